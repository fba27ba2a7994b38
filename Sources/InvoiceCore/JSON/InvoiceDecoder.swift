package import InvoiceModel

/// Reads an invoice from JSON: types, keys and words. What values mean together is the validator's matter.
package struct InvoiceDecoder {
  /// What was read.
  struct Result {
    /// With placeholders where there is an error.
    var invoice: Invoice
    /// Lines whose VAT rate is the invoice's default, so that a problem with it is shown there.
    var linesWithDefaultRate: Set<Int> = []
    /// What is wrong with it.
    var problems: ProblemCollector
  }

  /// The largest number of items.
  static let maximumItems = 50_000
  /// The largest number of entries of every other array.
  static let maximumEntries = 1000

  /// Where the text is read from.
  package var reader: JSONReader
  /// What is wrong so far.
  package var problems = ProblemCollector()
  /// Whether the text is an invoice, which has a place for unknown data.
  package var hasMetadata = true

  /// A decoder at the start of a text.
  package init(_ reader: JSONReader) { self.reader = reader }

  /// Reads a document.
  ///
  /// - Throws: a ``JSONSyntaxError`` when it is no JSON; everything else is among the result's problems.
  static func decode(_ bytes: [UInt8]) throws(JSONSyntaxError) -> Result {
    var decoder = InvoiceDecoder(try JSONReader(bytes))
    let (invoice, linesWithDefaultRate) = try decoder.document()
    try decoder.reader.finish()
    for duplicate in decoder.reader.duplicates {
      decoder.problems.add(Self.duplicateKey(duplicate.path), offset: duplicate.offset)
    }
    decoder.problems.countErrors(decoder.reader.duplicateCount - decoder.reader.duplicates.count)
    return Result(invoice: invoice, linesWithDefaultRate: linesWithDefaultRate, problems: decoder.problems)
  }

  /// Reports a problem of the current value.
  ///
  /// - Parameter hint: is made only when it is shown: nearest names take their time.
  mutating func report(
    _ code: ProblemCode, at offset: Int, _ message: String, hint: @autoclosure () -> String? = nil
  ) {
    guard !problems.isFull else { return problems.countErrors(1) }
    problems.add(Problem(code: code, path: reader.path, message: message, hint: hint()), offset: offset)
  }

  /// Whether a value of the kind begins here; else that is a problem, and the value is skipped.
  mutating func expect(_ kind: JSONReader.Kind) throws(JSONSyntaxError) -> Bool {
    let found = try reader.kind()
    if found == kind { return true }
    report(.wrongType, at: reader.position, "Here stands \(found.rawValue) where \(kind.rawValue) belongs.")
    try reader.skipValue()
    return false
  }

  /// Reads an object whose keys are all known.
  ///
  /// - Parameters:
  ///   - required: keys that must be there.
  ///   - read: reads the value of a key; it is never null.
  /// - Returns: false when there is no object.
  package mutating func object<Key: JSONKey>(
    _ keys: Key.Type, required: [Key] = [],
    _ read: (inout InvoiceDecoder, Key) throws(JSONSyntaxError) -> Void
  ) throws(JSONSyntaxError) -> Bool {
    guard try expect(.object) else { return false }
    let start = reader.position
    let path = required.isEmpty ? nil : reader.path
    var seen: [Key] = []
    var present: [Key] = []
    // What has been reported once is not looked at again, however often it is repeated.
    var repeated: [Key] = []
    var unknown: Set<String> = []
    try reader.enter()
    while let offset = try reader.nextKey() {
      let name = reader.key(at: offset)
      guard let key = Key(rawValue: name) else {
        if problems.isFull {
          problems.countErrors(1)
        } else if unknown.insert(name).inserted {
          reportUnknownKey(name, among: Key.allCases.map(\.rawValue), at: offset)
        }
        try reader.skipValue()
        continue
      }
      guard !seen.contains(key) else {
        if !repeated.contains(key) {
          repeated.append(key)
          problems.add(Self.duplicateKey(reader.path), offset: offset)
        }
        try reader.skipValue()
        continue
      }
      seen.append(key)
      if try reader.kind() == .null {
        try reader.null()
      } else {
        present.append(key)
        try read(&self, key)
      }
    }
    for key in required where !present.contains(key) {
      let path = "\(path ?? "")/\(key.rawValue)"
      problems.add(Problem(code: .missingKey, path: path, message: "`\(key.rawValue)` is required."), offset: start)
    }
    return true
  }

  /// Reads an array, at most `limit` elements of it.
  ///
  /// - Parameter read: reads an element, which may be null.
  package mutating func array(
    limit: Int = maximumEntries, code: ProblemCode = .tooManyEntries,
    _ read: (inout InvoiceDecoder) throws(JSONSyntaxError) -> Void
  ) throws(JSONSyntaxError) {
    guard try expect(.array) else { return }
    let start = reader.position
    let path = reader.path
    try reader.enter()
    while let index = try reader.nextElement() {
      if index < limit {
        try read(&self)
      } else {
        if index == limit {
          problems.add(
            Problem(code: code, path: path, message: "There are more than \(limit) entries here."), offset: start)
        }
        try reader.skipValue()
      }
    }
  }

  private static func duplicateKey(_ path: String) -> Problem {
    Problem(
      code: .duplicateKey, path: path, message: "This key stands twice in its object.", hint: "Remove one of them.")
  }

  private mutating func reportUnknownKey(_ name: String, among known: [String], at offset: Int) {
    let nearest = Spelling.nearest(to: name, among: known)
    let elsewhere =
      hasMetadata
      ? "The nearest known key is `\(nearest.word)`; data of your own goes into `metadata`."
      : "There are \(known.map { "`\($0)`" }.joined(separator: ", "))."
    report(
      .unknownKey, at: offset, "Unknown key `\(name)`.",
      hint: nearest.isLikely ? "Did you mean `\(nearest.word)`?" : elsewhere)
  }
}
