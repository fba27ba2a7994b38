import InvoiceCore
import InvoiceModel
import InvoiceWording
import Testing

@testable import InvoiceRendering
@testable import Typesetting

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
    #expect(TemplateVariable.isAddress("https://example.com/a?b=c"))
    #expect(TemplateVariable.isAddress("mailto:a@example.com"))
    for text in ["javascript:alert(1)", "file:///etc/passwd", "https://exa mple", "https://exämple", "//x", ""] {
      #expect(!TemplateVariable.isAddress(text), "\(text)")
    }
  }

  @Test("A link leads to the whole address, whatever is printed of it, and words of the template are linked, too")
  func linksLeadToTheAddress() throws {
    let template = "\"<link seller.website>{seller.website}</link> <link seller.website>site</link> {seller.website}\""
    let fixture = try TemplateFixture(
      TemplateFixture.body("  - text: \(template)\n  - text: écrire\n    link: seller.contact_email"))
    let invoice = try invoice {
      $0.seller.party.website = "https://lumen.example/"
      $0.seller.party.contact = Contact(name: "Zoé", email: "zoe@lumen.example")
    }
    let compiled = try #require(try fixture.load().compiled(for: "fr"))
    let formatter = try #require(InvoiceFormatter(language: "fr"))
    let context = RenderingContext(invoice, language: "fr", formatter: formatter, isDraft: false)
    var links: [String?] = []
    for node in BlockTemplate.nodes(of: Array(compiled.body.prefix(2)), in: context) {
      guard case .paragraph(let paragraph) = node.content else { continue }
      links += paragraph.inlines.map(\.link)
    }
    let site = "https://lumen.example/"
    #expect(links == [site, nil, site, nil, nil, "mailto:zoe@lumen.example"])
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
