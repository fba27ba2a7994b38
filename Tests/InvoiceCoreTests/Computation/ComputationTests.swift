import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

/// Whole invoices, computed by hand.
@Suite struct ComputationTests {
  @Test func severalRatesDiscountsAndCharges() throws {
    let invoice = try Documents.compute(Documents.everything)
    // 2.5 x 450.123456 = 1125.31 - 112.53; 3 x 21.10 = 63.30 - 3.30; 1500 x 1.99 / 100 = 29.85; -100; 300
    #expect(invoice.lines.map(\.net.description) == ["1012.78", "60", "29.85", "-100", "300"])
    #expect(invoice.lines.map(\.discount.description) == ["112.53", "3.3", "0", "0", "0"])
    #expect(invoice.lineTotal == decimal("1302.63"))
    // 5 % of 1302.63 is 65.13, split over 300, 60 and 942.63; 10.01 split over them (2.305, 0.461, 7.244); 2 of the 5.5 % group
    #expect(
      invoice.allowances.map { "\($0.source) \($0.vatCategory.rawValue) \($0.vatRate) \($0.amount)" } == [
        "0 S 20 47.13", "0 S 5.5 3", "0 E 0 15", "1 S 20 7.24", "1 S 5.5 0.46", "1 E 0 2.31", "2 S 5.5 2",
      ])
    #expect(invoice.charges.map(\.amount) == [decimal("12.5")])
    #expect(invoice.allowanceTotal == decimal("77.14"))
    #expect(
      invoice.vatBreakdown.map { "\($0.category.rawValue) \($0.rate) \($0.base) \($0.tax)" } == [
        "S 20 900.76 180.15", "S 5.5 54.54 3", "E 0 282.69 0",
      ])
    #expect(invoice.vatBreakdown.map(\.exemption) == [nil, nil, "VATEX-EU-132-1I"])
    #expect(invoice.subtotal == decimal("1237.99"))
    #expect(invoice.tax == decimal("183.15"))
    #expect(invoice.total == decimal("1421.14"))
    #expect(invoice.due == decimal("1321.12"))
    #expect(invoice.dueDate == CalendarDate(year: 2026, month: 3, day: 31))
    #expect(!invoice.isDueDateDefault)
    #expect(invoice.warnings == [])
  }

  @Test func grossPricesStayExact() throws {
    let invoice = try Documents.compute(Documents.gross)
    #expect(invoice.lines.map(\.quotedTotal) == ["9.99", "29.97", "4.95", "-2.45"].map { decimal($0) })
    // 37.51 + 4.95 gross, less 1.01 and 3 % of both (1.27), plus 4.90
    #expect(invoice.total == decimal("45.08"))
    try expectConsistent(invoice)
  }

  @Test("A percentage of several rates is rounded once, and split to the cent")
  func percentOfSeveralRates() throws {
    func invoice(_ key: String, _ items: [String], percent: String, _ members: String = "") throws -> ComputedInvoice {
      try Documents.compute(
        Documents.minimal(", \"\(key)\": [{\"percent\": \(percent)\(members)}]").replacing(
          "{ \"description\": \"D\", \"unit_price\": 10 }", with: items.joined(separator: ",")))
    }
    func item(_ price: String, _ rate: String, quantity: Int = 1) -> String {
      "{\"description\": \"x\", \"unit_price\": \(price), \"vat_rate\": \(rate), \"quantity\": \(quantity)}"
    }
    // 10 % of 20.10 is 2.01, not 1.01 twice.
    let items = [item("10.05", "20"), item("10.05", "10")]
    let discount = try invoice("discounts", items, percent: "10")
    #expect(discount.allowances.map(\.amount) == [decimal("1.01"), decimal("1.00")])
    #expect(discount.allowanceTotal == decimal("2.01"))
    #expect(discount.total == decimal("20.81"))
    let reversed = try invoice("discounts", items.reversed(), percent: "10")
    #expect(reversed.total == discount.total)
    #expect(try invoice("charges", items, percent: "10").chargeTotal == decimal("2.01"))
    // Of one rate alone: as before.
    #expect(try invoice("discounts", items, percent: "10", ", \"vat_rate\": 10").allowanceTotal == decimal("1.01"))
    // 33.3 % of 0.03 is 0.00999, rounded 0.01.
    let cents = try invoice(
      "discounts", [item("0.01", "20"), item("0.01", "10"), item("0.01", "5.5")], percent: "33.3")
    #expect(cents.allowances.map(\.amount) == [decimal("0.01")])
    // What is taken back has its share too: 10 % of 90.
    let back = try invoice("discounts", [item("100", "20"), item("10", "10", quantity: -1)], percent: "10")
    #expect(back.allowances.map(\.amount) == [decimal("10"), decimal("-1")])
    let nothing = try invoice("discounts", [item("10", "20"), item("10", "10", quantity: -1)], percent: "10")
    #expect(nothing.allowanceTotal == .zero)
  }

  @Test("More paid than the total, and a negative total")
  func negativeDue() throws {
    let overpaid = try Documents.compute(Documents.minimal(", \"prepaid\": 12.01"))
    #expect(overpaid.due == decimal("-0.01"))
    #expect(overpaid.isRefund)
    #expect(overpaid.warnings == [])
    #expect(try ComputedInvoice(json: overpaid.json).json == overpaid.json)
    let back = Documents.minimal(item: ", \"quantity\": -2")
    let negative = try Documents.compute(back)
    #expect(negative.total == decimal("-24"))
    #expect(negative.due == decimal("-24"))
    #expect(negative.isRefund)
    #expect(negative.warnings.map(\.code) == [.negativeTotal])
    #expect(Documents.problems(back, purpose: .eInvoice).map(\.severity) == [.warning])
    let german = Documents.minimal(item: ", \"quantity\": -2").replacing("\"siren\": \"732829320\", ", with: "")
      .replacing("FR44732829320", with: "DE123456789").replacing("75001 Paris\\nFrance", with: "10115 Berlin\\nDE")
    #expect(Documents.problems(german).filter { $0.code == .negativeTotal } == [])
    let credit = try Documents.compute(
      Documents.creditNote.replacing("\"quantity\": 1.5", with: "\"quantity\": -1.5")
        .replacing("\"total\": 53.03", with: "\"total\": -53.03"))
    #expect(credit.due.isNegative)
    #expect(!credit.isRefund)
  }

  @Test func franchiseAndItsChargesAreExempt() throws {
    let invoice = try Documents.compute(Documents.franchise)
    #expect(invoice.vatBreakdown.map(\.exemption) == ["VATEX-FR-FRANCHISE"])
    #expect(invoice.vatBreakdown.map(\.base) == [decimal("428")])
    #expect(invoice.tax == .zero)
    #expect(invoice.invoice.lines.map(\.vatExemption) == ["VATEX-FR-FRANCHISE"])
    #expect(invoice.dueDate == CalendarDate(year: 2026, month: 3, day: 13))
    #expect(invoice.isDueDateDefault)
  }

  @Test func otherCurrenciesHaveTheirMinorUnits() throws {
    let yen = try Documents.compute(Documents.outOfScope)
    #expect(yen.lines.map(\.net) == [decimal("3002")])
    #expect(yen.vatBreakdown.map(\.exemption) == ["VATEX-EU-O"])
    let dinar = try Documents.compute(Documents.minimal(item: ", \"quantity\": 0.3335", ", \"currency\": \"TND\""))
    #expect(dinar.lines.map(\.net) == [decimal("3.335")])
    #expect(dinar.tax == decimal("0.667"))
  }

  @Test func categoriesHaveTheirDefaultReasons() throws {
    let invoice = try Documents.compute(Documents.reverseCharge)
    #expect(invoice.vatBreakdown.map(\.exemption) == ["VATEX-EU-AE", "VATEX-EU-IC", "VATEX-EU-G"])
    #expect(invoice.total == decimal("1750"))
  }

  @Test func higherRatesComeFirstWithinACategory() throws {
    let items = ["5.5", "20", "10"].map { "{\"description\": \"x\", \"unit_price\": 1, \"vat_rate\": \($0)}" }
    let json = Documents.minimal().replacing("\"items\": [", with: "\"items\": [\(items.joined(separator: ",")),")
    #expect(try Documents.compute(json).vatBreakdown.map(\.rate) == ["20", "10", "5.5"].map { decimal($0) })
  }

  @Test func aChargeMayBeAloneInItsGroup() throws {
    let invoice = try Documents.compute(
      Documents.minimal(item: ", \"vat_rate\": 5.5", ", \"charges\": [{\"amount\": 10, \"vat_rate\": 20}]"))
    #expect(invoice.vatBreakdown.map(\.base) == [decimal("10"), decimal("10")])
    #expect(invoice.tax == decimal("2.55"))
  }

  @Test func aConsumerPaysOnReceipt() throws {
    let json = Documents.minimal().replacing("\"due_date\": \"2026-03-11\",", with: "")
    let invoice = try Documents.compute(json)
    #expect(invoice.invoice.buyer.kind == .consumer)
    #expect(invoice.dueDate == nil)
    let days = try Documents.compute(json.replacing("\"items\"", with: "\"payment\": {\"due_days\": 20}, \"items\""))
    #expect(days.dueDate == CalendarDate(year: 2026, month: 3, day: 3))
  }

  @Test func nothingLeftToPayHasNoDefaultDate() throws {
    let json = Documents.minimal(customer: ", \"siren\": \"552100554\"", ", \"prepaid\": 12")
      .replacing("\"due_date\": \"2026-03-11\",", with: "")
    let invoice = try Documents.compute(json)
    #expect(invoice.due == .zero)
    #expect(invoice.dueDate == nil)
  }

  @Test func identifiersLoseTheirSpaces() throws {
    let invoice = try Documents.compute(Documents.everything).invoice
    #expect(invoice.seller.party.siret == "73282932000074")
    #expect(invoice.seller.party.siren == "732829320")
    #expect(invoice.seller.party.phone == "+33123456789")
    #expect(invoice.payment.iban == "DE89370400440532013000")
    #expect(invoice.buyer.party.address?.country == "DE")
    #expect(invoice.delivery?.address?.country == "DE")
  }

  @Test func aDraftHasNoNumber() throws {
    let invoice = try Documents.compute(Documents.minimal().replacing("\"invoice_number\": \"A-1\",", with: ""))
    #expect(invoice.isDraft)
    #expect(invoice.warnings.map(\.code) == [.missingNumber])
  }

  /// Random invoices, net and gross: sums agree everywhere, and the order of items does not matter.
  @Test(arguments: 0..<20)
  func randomInvoicesAreConsistent(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let invoice = try Self.random(using: &generator)
      guard let computed = try? ComputedInvoice(invoice) else { continue }
      try expectConsistent(computed)
      var shuffled = invoice
      shuffled.lines.shuffle(using: &generator)
      let again = try ComputedInvoice(shuffled)
      #expect(Set(again.vatBreakdown) == Set(computed.vatBreakdown))
      #expect(again.total == computed.total)
      #expect(again.allowanceTotal == computed.allowanceTotal)
      let reread = try ComputedInvoice(json: computed.json)
      #expect(reread.json == computed.json)
    }
  }

  private func expectConsistent(_ invoice: ComputedInvoice) throws {
    func sum(_ amounts: [ExactDecimal]) throws -> ExactDecimal { try amounts.reduce(.zero) { try $0.adding($1) } }
    #expect(try sum(invoice.lines.map(\.net)) == invoice.lineTotal)
    #expect(try sum(invoice.allowances.map(\.amount)) == invoice.allowanceTotal)
    #expect(try sum(invoice.charges.map(\.amount)) == invoice.chargeTotal)
    #expect(try invoice.lineTotal.subtracting(invoice.allowanceTotal).adding(invoice.chargeTotal) == invoice.subtotal)
    #expect(try sum(invoice.vatBreakdown.map(\.base)) == invoice.subtotal)
    #expect(try sum(invoice.vatBreakdown.map(\.tax)) == invoice.tax)
    #expect(try invoice.subtotal.adding(invoice.tax) == invoice.total)
    #expect(try invoice.total.subtracting(invoice.invoice.prepaid) == invoice.due)
    for group in invoice.vatBreakdown {
      let lines = zip(invoice.invoice.lines, invoice.lines)
        .filter { $0.0.vatCategory == group.category && $0.0.vatRate == group.rate }
      func inGroup(_ allowances: [ComputedAllowance]) throws -> ExactDecimal {
        try sum(allowances.filter { $0.vatCategory == group.category && $0.vatRate == group.rate }.map(\.amount))
      }
      let base = try sum(lines.map(\.1.net)).subtracting(inGroup(invoice.allowances)).adding(inGroup(invoice.charges))
      #expect(base == group.base)
      if invoice.invoice.pricesIncludeVAT {
        for (_, line) in lines {
          let quoted = try #require(line.quotedTotal)
          let exact = try quoted.multiplied(by: ExactDecimal(100))
            .divided(by: ExactDecimal(100).adding(group.rate), decimals: 8)
          #expect(try line.net.subtracting(exact).magnitude <= decimal("0.01"))
        }
      } else {
        #expect(try InvoiceArithmetic.vat(on: base, rate: group.rate, decimals: 2) == group.tax)
      }
    }
    if invoice.invoice.pricesIncludeVAT, invoice.invoice.allowances.isEmpty, invoice.invoice.charges.isEmpty {
      #expect(try sum(invoice.lines.compactMap(\.quotedTotal)) == invoice.total)
    }
  }

  private static func random(using generator: inout SeededGenerator) throws -> Invoice {
    func number(_ range: ClosedRange<Int>, scale: Int) throws -> ExactDecimal {
      try ExactDecimal(significand: Int128(Int.random(in: range, using: &generator)), scale: scale)
    }
    var lines: [InvoiceLine] = []
    for _ in 0..<Int.random(in: 1...12, using: &generator) {
      let rate = ["20", "10", "5.5", "2.1", "0"].randomElement(using: &generator) ?? "20"
      var line = InvoiceLine(
        description: "x", quantity: try number(-20_000...100_000, scale: 4),
        unitPrice: try number(0...90_000_000, scale: 6),
        vatRate: decimal(rate), vatCategory: rate == "0" ? .zeroRated : .standard)
      if Bool.random(using: &generator) { line.discount = LineDiscount(.percent(try number(0...10_000, scale: 2))) }
      lines.append(line)
    }
    let date = try #require(CalendarDate(year: 2026, month: 2, day: 11))
    var invoice = Invoice(
      issueDate: date, seller: Seller(party: Party(name: "S")), buyer: Buyer(party: Party(name: "B"), kind: .consumer),
      lines: lines)
    invoice.pricesIncludeVAT = Bool.random(using: &generator)
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      invoice.allowances.append(DocumentAllowance(.amount(try number(0...2000, scale: 2))))
      invoice.charges.append(DocumentAllowance(.percent(try number(0...1000, scale: 2))))
    }
    return invoice
  }
}
