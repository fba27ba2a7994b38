import InvoiceKit
import TestSupport
import Testing

@Suite("Invoices made at random, from seeds, before the official schemas and rules")
struct SeededConformanceTests {
  @Test(arguments: 0..<40)
  func seeded(seed: Int) async throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let sample = try #require(Sample.all.first { $0.name == "02-b2b-complete.json" })
    var invoice = try ComputedInvoice(json: sample.json).invoice
    invoice.statedTotals = StatedTotals()
    invoice.prepaid = .zero
    invoice.period = nil
    invoice.pricesIncludeVAT = random.flip()
    invoice.nature = random.pick(OperationNature.allCases)
    // France has no partial invoices.
    invoice.type = random.pick(DocumentType.invoices.filter { $0 != .partial })
    if invoice.type == .consolidatedCreditNote {
      invoice.references.contract = "C-7"
      invoice.period = DatePeriod(start: invoice.issueDate, end: invoice.issueDate.endOfMonth)
    }
    let rounding = random.pick([.zero, random.decimal(-99...99, scale: 2)])
    invoice.references.preceding = [PrecedingInvoice(number: "F-0", date: invoice.issueDate)]
    invoice.payment.means = random.pick(Payment.Means.allCases)
    invoice.lines = (0..<random.number(1...8)).map { _ in line(&random) }
    // Of lines that are worth nothing nothing can be taken.
    invoice.lines.append(InvoiceLine(description: "Suivi", unitPrice: ExactDecimal(50), vatRate: ExactDecimal(20)))
    if random.flip() {
      for index in invoice.lines.indices { invoice.lines[index].terms.id = "L-\(index * 10)" }
    }
    invoice.structure = [LineStructure(.heading, "Lot", before: 0), LineStructure(.subtotal, "Sous-total", before: 9)]
    invoice.allowances = random.flip() ? [allowance(&random)] : []
    invoice.charges = random.flip() ? [DocumentAllowance(.amount(random.decimal(1...5_000, scale: 2)))] : []
    setTerms(of: &invoice, &random)
    let whole = try ComputedInvoice(invoice, purpose: .eInvoice)
    invoice.rounding = rounding
    let rounded = try ComputedInvoice(invoice, purpose: .eInvoice)
    for profile in [FacturXProfile.basicWL, .basic, .en16931, .extended] {
      // Smaller profiles have no place for what is rounded.
      let computed = profile < .en16931 ? whole : rounded
      let xml = try computed.cii(profile: profile)
      try await Judge.expectValid(
        xml, as: profile.rawValue + "+fr", of: computed, hasLines: profile >= .basic, "seed \(seed), \(profile)")
    }
    // French rules want a scheme of every identifier in UBL.
    for index in invoice.seller.party.identifiers.indices {
      invoice.seller.party.identifiers[index].scheme = index == 0 ? "0088" : "0060"
    }
    for index in invoice.buyer.party.identifiers.indices where invoice.buyer.party.identifiers[index].scheme == nil {
      invoice.buyer.party.identifiers[index].scheme = "0088"
    }
    for index in invoice.delivery?.identifiers.indices ?? 0..<0 { invoice.delivery?.identifiers[index].scheme = "0088" }
    let schemed = try ComputedInvoice(invoice, purpose: .eInvoice)
    try await Judge.expectValid(schemed.ubl(specification: .en16931), as: "ubl+fr", of: schemed, "seed \(seed), UBL")
    XRechnungJudging.fit(&invoice)
    let german = try ComputedInvoice(invoice, purpose: .eInvoice)
    try await XRechnungJudging.expectAgreement(on: german, "seed \(seed)")
  }

  private func line(_ random: inout SeededGenerator) -> InvoiceLine {
    let isExempt = random.number(0...4) == 0
    var line = InvoiceLine(
      description: random.pick(["Conseil", "Œuvre d'art & cadre", "<b>\u{1F4E6}</b> \"Colis\""]),
      quantity: random.decimal(1...99_999, scale: random.number(0...4)),
      unitPrice: random.decimal(1...999_999, scale: random.number(0...6)),
      vatRate: isExempt ? .zero : random.pick(["20", "10", "5.5", "2.1"].compactMap { ExactDecimal($0) }),
      vatCategory: isExempt ? .exempt : .standard)
    if isExempt { line.vatExemption = "VATEX-FR-CGI261-4" }
    line.unit = random.pick([nil, Unit(code: "HUR"), Unit(code: "KGM")])
    line.priceBaseQuantity = random.pick([ExactDecimal(1), ExactDecimal(100)])
    switch random.number(0...3) {
    case 0: line.discount = LineDiscount(.percent(random.decimal(1...999, scale: 1)), reason: "Remise fidélité")
    case 1: line.discount = LineDiscount(.percent(ExactDecimal(100)))
    default: break
    }
    if random.flip() { line.terms = terms(of: line, &random) }
    return line
  }

  private func terms(of line: InvoiceLine, _ random: inout SeededGenerator) -> LineTerms {
    var terms = LineTerms()
    if random.flip() { terms.note = "Ligne 1\nLigne <2> & \"suite\"" }
    if random.flip() { terms.standardID = SchemedIdentifier(scheme: "0160", id: "4006381333931") }
    if random.flip() { terms.buyerID = "Réf & 7" }
    terms.classifications = random.pick([
      [], [ItemClassification(list: "STI", version: "2008", code: "42652000")],
      [ItemClassification(list: "HS", code: "731815"), ItemClassification(list: "ZZZ", code: "É-1")],
    ])
    terms.attributes = random.pick([[], [ItemAttribute(name: "Taille", value: "<L>")]])
    terms.origin = random.pick([nil, "DE", "JP"])
    terms.orderLine = random.pick([nil, "10"])
    terms.object = random.pick([nil, SchemedIdentifier(scheme: "AVE", id: "M-1"), SchemedIdentifier(id: "M-2")])
    terms.buyerAccounting = random.pick([nil, "606300"])
    if random.flip() { terms.grossPrice = try? line.unitPrice.adding(random.decimal(0...99_999, scale: 4)) }
    if random.flip() { terms.ecoParticipation = min(line.unitPrice, random.decimal(0...99, scale: 2)) }
    if line.discount == nil, random.flip() {
      terms.discounts = [
        LineAllowance(.percent(random.decimal(0...500, scale: 1)), reason: "Quantité"),
        LineAllowance(.percent(random.decimal(0...500, scale: 1)), reasonCode: "64"),
      ]
    }
    if random.flip() {
      terms.charges = [
        LineAllowance(.amount(random.decimal(0...9_999, scale: 2)), reason: "Gravure", reasonCode: "AAA"),
        LineAllowance(.percent(random.decimal(0...999, scale: 1))),
      ]
    }
    return terms
  }

  /// What few invoices say, each now and then; an e-invoice whatever is chosen.
  private func setTerms(of invoice: inout Invoice, _ random: inout SeededGenerator) {
    let gln = SchemedIdentifier(scheme: "0088", id: "3012345000017")
    let own = SchemedIdentifier(id: "N° 7 & <8>")
    invoice.seller.party.tradingName = random.pick([nil, "Voilier & fils"])
    invoice.seller.party.identifiers = random.pick([[], [gln], [own, gln]])
    invoice.seller.legalNotice = random.pick([nil, "Agrément 7\nDeux <lignes>"])
    invoice.buyer.party.tradingName = random.pick([nil, "Salines"])
    invoice.buyer.party.identifiers = random.pick([[], [own], [SchemedIdentifier(scheme: "0224", id: "SERVICE_7.A")]])
    invoice.delivery?.identifiers = random.pick([[], [own], [gln]])
    if random.flip() {
      invoice.payee = Payee(
        name: "Affacturage", identifiers: random.pick([[], [SchemedIdentifier(scheme: "0088", id: "3012345000024")]]),
        registration: random.pick([nil, SchemedIdentifier(scheme: "0002", id: "100000280"), own]))
    }
    if random.flip() {
      invoice.taxRepresentative = TaxRepresentative(
        name: "Fiscalis", address: Address(lines: ["12 rue du Rhône"], city: "Lyon", country: "FR"),
        vatNumber: "FR09100000306")
    }
    invoice.seller.paysVATOnDebits = false
    switch random.number(0...2) {
    case 0: invoice.taxPointDate = invoice.issueDate
    case 1: invoice.taxPoint = random.pick(TaxPoint.allCases)
    default: break
    }
    setPayment(of: &invoice, &random)
    let object = SchemedIdentifier(scheme: random.pick([nil, "AVE"]), id: "M-18")
    invoice.references.salesOrder = random.pick([nil, "SO-14"])
    if random.flip() { invoice.references.purchaseOrder = nil }
    invoice.references.despatchAdvice = random.pick([nil, "BL & 16"])
    invoice.references.receivingAdvice = random.pick([nil, "BR-15"])
    invoice.references.tender = random.pick([nil, "AO-17"])
    invoice.references.object = random.pick([nil, object])
    invoice.references.buyerAccounting = random.pick([nil, "606300"])
    if !invoice.allowances.isEmpty { invoice.allowances[0].reasonCode = random.pick([nil, "95", "64"]) }
    if !invoice.charges.isEmpty { invoice.charges[0].reasonCode = random.pick([nil, "FC", "ABL"]) }
  }

  private func setPayment(of invoice: inout Invoice, _ random: inout SeededGenerator) {
    let iban = PaymentAccount(iban: "DE89370400440532013000", name: "Voilier & fils")
    let other = PaymentAccount(account: "12-34 & 5", name: random.pick([nil, "Voilier"]))
    let isSEPA = invoice.payment.means == .sepaTransfer
    invoice.payment.accounts = random.pick([[], [iban], isSEPA ? [iban, iban] : [iban, other]])
    invoice.payment.meansText = random.pick([nil, "Comme convenu"])
    if random.number(0...3) == 0 { invoice.payment.meansCode = random.pick(["30", "42", "49", "57", "ZZZ"]) }
    invoice.payment.mandate = random.pick([nil, "MANDAT-89"])
    invoice.payment.creditorID = random.pick([nil, "FR12ZZZ123456"])
    invoice.payment.debitedAccount = random.pick([nil, "BE68539007547034"])
    if random.number(0...3) == 0 {
      invoice.payment.card = PaymentCard(number: "4973 01** **** 1234", holder: random.pick([nil, "Porteur"]))
    }
  }

  private func allowance(_ random: inout SeededGenerator) -> DocumentAllowance {
    random.flip()
      ? DocumentAllowance(.percent(random.decimal(1...300, scale: 1)))
      : DocumentAllowance(.amount(random.decimal(1...100, scale: 2)), reason: "Geste commercial")
  }
}

extension SeededGenerator {
  fileprivate mutating func flip() -> Bool { Bool.random(using: &self) }

  fileprivate mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  fileprivate mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &self)]
  }

  fileprivate mutating func decimal(_ digits: ClosedRange<Int>, scale: Int) -> ExactDecimal {
    (try? ExactDecimal(significand: Int128(number(digits)), scale: scale)) ?? ExactDecimal(1)
  }
}
