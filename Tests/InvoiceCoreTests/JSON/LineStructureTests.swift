import InvoiceModel
import TestSupport
import Testing

@testable import InvoiceCore

@Suite("Headings, comments and subtotals between lines")
struct LineStructureTests {
  private static func document(_ items: String, _ members: String = "") -> String {
    Documents.minimal(members).replacing(#"{ "description": "D", "unit_price": 10 }"#, with: items)
  }

  private static let items = """
    { "heading": "Lot 1" }, { "description": "A", "unit_price": 1 }, { "description": "B", "unit_price": 2 },
    { "comment": "Fait\\nle 3 mars" }, { "subtotal": "Lot 1" }, { "heading": "Lot 2" },
    { "description": "C", "unit_price": 4 }, { "subtotal": "Lot 2" }, { "subtotal": "Encore" }
    """

  @Test("They are no lines, and keep their places")
  func structure() throws {
    let computed = try Documents.compute(Self.document(Self.items))
    #expect(computed.invoice.lines.map(\.description) == ["A", "B", "C"])
    #expect(computed.subtotal == ExactDecimal(7))
    #expect(computed.invoice.structure.map(\.place) == [0, 2, 2, 2, 3, 3])
    #expect(
      computed.invoice.structure.map(\.kind) == [.heading, .comment, .subtotal, .heading, .subtotal, .subtotal])
    #expect(
      computed.entries == [
        .structure(0), .line(0), .line(1), .structure(1), .structure(2), .structure(3), .line(2), .structure(4),
        .structure(5),
      ])
    let sums = [2, 4, 5].map { computed.subtotal(at: $0) { $0.net } }
    #expect(sums == [ExactDecimal(3), ExactDecimal(4), ExactDecimal(4)])
    #expect((0..<3).map(computed.invoice.itemPlace) == [1, 2, 6])
    #expect((0..<6).map(computed.invoice.path(ofStructure:)) == [0, 3, 4, 5, 7, 8].map { "/items/\($0)" })
  }

  @Test("They come back in the computed JSON, at the same places")
  func roundTrip() throws {
    let computed = try Documents.compute(Self.document(Self.items))
    let again = try ComputedInvoice(json: computed.json)
    #expect(again.invoice.structure == computed.invoice.structure)
    #expect(again.json == computed.json)
  }

  @Test("What is null is not there, whatever comes first")
  func nulls() throws {
    let items = """
      { "heading": null, "comment": null, "description": "A", "unit_price": 1 },
      { "description": null, "unit_price": null, "subtotal": "Somme", "heading": null }
      """
    let computed = try Documents.compute(Self.document(items))
    #expect(computed.invoice.lines.count == 1)
    #expect(computed.invoice.structure == [LineStructure(.subtotal, "Somme", before: 1)])
  }

  @Test("The paths of lines are places in the array, whatever stands before them")
  func paths() {
    let items = """
      { "heading": "H" }, { "description": "A", "unit_price": 1, "quantity": 1.23456 }, { "comment": "C" },
      { "description": "B", "unit_price": 1, "discount": { "amount": 5 } },
      { "description": "C", "unit_price": 1, "total": 2 }
      """
    let paths = Documents.problems(Self.document(items)).map(\.path)
    #expect(paths.contains("/items/1/quantity") && paths.contains("/items/3/discount"))
    #expect(paths.contains("/items/4/total"))
  }

  @Test("A key that is nearly one of theirs is told")
  func nearest() {
    let problems = Documents.problems(Self.document(#"{ "heading": "H" }, { "subtotl": "S" }"#))
    let unknown = problems.first { $0.code == .unknownKey }
    #expect(unknown?.hint == "Did you mean `subtotal`?")
  }

  @Test("An invoice made in Swift may give them in any order, and anywhere")
  func unordered() throws {
    var invoice = try Documents.compute(Documents.minimal()).invoice
    invoice.structure = [
      LineStructure(.subtotal, "S", before: 99), LineStructure(.heading, "H", before: -3),
      LineStructure(.comment, "C", before: 1),
    ]
    let computed = try ComputedInvoice(invoice)
    #expect(computed.invoice.structure.map(\.text) == ["H", "S", "C"])
    #expect(computed.entries == [.structure(0), .line(0), .structure(1), .structure(2)])
  }
}
