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
    invoice.type = random.pick(DocumentType.allCases)
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
    let computed = try ComputedInvoice(invoice, purpose: .eInvoice)
    for profile in [FacturXProfile.basicWL, .basic, .en16931, .extended] {
      let xml = try computed.cii(profile: profile)
      try await Judge.expectValid(
        xml, as: profile.rawValue + "+fr", of: computed, hasLines: profile >= .basic, "seed \(seed), \(profile)")
    }
    try await Judge.expectValid(computed.ubl(specification: .en16931), as: "ubl+fr", of: computed, "seed \(seed), UBL")
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
