import EInvoiceReading
import Foundation
import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

@testable import InvoiceRendering

/// Time follows the size of an input, whatever is in it: four times as much takes about four times as long.
///
/// The processor's time of the thread is measured, which others do not change.
@Suite struct HostileTimeTests {
  /// A way to make inputs of any size.
  struct Generator: Sendable, CustomTestStringConvertible {
    var name: String
    /// The smaller of the two sizes that are compared.
    var size: Int
    /// Makes an input, and gives what reads it.
    var reading: @Sendable (Int) throws -> () throws -> Void
    var testDescription: String { name }
  }

  private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  private static func json(_ text: String) -> () -> Void {
    let bytes = Array(text.utf8)
    return { _ = Documents.problems(bytes) }
  }

  private static func items(_ item: String, _ count: Int) -> () -> Void {
    json(Documents.minimal().replacing("\"items\": [", with: "\"items\": [" + repeated(item + ",", count)))
  }

  private static func template(_ text: String, labels: String = "hello: Bonjour") throws -> () -> Void {
    let fixture = try TemplateFixture(text, strings: ["fr": labels])
    return { _ = fixture.problems }
  }

  private static func body(_ blocks: String) throws -> () -> Void { try template(TemplateFixture.body(blocks)) }

  private static func title(_ text: String) throws -> () -> Void {
    try template("title: \"\(text)\"\nbody:\n  - mentions: all\n")
  }

  private static func xml(_ content: String) -> () -> Void {
    let cbc = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
    let cac = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
    let root =
      "Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2' xmlns:b='\(cbc)' xmlns:a='\(cac)'"
    let bytes = Array("<\(root)><b:ID>1</b:ID>\(content)</Invoice>".utf8)
    return { _ = try? ReceivedInvoice(xml: bytes) }
  }

  private static func csv(_ text: String) -> () -> Void {
    let bytes = Array(text.utf8)
    return {
      guard var reader = try? CSVInvoiceReader() else { return }
      // As a file comes.
      for start in stride(from: 0, to: bytes.count, by: 1 << 12) {
        guard let invoices = try? reader.append(bytes[start..<min(bytes.count, start + 1 << 12)]) else { return }
        for invoice in invoices {
          _ = invoice.located([Problem(code: .unknownKey, severity: .warning, path: "/company/siren", message: "")])
        }
      }
      _ = try? reader.finish()
    }
  }

  private static let renderer = Result { try InvoiceRenderer(template: TestFiles.classic, fonts: TestFiles.fonts) }

  private static func page(_ text: String, _ count: Int) throws -> () throws -> Void {
    var invoice = try Documents.compute(Documents.clean).invoice
    let characters = Array(text.unicodeScalars)
    invoice.lines[0].description = String(
      String.UnicodeScalarView((0..<count).map { characters[$0 % characters.count] }))
    let computed = try ComputedInvoice(invoice)
    // A renderer of its own: the kept one would remember the text.
    return { _ = try? InvoiceRenderer(template: TestFiles.classic, fonts: TestFiles.fonts).pdf(computed) }
  }

  static let generators: [Generator] = [
    Generator(name: "unknown keys", size: 10_000) { count in
      json(Documents.minimal((0..<count).map { ", \"k\($0)\": 1" }.joined()))
    },
    Generator(name: "one key again and again", size: 20_000) {
      json(Documents.minimal(repeated(", \"language\": \"fr\"", $0)))
    },
    Generator(name: "keys of metadata", size: 10_000) { count in
      json(Documents.minimal(", \"metadata\": {\((0..<count).map { "\"k\($0)\":1" }.joined(separator: ","))}"))
    },
    Generator(name: "a long key around duplicates", size: 5000) {
      let objects = String(repeating: "{\"a\":1,\"a\":1},", count: $0)
      return json(Documents.minimal(", \"metadata\": {\"\(repeated("k", $0 * 20))\": [\(objects)0]}"))
    },
    Generator(name: "a long number", size: 200_000) {
      json(Documents.minimal(", \"prepaid\": \(repeated("1", $0))"))
    },
    Generator(name: "a small number", size: 200_000) {
      json(Documents.minimal(", \"prepaid\": 0.\(repeated("0", $0))1"))
    },
    Generator(name: "unknown units", size: 2500) {
      items("{\"description\":\"a\",\"unit\":\"qwertzuiop\",\"unit_price\":1}", $0)
    },
    Generator(name: "items with warnings", size: 2500) {
      items("{\"description\":\"a\",\"unit_price\":1,\"total\":1.01}", $0)
    },
    Generator(name: "empty items", size: 10_000) { items("{}", $0) },
    Generator(name: "properties of a block", size: 4000) { count in
      try body("  - text: a\n" + (0..<count).map { "    k\($0): 1\n" }.joined())
    },
    Generator(name: "one property again and again", size: 4000) {
      try body("  - text: a\n" + repeated("    size: 9\n", $0))
    },
    Generator(name: "unknown blocks", size: 2000) { try body(repeated("  - txt: a\n", $0)) },
    Generator(name: "unknown labels among many", size: 4000) { count in
      try template(
        TemplateFixture.body("  - text: \"\((0..<count).map { "{t.q\($0)}" }.joined())\"\n"),
        labels: (0..<count).map { "k\($0): x\n" }.joined())
    },
    Generator(name: "colors that are not there", size: 1000) { count in
      try template(
        "colors:\n" + (0..<900).map { "  c\($0): '#fff'\n" }.joined()
          + TemplateFixture.body((0..<count).map { "  - text: a\n    color: d\($0)\n" }.joined()))
    },
    Generator(name: "braces in brackets", size: 20_000) { try title(repeated("[{", $0)) },
    Generator(name: "tags that nothing closes", size: 20_000) { try title(repeated("<b>", $0)) },
    Generator(name: "tags that close nothing", size: 20_000) { try title(repeated("</b>", $0)) },
    Generator(name: "brackets in brackets", size: 20_000) { try title(repeated("[a ", $0)) },
    Generator(name: "brackets beside brackets", size: 20_000) { try title(repeated("[a] ", $0)) },
    Generator(name: "unknown variables", size: 10_000) { try title(repeated("{q}", $0)) },
    Generator(name: "anchors", size: 4000) { try template("title: a\nbody: [\(repeated("&a x,", $0))]\n") },
    Generator(name: "lists in lists", size: 50_000) { try template("title: a\nbody: \(repeated("[", $0))\n") },
    Generator(name: "words of a border", size: 10_000) {
      try body("  - text: a\n    border: \"\(repeated("x ", $0))\"\n")
    },
    Generator(name: "elements", size: 10_000) { xml(repeated("<b:Note>a</b:Note>", $0)) },
    Generator(name: "different elements", size: 2000) { count in
      xml((0..<count).map { "<b:K\($0)>1</b:K\($0)>" }.joined())
    },
    Generator(name: "attributes", size: 2000) { count in
      xml(repeated("<b:Note " + (0..<30).map { "a\($0)='1' " }.joined() + ">a</b:Note>", count))
    },
    Generator(name: "namespaces", size: 2000) { count in
      xml((0..<count).map { "<n xmlns='u\($0)' xmlns:p='v\($0)'/>" }.joined())
    },
    Generator(name: "deep elements", size: 200) {
      xml(repeated(repeated("<a:Party>", 90) + "x" + repeated("</a:Party>", 90), $0))
    },
    Generator(name: "lines without a number", size: 3000) {
      xml(repeated("<a:InvoiceLine><b:ID>1</b:ID><b:InvoicedQuantity>x</b:InvoicedQuantity></a:InvoiceLine>", $0))
    },
    Generator(name: "columns", size: 10_000) { count in csv((0..<count).map { "c\($0);" }.joined() + "\n") },
    Generator(name: "a first line without an end", size: 400_000) { csv(repeated("a", $0)) },
    Generator(name: "columns of data beside many invoices", size: 3500) { count in
      let header = "invoice_number;date;company.name;customer.name;item.description;item.unit_price"
      return csv(
        header + (0..<count).map { ";metadata.m\($0)" }.joined() + "\n"
          + (0..<count / 4).map { "A\($0);2026-01-01;C;K;D;1\n" }.joined())
    },
    Generator(name: "cells with text after a quote", size: 2000) {
      csv(
        "invoice_number;date;company.name;customer.name;item.description;item.unit_price\n"
          + repeated("A;2026-01-01;C;K;\"D\"x;1\n", $0))
    },
    Generator(name: "marks of direction", size: 2500) { try page("\u{202E}a\u{202D}\u{5D0}\u{2067}", $0) },
    Generator(name: "combining marks", size: 2500) { try page("\u{301}", $0) },
    Generator(name: "a long word", size: 2500) { try page("abcdefghij", $0) },
    Generator(name: "soft hyphens", size: 2500) { try page("a\u{AD}", $0) },
    Generator(name: "scripts that alternate", size: 2500) { try page("a\u{430}\u{3B2}", $0) },
    Generator(name: "directions that alternate", size: 2500) { try page("a\u{627}", $0) },
    Generator(name: "characters that no font has", size: 2500) { try page("\u{4E2D}\u{6587}", $0) },
  ]

  @Test(arguments: generators) func timeFollowsSize(generator: Generator) throws {
    let small = try generator.reading(generator.size)
    let large = try generator.reading(4 * generator.size)
    // What is made once only is made before.
    try generator.reading(1)()
    let (first, second) = (try ThreadTime.seconds(small), try ThreadTime.seconds(large))
    // Linear is four times, quadratic sixteen; a constant for what both have.
    #expect(second < 8 * first + 0.1, "\(first) s, then \(second) s")
    #expect(second < 20, "\(second) s in a build that is many times slower than the one that is used")
  }
}
