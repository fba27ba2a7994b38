/// Finds numbers in what payers write: with other hyphens and spaces, or in small letters.
enum RemittanceText {
  /// What may be a number.
  struct Name: Equatable {
    /// Its letters and digits, in capitals.
    var key: String
    /// As it was written.
    var text: String
    /// Whether it stands there for itself, as in a structured reference.
    var isStructured: Bool
    /// How many runs of letters or digits it was written as.
    var atomCount: Int

    /// Whether it is no accident: a few digits may be a date or an amount, unless they are written as the number is.
    func isCertain(for number: String) -> Bool {
      guard RemittanceText.key(of: number) == key else { return false }
      if isStructured { return true }
      let isDigits = key.utf8.allSatisfy { (0x30...0x39).contains($0) }
      if text == number || !isDigits { return key.utf8.count >= (isDigits ? 4 : 3) }
      return key.utf8.count >= 6 && (atomCount == 1 || atomCount == RemittanceText.atoms(of: number).count)
    }
  }

  /// A run of letters or of digits.
  struct Atom {
    var text: String
    var range: Range<String.Index>
  }

  /// The longest number has 35 characters.
  private static let maximumAtoms = 12
  private static let maximumLength = 40
  /// What a payer writes has 140 characters, and there may be some of them.
  private static let maximumText = 4000

  /// Letters and digits, in capitals.
  static func key(of text: String) -> String {
    atoms(of: text).map(\.text).joined()
  }

  /// The runs of letters and of digits of a text, in capitals.
  static func atoms(of text: String) -> [Atom] {
    var atoms: [Atom] = []
    var start: String.Index?
    var wasDigit = false
    func end(at index: String.Index) {
      if let begin = start { atoms.append(Atom(text: text[begin..<index].uppercased(), range: begin..<index)) }
      start = nil
    }
    let units = text.utf8
    var index = units.startIndex
    while index < units.endIndex {
      let unit = units[index]
      let isDigit = (0x30...0x39).contains(unit)
      let isLetter = (0x41...0x5A).contains(unit & 0xDF) && unit < 0x80
      if !isDigit, !isLetter {
        end(at: index)
      } else {
        if start != nil, isDigit != wasDigit { end(at: index) }
        if start == nil { start = index }
        wasDigit = isDigit
      }
      index = units.index(after: index)
    }
    end(at: units.endIndex)
    return atoms
  }

  /// What a transaction names: structured references first, then what stands in its texts, longer names before those
  /// within them.
  static func names(
    in transaction: BankTransaction, isKnown: (String) -> Bool
  ) -> [Name] {
    var names: [Name] = []
    for reference in transaction.references + [transaction.endToEndID].compactMap(\.self) {
      let key = key(of: reference)
      // ISO 11649: RF, two check digits, the creditor's own reference.
      let own = key.hasPrefix("RF") && key.utf8.count > 4 ? String(key.dropFirst(4)) : key
      for candidate in key == own ? [key] : [key, own] where isKnown(candidate) {
        names.append(Name(key: candidate, text: reference, isStructured: true, atomCount: 1))
      }
      if !isKnown(key), !isKnown(own) { names += self.names(in: reference, isKnown: isKnown) }
    }
    // A long text is cut into lines anywhere.
    names += self.names(in: transaction.texts.joined(separator: "\n"), isKnown: isKnown)
    return names
  }

  private static func names(in text: String, isKnown: (String) -> Bool) -> [Name] {
    let text = String(text.prefix(maximumText))
    let atoms = atoms(of: text)
    var found: [(range: Range<Int>, name: Name)] = []
    for start in atoms.indices {
      var key = ""
      for end in start..<min(start + maximumAtoms, atoms.count) {
        key += atoms[end].text
        guard key.utf8.count <= maximumLength else { break }
        guard isKnown(key) else { continue }
        let raw = String(text[atoms[start].range.lowerBound..<atoms[end].range.upperBound])
        found.append(
          (start..<end + 1, Name(key: key, text: raw, isStructured: false, atomCount: end + 1 - start)))
      }
    }
    var kept: [(range: Range<Int>, name: Name)] = []
    for candidate in found.sorted(by: { ($1.range.count, $0.range.lowerBound) < ($0.range.count, $1.range.lowerBound) })
    where !kept.contains(where: { $0.range.overlaps(candidate.range) }) {
      kept.append(candidate)
    }
    return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }.map(\.name)
  }
}
