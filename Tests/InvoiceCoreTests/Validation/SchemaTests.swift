import Foundation
import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

/// The schema as an independent validator sees it: the jsonschema package of Python, whose interpreter is that of
/// `INVOICEKIT_PYTHON` or of `.venv` in the package's root.
@Suite struct SchemaTests {
  @Test func acceptsValidAndRejectsBadDocuments() throws {
    let valid = Documents.valid.map(\.json) + Documents.samples
    let bad = Self.bad
    let verdicts = try validate(valid + bad.map(\.json))
    try #require(verdicts.count == valid.count + bad.count)
    for (json, verdict) in zip(valid, verdicts) { #expect(verdict == "ok", "\(json)") }
    for (document, verdict) in zip(bad, verdicts.dropFirst(valid.count)) {
      #expect(verdict == "bad", "\(document.name)")
    }
    for document in bad {
      #expect(Documents.problems(document.json).contains { $0.severity == .error }, "\(document.name)")
    }
  }

  /// Whatever one value becomes, the schema refuses what the decoder cannot read, and nothing that is right.
  @Test func judgesMutatedDocumentsAsTheDecoderDoes() throws {
    let codes: Set<ProblemCode> = [
      .unknownKey, .missingKey, .wrongType, .unknownValue, .malformedDecimal, .invalidDays, .percentOrAmount,
    ]
    let original = try JSONSerialization.jsonObject(with: Data(Documents.everything.utf8))
    let documents = try Self.mutations(of: original).map {
      String(decoding: try JSONSerialization.data(withJSONObject: $0), as: UTF8.self)
    }
    #expect(documents.count > 1000)
    var refused = 0
    for (json, verdict) in zip(documents, try validate(documents)) {
      let errors = Documents.problems(json).filter { $0.severity == .error }
      let isUnreadable = errors.contains { codes.contains($0.code) }
      if isUnreadable { refused += 1 }
      if isUnreadable { #expect(verdict == "bad", "\(errors[0]) \(json)") }
      if errors.isEmpty { #expect(verdict == "ok", "\(json)") }
    }
    #expect(refused > 500)
  }

  /// Documents in which one value is another, one key is missing, or one is too many.
  private static func mutations(of value: Any) -> [Any] {
    var mutations: [Any] = []
    if let object = value as? [String: Any] {
      for (key, member) in object.sorted(by: { $0.key < $1.key }) where key != "metadata" {
        for other in others + Self.mutations(of: member) {
          mutations.append(object.merging([key: other]) { $1 })
        }
        mutations.append(object.filter { $0.key != key })
        mutations.append(object.filter { $0.key != key }.merging([key + "s": member]) { $1 })
      }
      mutations.append(object.merging(["extra": 1]) { $1 })
    } else if let array = value as? [Any] {
      for (index, element) in array.enumerated() {
        for other in others + Self.mutations(of: element) {
          var array = array
          array[index] = other
          mutations.append(array)
        }
      }
    }
    return mutations
  }

  private static var others: [Any] {
    [NSNull(), true, 7, "text", "", "1,5", [Any](), [String: Any](), ["percent": 1, "amount": 1]]
  }

  @Test func computedInvoicesFollowIt() throws {
    let documents = try Documents.valid.map { String(decoding: try Documents.compute($0.json).json, as: UTF8.self) }
    #expect(try validate(documents) == documents.map { _ in "ok" })
  }

  private static let bad: [(name: String, json: String)] = [
    ("no object", "[]"), ("nothing", "{}"), ("unknown key", Documents.minimal(", \"foo\": 1")),
    ("unknown item key", Documents.minimal(item: ", \"quanity\": 1")),
    ("unknown company key", Documents.minimal(company: ", \"vat\": \"x\"")),
    ("number", Documents.minimal().replacing("A-1", with: String(repeating: "A", count: 101))),
    ("control in number", Documents.minimal().replacing("A-1", with: "A\\n1")),
    ("date", Documents.minimal().replacing("2026-02-11", with: "11.02.2026")),
    ("month", Documents.minimal().replacing("2026-02-11", with: "2026-13-11")),
    ("no items", Documents.minimal().replacing("{ \"description\": \"D\", \"unit_price\": 10 }", with: "")),
    ("type", Documents.minimal(", \"type\": \"bill\"")), ("currency", Documents.minimal(", \"currency\": \"euro\"")),
    ("negative price", Documents.minimal().replacing("10", with: "-10")),
    ("decimal string", Documents.minimal(item: ", \"quantity\": \"1,5\"")),
    ("percent", Documents.minimal(", \"vat_rate\": 120")),
    ("category", Documents.minimal(item: ", \"vat_category\": \"X\"")),
    ("unit", Documents.minimal(item: ", \"unit\": 1")), ("empty", Documents.minimal(item: ", \"code\": \"\"")),
    ("blank", Documents.minimal(item: ", \"code\": \"  \"")),
    ("control", Documents.minimal(item: ", \"code\": \"a\\u0007\"")),
    ("boolean", Documents.minimal(company: ", \"vat_on_debits\": \"yes\"")),
    ("url", Documents.minimal(", \"payment\": { \"url\": \"javascript:alert(1)\" }")),
    ("means", Documents.minimal(", \"payment\": { \"means\": \"gold\" }")),
    ("note", Documents.minimal(", \"notes\": [1]")), ("period", Documents.minimal(", \"period\": {}")),
    ("metadata", Documents.minimal(", \"metadata\": 1")),
    ("country", Documents.minimal(", \"delivery\": { \"address\": { \"country\": \"France\" } }")),
    ("row", Documents.minimal(", \"vat_breakdown\": [ {} ]")),
    ("preceding", Documents.minimal(", \"references\": { \"preceding\": [ { \"number\": \"1\" } ] }")),
  ]

  private func validate(_ documents: [String]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "invoicekit-schema-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(InvoiceSchema.json.utf8).write(to: folder.appending(path: "schema.json"))
    for (index, document) in documents.enumerated() {
      try Data(document.utf8).write(to: folder.appending(path: "\(index).json"))
    }
    let process = Process()
    process.executableURL = try Self.python()
    process.arguments = ["-c", Self.script, folder.path, "\(documents.count)"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return text.split(separator: "\n").map(String.init)
  }

  private static let script = """
    import json, sys
    from jsonschema import Draft202012Validator
    folder, count = sys.argv[1], int(sys.argv[2])
    schema = json.load(open(folder + "/schema.json"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for index in range(count):
        print("ok" if validator.is_valid(json.load(open(f"{folder}/{index}.json"))) else "bad")
    """

  private static func python() throws -> URL {
    if let path = ProcessInfo.processInfo.environment["INVOICEKIT_PYTHON"] { return URL(filePath: path) }
    let python = Documents.root.appending(path: ".venv/bin/python")
    try #require(
      FileManager.default.isExecutableFile(atPath: python.path),
      "The schema is checked with Python's jsonschema: set INVOICEKIT_PYTHON, or make .venv.")
    return python
  }
}
