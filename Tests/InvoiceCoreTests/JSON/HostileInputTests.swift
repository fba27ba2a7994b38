import InvoiceModel
import TestSupport
import Testing

@testable import InvoiceCore

/// Input that is large on purpose: a clear error each, without keeping what nobody needs.
@Suite struct HostileInputTests {
  @Test func documentsHaveALargestSize() {
    let json = [UInt8](repeating: 0x20, count: 64 << 20 + 1)
    #expect(Documents.problems(json).map(\.code) == [.documentTooLarge])
  }

  @Test func itemsHaveALargestNumber() {
    let item = "{\"description\":\"D\",\"unit_price\":1}"
    let items = [String](repeating: item, count: 50_001).joined(separator: ",")
    let json =
      "{\"date\":\"2026-02-11\",\"company\":{\"name\":\"C\"},\"customer\":{\"name\":\"K\"},\"items\":[\(items)]}"
    let errors = Documents.problems(json).filter { $0.severity == .error }
    #expect(errors.map(\.code) == [.tooManyItems])
    #expect(errors.first?.path == "/items")
  }

  @Test func otherArraysHaveALargestNumberOfEntries() {
    let notes = [String](repeating: "\"n\"", count: 1001).joined(separator: ",")
    let errors = Documents.problems(Documents.minimal(", \"notes\": [\(notes)]")).filter { $0.severity == .error }
    #expect(errors.map(\.code) == [.tooManyEntries])
    #expect(errors.first?.path == "/notes")
  }

  @Test func vatGroupsHaveALargestNumber() {
    func problems(_ count: Int) -> [ProblemCode] {
      let items = (1...count).map { "{\"description\": \"x\", \"unit_price\": 10, \"vat_rate\": 0.\($0)1}" }
      return Documents.problems(
        Documents.minimal(", \"discounts\": [{\"percent\": 1}]")
          .replacing("\"items\": [", with: "\"items\": [\(items.joined(separator: ",")),")
      ).filter { $0.severity == .error }.map(\.code)
    }
    #expect(problems(99) == [])
    #expect(problems(100) == [.tooManyVATGroups])
  }

  @Test func problemsHaveALargestNumber() throws {
    let item = "{\"description\":\"\",\"unit_price\":-1,\"x\":1}"
    let items = [String](repeating: item, count: 2000).joined(separator: ",")
    let problems = Documents.problems(Documents.minimal().replacing("\"items\": [", with: "\"items\": [\(items),"))
    #expect(problems.count == 1001)
    let last = try #require(problems.last)
    #expect(last.code == .moreProblems)
    #expect(last.severity == .error)
    #expect(last.message.contains("5000"))
  }

  @Test func errorsThatAreOnlyCountedStopTheComputation() {
    let notes = [String](repeating: "{\"text\": \"n\", \"code\": \"1\"}", count: 1000).joined(separator: ",")
    let json = Documents.minimal(", \"notes\": [\(notes)]")
      .replacing(
        "\"unit_price\": 10", with: "\"unit_price\": 999999999999999.999999, \"quantity\": 999999999999999.9999")
    #expect(Documents.problems(json).filter { $0.severity == .error }.count == 1000)
    let objects = [String](repeating: "{\"a\": 1, \"a\": 1}", count: 1500).joined(separator: ",")
    let problems = Documents.problems(Documents.minimal(", \"metadata\": {\"a\": [\(objects)]}"))
    #expect(problems.count == 1001)
    #expect(problems.last?.message.contains(" 500 more") == true)
  }

  @Test func keysAreShownWithoutControlCharacters() {
    let json = Documents.minimal(", \"a\\u001b[31m\\n\": 1")
    #expect(Documents.problems(json).map(\.path) == ["/a\u{FFFD}[31m\u{FFFD}"])
    #expect(Documents.problems(json).first?.message == "Unknown key `a\u{FFFD}[31m\u{FFFD}`.")
  }

  @Test func logosHaveALargestSize() {
    let logo = "data:image/png;base64," + String(repeating: "A", count: 8 << 20)
    #expect(Documents.problems(Documents.minimal(company: ", \"logo\": \"\(logo)\"")).map(\.code) == [.logoTooLarge])
  }

  @Test func manyKeysAreCheckedForDuplicates() {
    let members = (0..<20_000).map { "\"k\($0)\":0" }
    let unique = Documents.minimal(", \"metadata\": {\(members.joined(separator: ","))}")
    #expect(Documents.problems(unique) == [])
    let twice = Documents.minimal(", \"metadata\": {\((members + ["\"k\\u0037\": 1"]).joined(separator: ","))}")
    #expect(Documents.problems(twice).map(\.code) == [.duplicateKey])
    #expect(Documents.problems(twice).map(\.path) == ["/metadata/k7"])
  }

  /// Looking for the nearest key each time would take a minute for a document of the largest size.
  @Test func repeatedKeysAreReportedOnce() {
    let members = String(repeating: ", \"quanity\": 1, \"currency\": \"EUR\"", count: 200_000)
    let start = ContinuousClock.now
    let problems = Documents.problems(Documents.minimal(members))
    #expect(problems.map { "\($0.path) \($0.code)" } == ["/quanity unknown-key", "/currency duplicate-key"])
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func longKeysAreShortenedInMessages() throws {
    let problem = try #require(
      Documents.problems(Documents.minimal(", \"\(String(repeating: "é", count: 100_000))\": 1")).first)
    #expect(problem.code == .unknownKey)
    #expect(problem.path.unicodeScalars.count == 82)
  }

  @Test(arguments: 0..<8)
  func mutatedDocumentsNeverTrap(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let fragments = [
      "null", "{}", "[]", "\"\"", "-1", "1e400", "0.00000000001", "99999999999999999999999999999999999999",
      "\"\\ud800\"",
      "\u{0}", "true", "\"x\"", ",", ":", "}", "]", "{", "[", "\"", "\\", "\u{202F}", "\"S\"", "\"O\"", "\"E\"", "1e37",
      "170141183460469231731687303715884105727", "-0.000001",
    ].map { Array($0.utf8) }
    let documents = Documents.valid.map(\.json) + Documents.samples
    for _ in 0..<300 {
      var bytes = Array(documents.randomElement(using: &generator)?.utf8 ?? "".utf8)
      for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.removeSubrange(place...)
        case 2: bytes.remove(at: place)
        case 3:
          let end = min(bytes.count, place + Int.random(in: 1...40, using: &generator))
          bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0..<bytes.count, using: &generator))
        case 4: bytes.insert(contentsOf: fragments.randomElement(using: &generator) ?? [], at: place)
        default: replaceValue(in: &bytes, from: place, with: fragments.randomElement(using: &generator) ?? [])
        }
      }
      for purpose in [Purpose.page, .eInvoice] {
        let problems = Documents.problems(bytes, purpose: purpose)
        #expect(problems.allSatisfy { !$0.code.rawValue.isEmpty && !$0.message.isEmpty && $0.location != nil })
        if let invoice = try? ComputedInvoice(json: bytes, purpose: purpose) {
          let again = try? ComputedInvoice(json: invoice.json, purpose: purpose)
          #expect(again?.json == invoice.json, "\(String(decoding: bytes, as: UTF8.self))")
        }
      }
    }
  }

  /// Replaces the value after the next colon, so that the text stays JSON and other layers are reached.
  private func replaceValue(in bytes: inout [UInt8], from place: Int, with value: [UInt8]) {
    guard let colon = bytes[place...].firstIndex(of: UInt8(ascii: ":")) else { return }
    var end = colon + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: ","), bytes[end] != UInt8(ascii: "}") { end += 1 }
    bytes.replaceSubrange((colon + 1)..<end, with: value)
  }
}
