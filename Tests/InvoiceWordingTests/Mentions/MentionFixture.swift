import InvoiceModel
import InvoiceWording

@testable import InvoiceCore

/// An invoice between French businesses with one line, changed as a test wants it.
struct MentionFixture {
  var invoice: Invoice
  var breakdown: [VATBreakdown]

  init(_ category: VATCategory = .standard, exemption: String? = nil, date: String = "2026-02-11") {
    var seller = Party(name: "Atelier du Port")
    seller.siren = "732829320"
    seller.vatNumber = "FR44732829320"
    seller.address = Address(lines: ["1 quai des Cordiers"], postcode: "29200", city: "Brest", country: "FR")
    var buyer = Party(name: "Papeterie Morvan")
    buyer.address = Address(lines: ["3 rue Haute"], postcode: "35000", city: "Rennes", country: "FR")
    let rate = ExactDecimal(category == .standard ? 20 : 0)
    var line = InvoiceLine(description: "Conseil", unitPrice: ExactDecimal(100), vatRate: rate, vatCategory: category)
    line.vatExemption = exemption
    invoice = Invoice(
      issueDate: Self.day(date), seller: Seller(party: seller), buyer: Buyer(party: buyer, kind: .business),
      lines: [line])
    invoice.number = "F-1"
    breakdown = [
      VATBreakdown(
        category: category, rate: rate, base: ExactDecimal(100), tax: ExactDecimal(category == .standard ? 20 : 0),
        exemption: exemption)
    ]
  }

  static func day(_ text: String) -> CalendarDate {
    guard let day = CalendarDate(iso8601: text) else { preconditionFailure("\(text) is no date") }
    return day
  }

  var computed: ComputedInvoice {
    let tax = ExactDecimal(breakdown.contains { $0.category == .standard } ? 20 : 0)
    let total = ExactDecimal(tax.isZero ? 100 : 120)
    return ComputedInvoice(
      invoice: invoice,
      lines: [
        ComputedLine(grossAmount: ExactDecimal(100), discount: .zero, net: ExactDecimal(100))
      ], allowances: [], charges: [], vatBreakdown: breakdown, lineTotal: ExactDecimal(100),
      allowanceTotal: .zero, chargeTotal: .zero, subtotal: ExactDecimal(100), tax: tax, total: total, due: total,
      dueDate: nil, isDueDateDefault: false, warnings: [])
  }

  /// The texts with ordinary spaces in place of U+00A0, as tables are written.
  func texts(_ language: String = "fr") -> [String: String] {
    var texts: [String: String] = [:]
    for mention in computed.mentions(language: language) { texts[mention.id] = Self.plain(mention.text) }
    return texts
  }

  static func plain(_ text: String) -> String { String(text.map { $0 == "\u{00A0}" ? " " : $0 }) }

  mutating func addPreceding(_ number: String, _ date: String) {
    invoice.references.preceding.append(PrecedingInvoice(number: number, date: Self.day(date)))
  }
}
