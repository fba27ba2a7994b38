/// One line of a stream of requests: `{"id": …, "invoice": {…}, "options": {…}}`.
public struct RenderRequest: Hashable, Sendable {
  /// The longest `id`, in bytes.
  public static let maximumIDLength = 10_000

  private enum Key: String, JSONKey {
    case id, invoice, options
  }

  private enum OptionKey: String, JSONKey {
    case language, draft
  }

  /// The JSON of `id`, whatever it is; `null` when there is none, or when the line is no JSON up to there.
  public private(set) var id = Array("null".utf8)
  /// The JSON of `invoice`; empty when there is none.
  public private(set) var invoice: [UInt8] = []
  /// Those of the stream, changed by `options`.
  public private(set) var options: RenderOptions
  /// What is wrong with the line apart from its invoice, which is not looked into.
  public private(set) var problems: [Problem] = []

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - line: JSON in UTF-8.
  ///   - defaults: the stream's own options.
  public init(_ line: [UInt8], defaults: RenderOptions) {
    options = defaults
    do throws(JSONSyntaxError) {
      var reader = try JSONReader(line)
      try read(&reader)
      try reader.finish()
    } catch {
      var problem = error.problem(in: line)
      problem.location = nil
      problems = [problem]
    }
  }

  private mutating func read(_ reader: inout JSONReader) throws(JSONSyntaxError) {
    // Duplicate keys are for who reads the invoice.
    reader.findsDuplicates = false
    guard try expect(.object, &reader) else { return }
    var seen: Set<Key> = []
    try reader.enter()
    while let offset = try reader.nextKey() {
      guard let key: Key = known(reader.key(at: offset), reader.path), isNew(key, &seen, reader.path) else {
        try reader.skipValue()
        continue
      }
      switch key {
      case .options: try readOptions(&reader)
      case .id, .invoice:
        _ = try reader.kind()
        let start = reader.position
        try reader.skipValue()
        let value = Array(reader.bytes[start..<reader.position])
        if key == .invoice {
          invoice = value
        } else if value.count <= Self.maximumIDLength {
          id = value
        } else {
          problems.append(
            Problem("string-too-long", path: "/id", "The id has more than \(Self.maximumIDLength) bytes."))
        }
      }
    }
    if !seen.contains(.invoice) {
      problems.append(Problem("missing-key", path: "/invoice", "`invoice` is required."))
    }
  }

  private mutating func readOptions(_ reader: inout JSONReader) throws(JSONSyntaxError) {
    if try reader.kind() == .null { return try reader.null() }
    guard try expect(.object, &reader) else { return }
    var seen: Set<OptionKey> = []
    try reader.enter()
    while let offset = try reader.nextKey() {
      guard let key: OptionKey = known(reader.key(at: offset), reader.path), isNew(key, &seen, reader.path) else {
        try reader.skipValue()
        continue
      }
      switch key {
      case .language:
        guard try expect(.string, &reader) else { continue }
        options.language = try reader.string(limit: 100) ?? ""
      case .draft:
        guard try expect(.boolean, &reader) else { continue }
        options.isDraft = try reader.boolean()
      }
    }
  }

  private mutating func expect(
    _ kind: JSONReader.Kind, _ reader: inout JSONReader
  ) throws(JSONSyntaxError) -> Bool {
    let found = try reader.kind()
    if found == kind { return true }
    problems.append(
      Problem("wrong-type", path: reader.path, "Here stands \(found.rawValue) where \(kind.rawValue) belongs."))
    try reader.skipValue()
    return false
  }

  private mutating func known<Word: JSONKey>(_ name: String, _ path: String) -> Word? {
    if let key = Word(rawValue: name) { return key }
    let names = Word.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    problems.append(Problem("unknown-key", path: path, "This key is unknown.", hint: "There are \(names)."))
    return nil
  }

  private mutating func isNew<Word: JSONKey & Hashable>(_ key: Word, _ seen: inout Set<Word>, _ path: String) -> Bool {
    if seen.insert(key).inserted { return true }
    problems.append(Problem("duplicate-key", path: path, "This key stands twice in its object."))
    return false
  }
}
