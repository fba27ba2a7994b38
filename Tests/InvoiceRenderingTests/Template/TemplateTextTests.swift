import InvoiceCore
import InvoiceModel
import Testing

@testable import InvoiceRendering

struct TemplateTextTests {
  private func invoice(_ change: (inout Invoice) -> Void = { _ in }) throws -> ComputedInvoice {
    let date = try #require(CalendarDate(iso8601: "2026-02-11"))
    var invoice = Invoice(
      issueDate: date, seller: Seller(party: Party(name: "Lumen")),
      buyer: Buyer(party: Party(name: "Client"), kind: .consumer),
      lines: [InvoiceLine(description: "Conseil", unitPrice: ExactDecimal(1234), vatRate: ExactDecimal(20))])
    invoice.number = "F-1"
    change(&invoice)
    return try ComputedInvoice(invoice)
  }

  private func text(
    _ template: String, strings: [String: String] = ["fr": "of: \"n° {invoice.number}\""],
    _ change: (inout Invoice) -> Void = { _ in }
  ) throws -> String? {
    try TemplateFixture(TemplateFixture.body("  - text: \(template)"), strings: strings).text(try invoice(change))
  }

  @Test(arguments: [
    ("\"{invoice.number} – {seller.name}\"", "F-1 – Lumen"),
    ("\"{invoice.date}\"", "11 février 2026"),
    ("\"{invoice.date | short}\"", "11/02/2026"),
    ("\"{invoice.date|month}\"", "février 2026"),
    ("\"{totals.total}\"", "1\u{202F}480,80\u{A0}€"),
    ("\"{totals.total | number}\"", "1\u{202F}480,80"),
    ("\"{totals.total | minus}\"", "-1\u{202F}480,80\u{A0}€"),
    ("\"{invoice.type | code}\"", "invoice"),
    ("\"Facture {t.of}\"", "Facture n° F-1"),
    ("\"a {{b}} [[c]] <<d>\"", "a {b} [c] <d>"),
    ("\"<b>a</b><i>b</i><size 12>c</size><color #ff0000>d</color><fine>e</fine>\"", "abcde"),
  ])
  func variablesAndMarkup(template: String, expected: String) throws {
    #expect(try text(template) == expected)
  }

  @Test func whatHasNoValueVanishes() throws {
    #expect(try text("\"Échéance {invoice.supply_date}\"") == nil)
    #expect(try text("[\"a {invoice.supply_date}\", \"b {invoice.number}\", \"c\"]\n    join: \" · \"") == "b F-1 · c")
    #expect(try text("\"{seller.name}[ ({seller.legal_form})][, {seller.name}]\"") == "Lumen, Lumen")
    #expect(try text("\"{seller.name}\\n{seller.phone}\\n{seller.email}\"") == "Lumen")
  }

  @Test func valuesNeverBecomeMarkup() throws {
    let hostile = "{seller.name} <b>x</b> [y] {{ }} *a &b : # \" ' \\n |"
    #expect(try text("\"<b>{seller.name}</b>\"") { $0.seller.party.name = hostile } == hostile)
    #expect(try text("\"{seller.name}\"") { $0.seller.party.name = "{invoice.number}" } == "{invoice.number}")
  }

  @Test func onlyWebAndMailAddressesBecomeLinks() {
    #expect(TextValue.isLink("https://example.com/a?b=c"))
    #expect(TextValue.isLink("mailto:a@example.com"))
    for text in ["javascript:alert(1)", "file:///etc/passwd", "https://exa mple", "https://exämple", "//x", ""] {
      #expect(!TextValue.isLink(text), "\(text)")
    }
  }

  @Test(arguments: [
    ("1\u{202F}234", ",50\u{A0}€", ","), ("2", ",5 heures", ","), ("12", " jours", ","), ("-864", ",00", ","),
    ("€1,234", ".50", "."), ("0", ",0125", ","),
  ])
  func theAxisStandsBeforeTheFraction(integer: String, fraction: String, separator: Unicode.Scalar) {
    #expect(DecimalAxis.offset(of: integer + fraction, separator: separator) == integer.utf8.count)
  }

  @Test func aTextWithoutDigitsHasNoAxis() {
    #expect(DecimalAxis.offset(of: "Exonéré", separator: ",") == nil)
  }
}
