internal import InvoiceModel
internal import Typesetting

/// The characters of an invoice that was received and that no font has: others stand in their place, as nobody here can
/// change what others have written.
struct Substitution {
  /// What stands in the place of a character: □, as U+FFFD is in few fonts.
  static let substitute: Unicode.Scalar = "\u{25A1}"
  /// The characters that are replaced.
  private(set) var characters: Set<Unicode.Scalar> = []
  /// That they are.
  private(set) var warnings: [Problem] = []

  /// Takes the characters that kept a document from being set.
  ///
  /// - Returns: whether there are new ones in the data, so that it is worth trying again.
  mutating func add(_ error: TypesettingError) -> Bool {
    guard case .missingCharacters(let missing, _) = error else { return false }
    // What a template itself says is its own affair.
    let new = Set(missing.lazy.filter { $0.source != nil }.map(\.character)).subtracting(characters)
    guard !new.isEmpty, !new.contains(Self.substitute) else { return false }
    characters.formUnion(new)
    for character in new.sorted() {
      var warning = TypesettingError.problem(MissingCharacter(character: character, source: ""), template: nil)
      warning.severity = .warning
      warning.message = "\(warning.message.dropLast()): \u{201C}\(Self.substitute)\u{201D} stands in its place."
      warnings.append(warning)
    }
    return true
  }

  /// A text as it can be set.
  func applied(to text: String) -> String {
    guard !characters.isEmpty, text.unicodeScalars.contains(where: characters.contains) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { characters.contains($0) ? Self.substitute : $0 }))
  }
}
