import Foundation
import Testing

@testable import InvoiceKit

func d(_ t: String) -> ExactDecimal { ExactDecimal(t)! }
func date(_ t: String) -> CalendarDate { CalendarDate(iso8601: t)! }
func compute(_ i: Invoice, due: String?) throws -> ComputedInvoice {
  var lines: [ComputedLine] = []
  var order: [String] = []
  var groups: [String: VATBreakdown] = [:]
  for l in i.lines {
    let g = try l.quantity.multiplied(by: l.unitPrice).divided(by: l.priceBaseQuantity, decimals: 2)
    var disc = ExactDecimal.zero
    switch l.discount?.value { case .percent(let p): disc = try g.multiplied(by: p).divided(by: d("100"), decimals: 2); case .amount(let a): disc = a; case nil: break }
    let net = try g.subtracting(disc)
    lines.append(ComputedLine(grossAmount: g, discount: disc, net: net))
    let key = "\(l.vatCategory)\(l.vatRate)"
    if groups[key] == nil { order.append(key); groups[key] = VATBreakdown(category: l.vatCategory, rate: l.vatRate, base: .zero, tax: .zero, exemption: l.vatExemption) }
    groups[key]!.base = try groups[key]!.base.adding(net)
  }
  var vat: [VATBreakdown] = []
  for k in order { var g = groups[k]!; g.tax = try g.base.multiplied(by: g.rate).divided(by: d("100"), decimals: 2); vat.append(g) }
  let lt = EInvoiceRule.sum(lines.map(\.net))!, tax = EInvoiceRule.sum(vat.map(\.tax))!
  let total = try lt.adding(tax)
  return ComputedInvoice(invoice: i, lines: lines, allowances: [], charges: [], vatBreakdown: vat, lineTotal: lt, allowanceTotal: .zero, chargeTotal: .zero, subtotal: lt, tax: tax, total: total, due: try total.subtracting(i.prepaid), dueDate: due.map(date), isDueDateDefault: false, warnings: [])
}

@Test func smoke() async throws {
  var s = Party(name: "VENDEUR & <SARL>")
  s.siren = "100000009"; s.siret = "10000000900017"; s.vatNumber = "FR88100000009"; s.email = "a@example.com"
  s.address = Address(lines: ["1 rue de la Paix"], postcode: "75002", city: "PARIS", country: "FR")
  var b = Party(name: "ACHETEUR SAS")
  b.siren = "200000008"; b.vatNumber = "FR37200000008"; b.phone = "+33100000000"
  b.address = Address(lines: ["1 rue de la Paix", "75002 PARIS", "France"], country: "FR", isFreeText: true)
  var seller = Seller(party: s); seller.iban = "FR7630006000011234567890189"; seller.bic = "AGRIFRPP"
  var l1 = InvoiceLine(description: "Conseil", quantity: d("3"), unitPrice: d("650"), vatRate: d("20"))
  l1.details = "a\nb"; l1.code = "A1"; l1.unit = Unit(code: "DAY"); l1.discount = LineDiscount(.percent(d("10")))
  l1.period = DatePeriod(start: date("2026-01-01"), end: date("2026-01-31"))
  var l2 = InvoiceLine(description: "Livre", quantity: d("-2.5"), unitPrice: d("1.234567"), vatRate: d("5.5"))
  l2.priceBaseQuantity = d("10")
  var i = Invoice(issueDate: date("2026-02-11"), seller: seller, buyer: Buyer(party: b, kind: .business, reference: "REF"), lines: [l1, l2])
  i.number = "F2026-0001"; i.references.purchaseOrder = "PO1"; i.references.contract = "C1"; i.references.project = "P1"
  i.references.preceding = [PrecedingInvoice(number: "F1", date: date("2026-01-01"))]
  i.period = DatePeriod(start: date("2026-01-01"), end: date("2026-01-31"))
  i.delivery = Delivery(name: "Entrepôt", address: s.address, date: date("2026-02-10"))
  i.notes = [Note("Merci"), Note("x", code: "AAI")]
  i.prepaid = d("100")
  for type in DocumentType.allCases {
    i.type = type
    let c = try compute(i, due: "2026-03-13")
    for p in FacturXProfile.allCases where p != .minimum {
      let x: [UInt8]
      do { x = try c.cii(profile: p) } catch { print(error.problems); throw error }
      if type == .invoice, p == .extended { print(String(decoding: x, as: UTF8.self)) }
      let v = try await Judge.shared.verdict(on: x, profile: p.rawValue + "+fr")
      print(type, p, v.errors?.map(\.description) ?? [], v.failure ?? "")
    }
    for sp in UBLSpecification.allCases {
      let x = try c.ubl(specification: sp, rules: sp == .peppol ? EInvoiceRules.none : nil)
      if type == .creditNote, sp == .en16931 { print(String(decoding: x, as: UTF8.self)) }
      let v = try await Judge.shared.verdict(on: x, profile: sp == .peppol ? "ubl" : "ubl+fr")
      print(type, sp, v.errors?.map(\.description) ?? [], v.failure ?? "")
    }
  }
}
