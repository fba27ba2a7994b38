import InvoiceKit
import Testing

@testable import InvoiceCore

/// Our rules run on the model and the official ones on the file; where ours say no, the official ones must as well.
@Suite("Rules before output agree with the official ones")
struct RuleTests {
  /// An invoice that breaks a rule.
  struct Case: Sendable, CustomStringConvertible {
    var rule: String
    var path: String
    var sample = "02-b2b-complete.json"
    var specification: UBLSpecification?
    /// The official rule's id, where it has another name; nil: no official rule finds it.
    var official: String?
    var change: @Sendable (inout Invoice) -> Void

    init(
      _ rule: String, at path: String, in sample: String = "02-b2b-complete.json", official: String?,
      as specification: UBLSpecification? = nil, change: @escaping @Sendable (inout Invoice) -> Void
    ) {
      self.rule = rule
      self.path = path
      self.sample = sample
      self.official = official
      self.specification = specification
      self.change = change
    }

    var description: String { "\(rule) \(path)" }
  }

  static let cases: [Case] = [
    Case("BR-09", at: "/company/address", official: "BR-08") { $0.seller.party.address?.country = nil },
    Case("BR-11", at: "/customer/address", official: "BR-10") { $0.buyer.party.address?.country = nil },
    Case("BR-61", at: "/payment/iban", official: nil) {
      $0.payment.means = .transfer
      $0.payment.iban = nil
      $0.seller.iban = nil
    },
    Case("BR-CO-09", at: "/customer/vat_number", official: "BR-CO-09") { $0.buyer.party.vatNumber = "ZZ123" },
    Case("BR-CO-26", at: "/company", in: "18-english-uk-seller.json", official: "BR-CO-26") {
      $0.exchangeRate = ExactDecimal("1.17")
      $0.seller.party.vatNumber = nil
      $0.seller.party.taxNumber = "12345"
    },
    Case("BR-IC-02", at: "/customer/vat_number", in: "09-intra-community-goods.json", official: "BR-IC-") {
      $0.buyer.party.vatNumber = nil
    },
    Case("BR-IC-02", at: "/company/vat_number", in: "09-intra-community-goods.json", official: "BR-IC-") {
      $0.seller.party.vatNumber = nil
      $0.seller.party.taxNumber = "12345"
    },
    Case("BR-IC-11", at: "/delivery/date", in: "09-intra-community-goods.json", official: "BR-IC-11") {
      $0.delivery?.date = nil
      $0.supplyDate = nil
      $0.period = nil
    },
    Case("BR-G-02", at: "/company/vat_number", in: "10-export-us-dollars.json", official: "BR-G-") {
      $0.seller.party.vatNumber = nil
      $0.seller.party.taxNumber = "12345"
    },
    Case("BR-FR-02", at: "/references/preceding/0/number", in: "11-credit-note.json", official: "BR-FR-02_BT-25") {
      $0.references.preceding[0].number = "FA 2026"
    },
    Case("BR-FR-03", at: "/supply_date", official: "BR-FR-03_BT-72") {
      $0.delivery = nil
      $0.supplyDate = CalendarDate(year: 1999, month: 12, day: 31)
    },
    Case("BR-FR-06", at: "/notes/1/code", official: "BR-FR-06_BT-21_PMT") {
      $0.notes = [Note("40 €", code: "PMT"), Note("80 €", code: "PMT")]
    },
    Case("BR-FR-08", at: "/process", official: "BR-FR-08") { $0.process = "X1" },
    Case("BR-FR-CO-08", at: "/process", in: "12-deposit.json", official: "BR-FR-CO-08") { $0.process = "S4" },
    Case("BR-FR-CO-09", at: "/process", official: "BR-FR-CO-09") { $0.process = "S2" },
    Case("BR-FR-24", at: "/customer/identifiers/0/id", official: "BR-FR-24") {
      $0.buyer.party.identifiers = [SchemedIdentifier(scheme: "0224", id: "SERVICE 7")]
    },
    Case("BR-17", at: "/payee", official: "BR-17", as: .en16931) {
      $0.seller.party.identifiers = [SchemedIdentifier(scheme: "0088", id: "3012345000017")]
      $0.payee = Payee(name: "Affacturage", identifiers: $0.seller.party.identifiers)
    },
    Case("BR-17", at: "/payee", official: "BR-17", as: .en16931) {
      let siret = $0.seller.party.siret.map { SchemedIdentifier(scheme: "0009", id: $0) }
      $0.payee = Payee(name: "Affacturage", identifiers: [siret].compactMap(\.self))
    },
    Case("BR-56", at: "/tax_representative/vat_number", official: "BR-56") {
      $0.taxRepresentative = TaxRepresentative(name: "R", address: Address(lines: ["1"], city: "Lyon", country: "FR"))
    },
    Case("FX-SCH-A-000164", at: "/customer/identifiers/1", official: "FX-SCH-A-000164") {
      $0.buyer.party.identifiers = ["1", "2"].map { SchemedIdentifier(scheme: "0088", id: $0) }
    },
    Case("BR-FR-CO-10", at: "/customer/identifiers/0/scheme", official: "BR-FR-CO-10", as: .en16931) {
      $0.buyer.party.identifiers = [SchemedIdentifier(id: "7")]
    },
    Case("BR-FR-CO-10", at: "/company/identifiers/1/scheme", official: "BR-FR-CO-10_BT-29") {
      $0.seller.party.identifiers = ["3012345000017", "3012345000024"].map { SchemedIdentifier(scheme: "0088", id: $0) }
    },
    Case("BR-FR-CO-10", at: "/company/identifiers/0/scheme", official: "BR-FR-CO-10_BT-29") {
      $0.seller.party.siret = "73282932000074"
      $0.seller.party.siren = "732829320"
      $0.seller.party.identifiers = [SchemedIdentifier(scheme: "0009", id: "73282932000082")]
    },
    Case("BR-FR-10", at: "/company/siren", official: "BR-FR-10_BT-30") {
      $0.seller.party.siren = nil
      $0.seller.party.siret = nil
    },
    Case("BR-FR-11", at: "/customer/siren", official: "BR-FR-11_BT-47") {
      $0.buyer.party.siren = nil
      $0.buyer.party.siret = nil
    },
    Case("BR-FR-12", at: "/customer/electronic_address", in: "05-gross-prices-shop.json", official: "BR-FR-12_BT-49") {
      $0.buyer.party.email = nil
    },
    Case("BR-FR-16", at: "/charges/0/vat_rate", in: "10-export-us-dollars.json", official: "BR-FR-16") {
      $0.currency = .euro
      $0.exchangeRate = nil
      $0.charges = [DocumentAllowance(.amount(ExactDecimal(5)), vatRate: ExactDecimal(19), vatCategory: .standard)]
    },
    Case("BR-FR-20", at: "/notes", official: "BR-FR-20_BT-21") { $0.notes = [Note("B2X", code: "BAR")] },
    Case("BR-FR-21", at: "/customer/electronic_address", official: "BR-FR-21_BT-49") {
      $0.buyer.party.electronicAddress = ElectronicAddress(scheme: "EM", id: "x@y.example")
    },
    Case("BR-FR-22", at: "/company/electronic_address", in: "14-self-billed.json", official: "BR-FR-22_BT-34") {
      $0.seller.party.electronicAddress = ElectronicAddress(scheme: "EM", id: "x@y.example")
    },
    Case("BR-FR-23", at: "/company/electronic_address", official: "BR-FR-23_BT-34") {
      $0.seller.party.electronicAddress = ElectronicAddress(scheme: "0225", id: "100000009 x")
    },
    Case("BR-FR-25", at: "/company/electronic_address", official: "BR-FR-25_BT-34") {
      let id = "100000009_" + String(repeating: "x", count: 120)
      $0.seller.party.electronicAddress = ElectronicAddress(scheme: "0225", id: id)
    },
    Case("BR-FR-31", at: "/notes/1/code", official: "BR-FR-31_BT-21") {
      $0.notes = [Note("B2B", code: "BAR"), Note("B2B", code: "BAR")]
    },
    Case("BR-FR-DEC-02", at: "/items/0/price_base_quantity", official: "BR-FR-DEC-02_BT-149") {
      $0.lines[0].priceBaseQuantity = ExactDecimal("1.00001") ?? .zero
    },
    Case("PEPPOL-EN16931-R003", at: "/customer/reference", official: nil, as: .peppol) {
      $0.buyer.reference = nil
      $0.references.purchaseOrder = nil
    },
    Case("PEPPOL-EN16931-CL008", at: "/customer/electronic_address", official: nil, as: .peppol) {
      $0.buyer.party.electronicAddress = ElectronicAddress(scheme: "EM", id: "a@b.fr")
    },
    Case("PEPPOL-EN16931-R061", at: "/payment/mandate", official: nil, as: .peppol) { $0.payment.means = .directDebit },
    Case("PEPPOL-EN16931-P0112", at: "/type", official: nil, as: .peppol) {
      $0.type = .corrected
      $0.references.preceding = [PrecedingInvoice(number: "F1", date: $0.issueDate)]
    },
    Case("PEPPOL-EN16931-P0100", at: "/type", official: nil, as: .peppol) { $0.type = .selfBilled },
    Case("PEPPOL-EN16931-R110", at: "/items/0/period/start", official: nil, as: .peppol) {
      let day = $0.issueDate
      $0.period = DatePeriod(start: day, end: day)
      $0.lines[0].period = DatePeriod(start: day.adding(days: -1) ?? day, end: day)
    },
    Case("PEPPOL-EN16931-R111", at: "/items/0/period/end", official: nil, as: .peppol) {
      let day = $0.issueDate
      $0.period = DatePeriod(start: day, end: day)
      $0.lines[0].period = DatePeriod(start: day, end: day.adding(days: 1) ?? day)
    },
  ]

  @Test(arguments: cases)
  func rule(_ example: Case) async throws {
    let sample = try #require(Sample.all.first { $0.name == example.sample })
    var invoice = try ComputedInvoice(json: sample.json).invoice
    invoice.statedTotals = StatedTotals()
    for index in invoice.lines.indices { invoice.lines[index].statedTotal = nil }
    example.change(&invoice)
    // For a page the invoice is good enough.
    let computed = try ComputedInvoice(invoice)
    let error = try #require(throws: InvoiceProblems.self) {
      if let specification = example.specification {
        try computed.ubl(specification: specification)
      } else {
        try computed.cii()
      }
    }
    let problem = try #require(
      error.problems.first { $0.rule == example.rule && $0.path == example.path }, "\(error.problems)")
    #expect(problem.severity == .error)
    #expect(!problem.message.isEmpty)
    if example.specification == .peppol {
      let xml = try computed.ubl(specification: .peppol, rules: EInvoiceRules.none)
      let report = try RuleReport(xml: xml, rules: [.peppol])
      #expect(report.findings.contains { $0.rule == example.rule && $0.isBroken })
    }
    guard let official = example.official else { return }
    let xml =
      if let specification = example.specification {
        try computed.ubl(specification: specification, rules: EInvoiceRules.none)
      } else {
        try computed.cii(rules: EInvoiceRules.none)
      }
    let profile = example.specification == nil ? "en16931+fr" : "ubl+fr"
    let verdict = try await Judge.shared.verdict(on: xml, profile: profile)
    #expect(verdict.names(official), "\(verdict.errors ?? []) \(verdict.failure ?? "")")
  }

  @Test("A tampered computed invoice does not leave, and the official rules agree")
  func tamperedTotals() async throws {
    let sample = try #require(Sample.all.first { $0.name == "12-deposit.json" })
    let good = try ComputedInvoice(json: sample.json, purpose: .eInvoice)
    var invoice = good.invoice
    invoice.statedTotals = StatedTotals()
    let untold = invoice
    let cent = try #require(ExactDecimal("0.01"))
    func tampered(
      lineTotal: ExactDecimal? = nil, subtotal: ExactDecimal? = nil, tax: ExactDecimal? = nil,
      total: ExactDecimal? = nil, due: ExactDecimal? = nil, breakdown: [VATBreakdown]? = nil,
      lines: [ComputedLine]? = nil
    ) -> ComputedInvoice {
      ComputedInvoice(
        invoice: untold, lines: lines ?? good.lines, allowances: [], charges: [],
        vatBreakdown: breakdown ?? good.vatBreakdown,
        lineTotal: lineTotal ?? good.lineTotal, allowanceTotal: .zero, chargeTotal: .zero,
        subtotal: subtotal ?? good.subtotal, tax: tax ?? good.tax, total: total ?? good.total, due: due ?? good.due,
        dueDate: good.dueDate, isDueDateDefault: false, warnings: [])
    }
    var (bases, taxes, lines) = (good.vatBreakdown, good.vatBreakdown, good.lines)
    // The official rules on these two forgive differences of almost one unit.
    bases[0].base = try bases[0].base.adding(ExactDecimal(2))
    taxes[0].tax = try taxes[0].tax.adding(ExactDecimal(2))
    lines[0].net = try lines[0].net.adding(cent)
    #expect(tampered(lines: lines).eInvoiceProblems().contains { $0.rule == "BR-24" })
    let examples: [(rule: String, invoice: ComputedInvoice)] = [
      ("BR-S-08", tampered(breakdown: bases)),
      ("BR-CO-17", tampered(tax: try good.tax.adding(ExactDecimal(2)), breakdown: taxes)),
      ("BR-CO-10", tampered(lineTotal: try good.lineTotal.adding(cent))),
      ("BR-CO-13", tampered(subtotal: try good.subtotal.adding(cent))),
      ("BR-CO-14", tampered(tax: try good.tax.adding(cent))),
      ("BR-CO-15", tampered(total: try good.total.adding(cent))),
      ("BR-CO-16", tampered(due: try good.due.adding(cent))),
    ]
    for (rule, invoice) in examples {
      #expect(invoice.eInvoiceProblems().contains { $0.rule == rule }, "\(rule)")
      let verdict = try await Judge.shared.verdict(on: try invoice.cii(rules: EInvoiceRules.none), profile: "en16931")
      #expect(verdict.names(rule), "\(rule): \(verdict.errors ?? [])")
    }
  }

  @Test("Of EXTENDED the official rules take a SIRET that is said twice, and refuse what ours refuse")
  func identifiersOfExtended() async throws {
    let sample = try #require(Sample.all.first { $0.name == "02-b2b-complete.json" })
    var invoice = try ComputedInvoice(json: sample.json).invoice
    let siret = try #require(invoice.buyer.party.siret)
    invoice.buyer.party.identifiers = [
      SchemedIdentifier(scheme: "0009", id: siret), SchemedIdentifier(scheme: "0088", id: "3012345000017"),
      SchemedIdentifier(id: "A1"),
    ]
    let computed = try ComputedInvoice(invoice)
    let verdict = try await Judge.shared.verdict(on: try computed.cii(profile: .extended), profile: "extended+fr")
    #expect(verdict.errors?.isEmpty == true, "\(verdict.errors ?? []) \(verdict.failure ?? "")")
    invoice.buyer.party.identifiers.append(SchemedIdentifier(id: "B2"))
    let refused = try ComputedInvoice(invoice)
    #expect(refused.eInvoiceProblems(profile: .extended).map(\.rule) == ["FX-SCH-A-000163"])
    let xml = try refused.cii(profile: .extended, rules: EInvoiceRules.none)
    #expect(try await Judge.shared.verdict(on: xml, profile: "extended+fr").names("FX-SCH-A-000163"))
  }

  @Test func rulesCanBeChosen() throws {
    let sample = try #require(Sample.all.first { $0.name == "02-b2b-complete.json" })
    var invoice = try ComputedInvoice(json: sample.json).invoice
    invoice.notes = [Note("B2X", code: "BAR")]
    let computed = try ComputedInvoice(invoice)
    #expect(computed.eInvoiceProblems().map(\.rule) == ["BR-FR-20"])
    #expect(computed.eInvoiceProblems(rules: .fr).map(\.rule) == ["BR-FR-20"])
    #expect(computed.eInvoiceProblems(rules: .en16931) == [])
    #expect(computed.eInvoiceProblems(rules: EInvoiceRules.none) == [])
    #expect(computed.eInvoiceProblems(profile: .minimum) == [])
    #expect(computed.eInvoiceProblems(profile: .minimum, rules: .fr).contains { $0.code == .profileCannotHold })
  }
}
