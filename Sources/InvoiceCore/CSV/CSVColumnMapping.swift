public import InvoiceModel

/// What columns of a CSV file mean whose names are those of a business: `Qté vendue=quantity`.
public struct CSVColumnMapping: Sendable {
  /// A column's name in the file, and what it means; nil for one that is passed over.
  struct Entry: Sendable {
    let name: String
    let column: CSVColumn?
  }

  let entries: [Entry]

  /// No names.
  public init() { entries = [] }

  /// Reads names and keys.
  ///
  /// - Parameters:
  ///   - text: `name=key` with commas or line breaks between them. A key is one of Docs/Batch-CSV.md, in which `item.`
  ///     may be left out, or one of the names there; a column without a key is passed over. Empty lines and lines that
  ///     begin with `#` are comments. Where there are lines, names may have commas.
  ///   - file: the file that the text is from, for messages.
  /// - Throws: what is wrong with it.
  public init(_ text: String, file: String? = nil) throws(InvoiceProblems) {
    var problems = ProblemList()
    var entries: [Entry] = []
    func report(_ code: ProblemCode, _ line: Int, _ message: String, hint: String) {
      let location = file.map { _ in Problem.Location(line: line, column: 1) }
      problems.add(Problem(code: code, path: "", message: message, hint: hint, location: location, file: file))
    }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let isFile = file != nil || lines.count > 1
    let parts = isFile ? lines : text.split(separator: ",")
    for (index, part) in parts.enumerated() {
      let part = CSVText.trimmed(String(part.drop { $0 == "\u{FEFF}" }))
      if part.isEmpty || (isFile && part.hasPrefix("#")) { continue }
      guard let sign = part.lastIndex(of: "=") else {
        report(
          .badColumns, index + 1, "`\(part.prefix(60))` names no key.",
          hint: "Write `Qté=item.quantity`.")
        continue
      }
      let name = CSVText.trimmed(String(part[..<sign]))
      let key = CSVText.trimmed(String(part[part.index(after: sign)...]))
      guard !name.isEmpty else {
        report(
          .badColumns, index + 1, "There is no name before `=`.",
          hint: "Write `Qté=item.quantity`.")
        continue
      }
      let column =
        CSVColumn.byName[key.lowercased()] ?? CSVColumn.byName["item." + key.lowercased()]
        ?? CSVColumn.named(key)
      if column == nil, !key.isEmpty, problems.isFull {
        problems.count(1, .error)
      } else if column == nil, !key.isEmpty {
        let nearest = Spelling.nearest(to: key, among: CSVColumn.spellings)
        report(
          .unknownColumn, index + 1,
          "`\(key.prefix(60))`, which `\(name.prefix(60))` is to be, is no key of a column.",
          hint: nearest.isLikely
            ? "Did you mean `\(nearest.word)`?" : "Docs/Batch-CSV.md lists the keys.")
      }
      entries.append(Entry(name: name, column: column))
    }
    guard !problems.hasErrors else { throw InvoiceProblems(problems.problems) }
    self.entries = entries
  }
}
