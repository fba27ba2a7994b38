import InvoiceKit
import Testing

/// E-invoices whose amounts are unlike those of the samples, before the official schemas and rules.
@Suite("Currencies without cents, prices of 0, negative and overpaid totals, before the official rules")
struct CurrencyConformanceTests {
  private static func invoice(_ change: (inout Invoice) -> Void) throws -> Invoice {
    let sample = try #require(Sample.all.first { $0.name == "02-b2b-complete.json" })
    var invoice = try ComputedInvoice(json: sample.json).invoice
    invoice.statedTotals = StatedTotals()
    invoice.prepaid = .zero
    invoice.allowances = []
    invoice.charges = []
    invoice.references.preceding = []
    for index in invoice.lines.indices { invoice.lines[index].statedTotal = nil }
    change(&invoice)
    return invoice
  }

  private static func expectValid(
    _ invoice: Invoice, _ name: String, isFrench: Bool = true,
    profiles: [FacturXProfile] = [.basic, .en16931, .extended]
  ) async throws {
    let computed = try ComputedInvoice(invoice, purpose: .eInvoice)
    let rules = isFrench ? "+fr" : ""
    for profile in [.basicWL] + profiles {
      let xml = try computed.cii(profile: profile)
      try await Judge.expectValid(
        xml, as: profile.rawValue + rules, of: computed, hasLines: profile >= .basic, "\(name), \(profile)")
    }
    try await Judge.expectValid(computed.ubl(specification: .en16931), as: "ubl" + rules, of: computed, "\(name), UBL")
  }

  /// Lines whose amounts, VAT and discounts all have to be rounded to the whole unit.
  @Test(
    "Amounts of currencies without cents", arguments: ["XPF", "JPY", "XOF", "KRW", "CLP", "VND"], [false, true])
  func withoutCents(code: String, isGross: Bool) async throws {
    let invoice = try Self.invoice { invoice in
      invoice.currency = Currency(code: code) ?? .euro
      invoice.exchangeRate = ExactDecimal("0.00838")
      invoice.pricesIncludeVAT = isGross
      invoice.seller.shareCapital = nil
      invoice.lines = [("12", "1", "20"), ("33.33", "7.5", "20"), ("1999", "0.333", "5.5"), ("7", "13", "10")].map {
        InvoiceLine(
          description: "x", quantity: ExactDecimal($0.1) ?? .zero, unitPrice: ExactDecimal($0.0) ?? .zero,
          vatRate: ExactDecimal($0.2) ?? .zero)
      }
      invoice.lines[1].discount = LineDiscount(.percent(ExactDecimal("12.5") ?? .zero))
      invoice.allowances = [DocumentAllowance(.percent(ExactDecimal("3.7") ?? .zero), reason: "Remise")]
      invoice.charges = [DocumentAllowance(.amount(ExactDecimal(11)), reason: "Port")]
    }
    let computed = try ComputedInvoice(invoice, purpose: .eInvoice)
    #expect(computed.vatBreakdown.allSatisfy { $0.tax.scale == 0 && $0.base.scale == 0 })
    let xml = String(decoding: try computed.cii(), as: UTF8.self)
    #expect(xml.contains("<ram:GrandTotalAmount>\(computed.total)</ram:GrandTotalAmount>"))
    try await Self.expectValid(invoice, "\(code), gross: \(isGross)", profiles: [.basic, .en16931])
    // EXTENDED wants VAT to the cent, and is refused before the official rules would.
    let error = try #require(throws: InvoiceProblems.self) { try computed.cii(profile: .extended) }
    #expect(error.problems.map(\.rule).contains("BR-FXEXT-S-09b"))
    let refused = try computed.cii(profile: .extended, rules: EInvoiceRules.none)
    #expect(try await Judge.shared.verdict(on: refused, profile: "extended").names("BR-FXEXT-S-09b"))
  }

  @Test("A unit price of 0")
  func free() async throws {
    for isGross in [false, true] {
      let invoice = try Self.invoice {
        $0.pricesIncludeVAT = isGross
        $0.lines[0].unitPrice = .zero
        $0.lines[0].discount = nil
      }
      try await Self.expectValid(invoice, "price 0, gross: \(isGross)")
    }
  }

  @Test("More paid than the total")
  func overpaid() async throws {
    let invoice = try Self.invoice { $0.prepaid = ExactDecimal(1_000_000) }
    #expect(try ComputedInvoice(invoice).due.isNegative)
    try await Self.expectValid(invoice, "overpaid")
  }

  @Test("A negative total")
  func negative() async throws {
    let invoice = try Self.invoice { invoice in
      for index in invoice.lines.indices { invoice.lines[index].quantity = -invoice.lines[index].quantity }
    }
    #expect(try ComputedInvoice(invoice).total.isNegative)
    try await Self.expectValid(invoice, "negative total")
  }

  @Test("A number that only French rules refuse")
  func number() async throws {
    let german = try Self.invoice { invoice in
      invoice.number = "RE 2026/№ 7 (Ä)"
      invoice.seller.party.siren = nil
      invoice.seller.party.siret = nil
      invoice.seller.rcs = nil
      invoice.seller.party.vatNumber = "DE123456789"
      invoice.seller.party.address = Address(lines: ["Hauptstr. 1"], postcode: "10115", city: "Berlin", country: "DE")
      invoice.seller.party.electronicAddress = ElectronicAddress(scheme: "EM", id: "a@muster.example")
      invoice.seller.iban = "DE89370400440532013000"
      invoice.payment.iban = nil
    }
    try await Self.expectValid(german, "number", isFrench: false)
    let problems = try ComputedInvoice(german, purpose: .eInvoice).eInvoiceProblems(rules: .fr)
    #expect(problems.contains { $0.rule == "BR-FR-02" && $0.path == "/invoice_number" })
  }
}
