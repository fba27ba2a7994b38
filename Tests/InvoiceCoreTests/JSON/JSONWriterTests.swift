import Foundation
import InvoiceModel
import TestSupport
import Testing

@testable import InvoiceCore

@Suite struct JSONWriterTests {
  private enum Key: String, JSONKey { case a, b, c }

  private static func text(_ layout: JSONLayout) -> String {
    var writer = JSONWriter(layout)
    writer.object { writer in
      writer.member(Key.a, "x")
      writer.member(Key.b) { $0.array([1, 2]) { $0.json(String($1).utf8) } }
      writer.member(Key.c) { $0.object { _ in } }
    }
    writer.finish()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func layouts() {
    #expect(Self.text(.compact) == "{\"a\":\"x\",\"b\":[1,2],\"c\":{}}\n")
    #expect(Self.text(.spaced) == "{\"a\": \"x\", \"b\": [1, 2], \"c\": {}}\n")
    #expect(Self.text(.indented) == "{\n  \"a\": \"x\",\n  \"b\": [\n    1,\n    2\n  ],\n  \"c\": {}\n}\n")
  }

  @Test func piecesAreTheWhole() {
    var writer = JSONWriter()
    var pieces: [UInt8] = []
    writer.begin(.object)
    writer.key("a")
    writer.begin(.array)
    pieces += writer.taken()
    for number in 1...2 {
      writer.element()
      writer.json(String(number).utf8)
      pieces += writer.taken()
    }
    writer.end(.array)
    writer.end(.object)
    pieces += writer.taken()
    #expect(String(decoding: pieces, as: UTF8.self) == "{\n  \"a\": [\n    1,\n    2\n  ]\n}")
  }

  @Test("Every character comes back from an independent reader")
  func everyCharacter() throws {
    let scalars = (0...0x10FFFF).filter { $0 < 0x3100 || $0 % 97 == 0 }.compactMap { Unicode.Scalar(UInt32($0)) }
    let text = String(String.UnicodeScalarView(scalars))
    var writer = JSONWriter(.compact)
    writer.array([text]) { $0.string($1) }
    let read = try #require(JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String])
    #expect(read.first.map { Array($0.unicodeScalars) } == scalars)
    var reader = try JSONReader(writer.bytes)
    try reader.enter()
    _ = try reader.nextElement()
    #expect(try reader.string(limit: 1 << 20).map { Array($0.unicodeScalars) } == scalars)
  }

  @Test(
    "What steers a terminal or the order of characters is escaped",
    arguments: [
      ("\u{1B}[1m", "\\u001b[1m"), ("\u{7F}", "\\u007f"), ("\u{9B}é", "\\u009bé"), ("\u{61C}", "\\u061c"),
      ("\u{202E}€", "\\u202e€"), ("\u{2066}", "\\u2066"), ("\t\r\n", "\\t\\r\\n"), ("\"\\", "\\\"\\\\"),
      ("\0", "\\u0000"),
    ])
  func escapes(text: String, written: String) {
    var writer = JSONWriter()
    writer.string(text)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "\"\(written)\"")
  }

  @Test("A computed invoice on one line is the same invoice")
  func oneLine() throws {
    let invoice = try Documents.compute(Documents.everything)
    #expect(invoice.jsonLine.last == 0x0A)
    #expect(invoice.jsonLine.dropLast().allSatisfy { $0 >= 0x20 })
    #expect(try ComputedInvoice(json: invoice.jsonLine).json == invoice.json)
  }
}
