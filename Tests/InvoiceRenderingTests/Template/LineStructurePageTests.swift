import InvoiceCore
import InvoiceRendering
import TestSupport
import Testing

@Suite("Headings, comments and subtotals on the page")
struct LineStructurePageTests {
  /// Lots of several lengths, so that pages end everywhere among them.
  private static func document(first count: Int, _ members: String = "") -> String {
    var items: [String] = []
    for lot in 0..<12 {
      items.append(#"{ "heading": "Titre\#(lot)." }"#)
      if lot % 3 == 1 { items.append(#"{ "comment": "Avant\#(lot)." }"#) }
      for line in 0..<(lot == 0 ? count : 3) {
        items.append(#"{ "description": "Ligne\#(lot)-\#(line).", "unit_price": 12 }"#)
      }
      if lot % 2 == 0 { items.append(#"{ "comment": "Propos\#(lot)." }"#) }
      items.append(#"{ "subtotal": "Somme\#(lot)." }"#)
    }
    return Documents.minimal(members).replacing(
      #"{ "description": "D", "unit_price": 10 }"#, with: items.joined(separator: ", "))
  }

  @Test("No heading ends a page, and no comment or subtotal begins one", arguments: 1...16)
  func breaks(count: Int) throws {
    let renderer = try InvoiceRenderer(template: TestFiles.classic, fonts: TestFiles.fonts)
    let pdf = try renderer.pdf(Documents.compute(Self.document(first: count)))
    let pages = try TestFiles.text(of: pdf.bytes).split(separator: "\u{C}").map { page in
      page.matches(of: /(Titre|Avant|Ligne|Propos|Somme)\d+/).map { String($0.1) }
    }.filter { !$0.isEmpty }
    #expect(pages.count >= 2)
    #expect(pages.joined().count { $0 == "Titre" } == 12)
    for page in pages.dropLast() { #expect(page.last == "Ligne" || page.last == "Propos" || page.last == "Somme") }
    for page in pages.dropFirst() { #expect(page.first == "Titre" || page.first == "Ligne") }
  }

  @Test("A subtotal has the sums that its columns ask for")
  func sums() throws {
    let renderer = try InvoiceRenderer(template: TestFiles.classic, fonts: TestFiles.fonts)
    func text(_ members: String) throws -> String {
      let pdf = try renderer.pdf(Documents.compute(Self.document(first: 2, members)))
      return try TestFiles.text(of: pdf.bytes).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let net = try text("")
    #expect(net.contains("Somme0. 24,00 €"))
    #expect(net.contains("Somme1. 36,00 €"))
    // With VAT first: the column stands before that of the nets.
    #expect(try text(#", "prices_include_vat": true"#).contains("Somme1. 36,00 € 30,00 €"))
  }
}
