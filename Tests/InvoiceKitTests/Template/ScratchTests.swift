import Foundation
import Testing

@testable import InvoiceKit

// throw-away
func dec(_ s: String) -> ExactDecimal { ExactDecimal(s)! }

func compute(_ invoice: Invoice) throws -> ComputedInvoice {
  var lines: [ComputedLine] = []
  var groups: [VATBreakdown] = []
  var total = ExactDecimal.zero
  for line in invoice.lines {
    let gross = try line.quantity.multiplied(by: line.unitPrice).rounded(decimals: 2)
    var discount = ExactDecimal.zero
    switch line.discount?.value {
    case .percent(let p)?: discount = try gross.multiplied(by: p).divided(by: ExactDecimal(100), decimals: 2)
    case .amount(let a)?: discount = a
    default: break
    }
    var net = try gross.subtracting(discount)
    let quoted = invoice.pricesIncludeVAT ? net : nil
    if invoice.pricesIncludeVAT {
      net = try net.multiplied(by: ExactDecimal(100)).divided(by: ExactDecimal(100).adding(line.vatRate), decimals: 2)
    }
    lines.append(ComputedLine(grossAmount: gross, discount: discount, net: net, quotedTotal: quoted))
    total = try total.adding(net)
    if let i = groups.firstIndex(where: { $0.rate == line.vatRate && $0.category == line.vatCategory }) {
      groups[i].base = try groups[i].base.adding(net)
    } else {
      groups.append(
        VATBreakdown(category: line.vatCategory, rate: line.vatRate, base: net, tax: .zero, exemption: line.vatExemption))
    }
  }
  var allowances: [ComputedAllowance] = []
  var sub = total
  var at = ExactDecimal.zero
  for (i, a) in invoice.allowances.enumerated() {
    var amount = ExactDecimal.zero
    var percent: ExactDecimal?
    switch a.value {
    case .percent(let p):
      percent = p
      amount = try total.multiplied(by: p).divided(by: ExactDecimal(100), decimals: 2)
    case .amount(let x): amount = x
    }
    allowances.append(
      ComputedAllowance(
        source: i, amount: amount, percent: percent, base: total, reason: a.reason, vatCategory: .standard,
        vatRate: dec("20")))
    sub = try sub.subtracting(amount)
    at = try at.adding(amount)
    groups[0].base = try groups[0].base.subtracting(amount)
  }
  var tax = ExactDecimal.zero
  for i in groups.indices {
    groups[i].tax = try groups[i].base.multiplied(by: groups[i].rate).divided(by: ExactDecimal(100), decimals: 2)
    tax = try tax.adding(groups[i].tax)
  }
  let sum = try sub.adding(tax)
  return ComputedInvoice(
    invoice: invoice, lines: lines, allowances: allowances, charges: [], vatBreakdown: groups, lineTotal: total,
    allowanceTotal: at, chargeTotal: .zero, subtotal: sub, tax: tax, total: sum,
    due: try sum.subtracting(invoice.prepaid), dueDate: invoice.dueDate, isDueDateDefault: false, warnings: [])
}

struct ScratchTests {
  static func b2b(_ n: Int, kind: String = "") -> Invoice {
    var party = Party(name: "Atelier Lumen")
    party.legalForm = "SARL"
    party.siren = "732829320"
    party.vatNumber = "FR44732829320"
    party.email = "bonjour@atelier-lumen.example"
    party.phone = "+33140203040"
    party.website = "atelier-lumen.example"
    party.address = Address(lines: ["12 rue des Arquebusiers"], postcode: "75003", city: "Paris", country: "FR")
    var seller = Seller(party: party)
    seller.shareCapital = dec("50000")
    seller.rcs = "Paris"
    seller.iban = "FR7630006000011234567890189"
    seller.bic = "AGRIFRPP"
    var b = Party(name: "Manufacture de Sèvres-Babylone SAS")
    b.siren = "552100554"
    b.vatNumber = "FR27552100554"
    b.contact = Contact(name: "Mme Hélène d’Ormesson")
    b.address = Address(lines: ["Service comptabilité", "48 boulevard Raspail"], postcode: "75006", city: "Paris", country: "FR")
    var buyer = Buyer(party: b, kind: .business)
    buyer.reference = "SB-4471"
    var lines: [InvoiceLine] = []
    let names = [
      "Direction artistique", "Développement du site vitrine", "Hébergement et maintenance", "Atelier de cadrage",
      "Illustrations originales",
    ]
    for i in 0..<n {
      var l = InvoiceLine(
        description: names[i % 5], quantity: dec(["2.5", "12", "1", "0.5", "40"][i % 5]),
        unitPrice: dec(["650", "720", "89.9", "1450", "0.0125"][i % 5]), vatRate: dec(i % 4 == 3 ? "5.5" : "20"))
      l.unit = Unit(word: ["day", "day", "month", "day", "piece"][i % 5])
      if i % 5 == 1 { l.details = "Conception, intégration et recette sur trois gabarits.\nTests d’accessibilité compris." }
      if i % 5 == 2 {
        l.period = DatePeriod(start: CalendarDate(iso8601: "2026-02-01")!, end: CalendarDate(iso8601: "2026-02-28")!)
        l.code = "HEB-01"
      }
      if i == 1 { l.discount = LineDiscount(.percent(dec("10")), reason: "fidélité") }
      lines.append(l)
    }
    var inv = Invoice(issueDate: CalendarDate(iso8601: "2026-02-11")!, seller: seller, buyer: buyer, lines: lines)
    inv.number = "INV-202602-0042"
    inv.dueDate = CalendarDate(iso8601: "2026-03-13")
    inv.supplyDate = CalendarDate(iso8601: "2026-02-10")
    inv.references.purchaseOrder = "BC-2026-118"
    inv.payment.means = .sepaTransfer
    inv.payment.terms = "Paiement à 30 jours, net et sans escompte."
    inv.payment.url = "https://payer.example/INV-202602-0042"
    inv.allowances = [DocumentAllowance(.percent(dec("5")), reason: "Remise commerciale")]
    inv.prepaid = dec("1000")
    inv.notes = [Note("Merci de votre confiance. Nos bureaux sont fermés du 23 au 27 février.")]
    inv.nature = .services
    return inv
  }
  static func seed() -> Invoice {
    var s = Party(name: "AI Bot Services")
    s.address = Address(lines: ["France"], country: "FR", isFreeText: true)
    s.email = "contact@bot.example.com"
    s.vatNumber = "FRXX XXXXXXXXX"
    var b = Party(name: "Pierre Dupont")
    b.email = "123456@telegram.user"
    var inv = Invoice(
      issueDate: CalendarDate(iso8601: "2026-02-11")!, seller: Seller(party: s), buyer: Buyer(party: b, kind: .consumer),
      lines: [InvoiceLine(description: "Abonnement Pro - février 2026", unitPrice: dec("9.99"), vatRate: dec("20"))])
    inv.number = "INV-202602-ABCD"
    return inv
  }
  @Test func render() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    do {
      let r = try InvoiceRenderer(template: root + "/Templates/classic", fonts: [root + "/Fonts"])
      var docs: [(String, Invoice)] = [("seed", Self.seed()), ("b2b", Self.b2b(5)), ("l35", Self.b2b(35)), ("l200", Self.b2b(200))]
      var credit = Self.b2b(2)
      credit.type = .creditNote
      credit.references.preceding = [PrecedingInvoice(number: "INV-202601-0007", date: CalendarDate(iso8601: "2026-01-07")!)]
      credit.language = "en"
      docs.append(("credit-en", credit))
      var gross = Self.seed()
      gross.pricesIncludeVAT = true
      gross.number = nil
      docs.append(("gross-draft", gross))
      for (name, inv) in docs {
        let c = try compute(inv)
        let clock = ContinuousClock()
        var out: RenderedPDF?
        let t0 = try clock.measure { out = try r.pdf(c) }
        let t = try clock.measure { for _ in 0..<10 { out = try r.pdf(c) } }
        let ctx = RenderingContext(c, language: "fr", formatter: InvoiceFormatter(language: "fr")!, isDraft: false)
        let tb = try clock.measure { for _ in 0..<10 { _ = try r.document(c, options: RenderOptions()) } }
        _ = ctx
        print(name, out!.pageCount, out!.bytes.count, "first", t0, "then", t / 10, "nodes", tb / 10)
        try Data(out!.bytes).write(to: URL(fileURLWithPath: "/tmp/tmpl-out/\(name).pdf"))
      }
    } catch let e as InvoiceProblems {
      for p in e.problems { print(p.file ?? "", p.location.map { "\($0.line):\($0.column)" } ?? "", p.code, p.path, p.message, p.hint ?? "") }
      Issue.record("problems")
    }
  }
}
