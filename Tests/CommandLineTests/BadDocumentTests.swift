import CommandTestSupport
import Foundation
import Testing

@Suite("Documents that are no invoices")
struct BadDocumentTests {
  /// A document, and a word of the message that it must lead to.
  struct BadDocument: CustomTestStringConvertible, Sendable {
    var name: String
    var make: @Sendable () -> Data
    var testDescription: String { name }

    init(_ name: String, _ make: @autoclosure @escaping @Sendable () -> String) {
      self.name = name
      self.make = { Data(make().utf8) }
    }

    init(_ name: String, bytes make: @escaping @Sendable () -> Data) {
      self.name = name
      self.make = make
    }
  }

  static let documents: [BadDocument] = [
    BadDocument("empty", ""),
    BadDocument("white space", " \n\t\n"),
    BadDocument("truncated", String(Invoices.json().dropLast(40))),
    BadDocument("truncated in a string", String(Invoices.json().prefix(60))),
    BadDocument("two documents", Invoices.json() + Invoices.json()),
    BadDocument("an array", "[]"),
    BadDocument("null", "null"),
    BadDocument("an empty object", "{}"),
    BadDocument("not JSON", "%PDF-1.7 this is no invoice"),
    BadDocument(
      "not UTF-8", bytes: { Data(Invoices.json(more: "\"notes\": [\"").utf8.prefix(90)) + [0xFF, 0xFE, 0xC0] }),
    BadDocument(
      "UTF-16", bytes: { Data([0xFF, 0xFE]) + Invoices.json().utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] } }),
    BadDocument("a lone high surrogate", Invoices.json(more: #""notes": ["\uD83D"],"#)),
    BadDocument("a lone low surrogate", Invoices.json(more: #""notes": ["\uDE00 x"],"#)),
    BadDocument("an escaped NUL", Invoices.json(more: #""notes": ["a\u0000b"],"#)),
    BadDocument("a NUL byte", Invoices.json(more: "\"notes\": [\"a\u{0}b\"],")),
    BadDocument("1e400", Invoices.json(more: #""prepaid": 1e400,"#)),
    BadDocument("1e-400", Invoices.json(more: #""prepaid": 1e-400,"#)),
    BadDocument("1e999999999999", Invoices.json(more: #""prepaid": 1e999999999999,"#)),
    BadDocument("a million digits", Invoices.json(more: "\"prepaid\": \(String(repeating: "9", count: 1_000_000)),")),
    BadDocument("100,000 arrays deep", String(repeating: "[", count: 100_000)),
    BadDocument("100,000 objects deep", String(repeating: "{\"metadata\":", count: 100_000)),
    BadDocument(
      "100,000 deep in metadata",
      Invoices.json(
        more: "\"metadata\": \(String(repeating: "[", count: 100_000))\(String(repeating: "]", count: 100_000)),")),
    BadDocument("50 MB of one string", "{\"date\": \"\(String(repeating: "x", count: 50_000_000))\"}"),
    BadDocument("50 MB of numbers", "{\"items\": [\(String(repeating: "1,", count: 25_000_000))1]}"),
    BadDocument(
      "50,001 items", "{\"items\": [\(String(repeating: #"{"description":"x","unit_price":1},"#, count: 50_000)){}]}"),
    BadDocument("a misspelt key", Invoices.json(item: #", "quanity": 3"#)),
    BadDocument("a wrong total", Invoices.json(more: #""total": 239.99,"#)),
  ]

  @Test("Each has status 65 and messages with a place, quickly and in little memory", arguments: documents)
  func document(_ bad: BadDocument) throws {
    // The address space is bounded; the stack is the usual one.
    var command = Command(program: "/bin/bash", ["-c", "ulimit -v 1500000; exec \"$0\" --quiet", Command.binary])
    command.input = bad.make()
    command.limit = Command.isOptimized ? 20 : 200
    let result = try command.run()
    #expect(!result.isOverdue)
    #expect(result.status == 65)
    #expect(result.output.isEmpty)
    #expect(!result.errorLines.isEmpty && result.errorLines.count <= 1_100)
    for line in result.errorLines {
      #expect(
        line.wholeMatch(of: /stdin(:\d+:\d+)?: error: \/\S*: .+ \[[a-z0-9-]+\]( \(.+\))?/) != nil, "\(line.prefix(300))"
      )
      #expect(line.utf8.count < 2_000)
    }
  }

  @Test("50,000 items are an invoice, and are rendered in bounded memory")
  func manyItems() throws {
    let item = #"{"description":"Atelier","unit_price":1}"#
    let items = Array(repeating: item, count: 49_999).joined(separator: ",")
    var command = Command(
      program: "/bin/bash", ["-c", "ulimit -v 4000000; exec \"$0\" --quiet --format json", Command.binary])
    command.input = Data(Invoices.json().replacing("\"items\": [", with: "\"items\": [\(items),").utf8)
    let result = try command.run()
    #expect(result.status == 0)
    #expect(result.text.contains("\"total\":"))
  }
}
