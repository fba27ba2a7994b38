import EInvoicing
import InvoiceCore
import InvoiceLedger
import InvoiceModel
import TestSupport
import Testing

@Suite("Credit notes of issued invoices")
struct CreditRequestTests {
  private static let items = """
    [{ "description": "Chaise", "quantity": 3, "unit_price": 33.33 },
     { "description": "Livre", "quantity": 4, "unit_price": 10.05, "vat_rate": 5.5, "nature": "goods" }]
    """

  @Test("The whole: the invoice's own lines, its number and date, the reason")
  func whole() throws {
    let original = try BooksFixture.invoice("FA-1", items: Self.items, #""discounts": [{ "percent": 10 }]"#)
    let credit = try IssuedInvoices.credit(.rest, of: original)
    #expect(credit.invoice.type == .creditNote)
    #expect(
      credit.invoice.references.preceding == [
        PrecedingInvoice(number: "FA-1", date: original.invoice.issueDate)
      ])
    #expect(credit.invoice.notes == [Note("Motif de l'avoir\u{A0}: Retour", code: "ACD")])
    #expect(credit.vatBreakdown == original.vatBreakdown)
    #expect(credit.lines == original.lines)
    #expect(credit.total == original.total)
    #expect(credit.isRefund)
    #expect(
      IssuedInvoices.codes { _ = try IssuedInvoices.credit(.rest, of: original, after: [credit]) }
        == [.nothingToCredit])
  }

  private static let structured = """
    [{ "heading": "Lot 1" },
     { "description": "Chaise", "quantity": 4, "unit_price": 25, "line_id": "A",
       "discounts": [{ "percent": 10, "reason": "Lot" }], "charges": [{ "amount": 8, "reason": "Gravure" }] },
     { "subtotal": "Lot 1" }, { "description": "Table", "unit_price": 60, "line_id": "B",
       "charges": [{ "amount": 3, "reason": "Pose" }] }]
    """

  @Test("Lines with several discounts and charges, between headings")
  func structured() throws {
    let original = try BooksFixture.invoice("FA-1", items: Self.structured)
    let whole = try IssuedInvoices.credit(.rest, of: original)
    #expect(whole.invoice.structure == original.invoice.structure)
    #expect(whole.lines == original.lines)
    // 100 - 10 + 8, of which one chair is a quarter.
    let chair = try IssuedInvoices.credit(.lines([CreditRequest.Line(1, quantity: 1)]), of: original)
    #expect(chair.subtotal == (try BooksFixture.decimal("24.50")))
    #expect(chair.invoice.structure.isEmpty)
    #expect(chair.invoice.lines[0].terms.id == "A")
    // What is more than the price is the line's charge again.
    let table = try IssuedInvoices.credit(.lines([CreditRequest.Line(2, quantity: 1)]), of: original, after: [chair])
    #expect(table.subtotal == ExactDecimal(63))
    #expect(table.invoice.lines[0].terms.charges == [LineAllowance(.amount(ExactDecimal(3)), reason: "Pose")])
    let rest = try IssuedInvoices.credit(.rest, of: original, after: [chair, table])
    #expect(try IssuedInvoices.sums([chair, table, rest]) == IssuedInvoices.sums([original]))
    let paths = try #require(throws: InvoiceProblems.self) {
      try IssuedInvoices.credit(.lines([CreditRequest.Line(2, quantity: 9)]), of: original)
    }
    #expect(paths.problems.map(\.path) == ["/items/3/quantity"])
  }

  @Test("A quantity of a line, and its share of the document's discount")
  func quantity() throws {
    let original = try BooksFixture.invoice("FA-1", items: Self.items, #""discounts": [{ "percent": 10 }]"#)
    let credit = try IssuedInvoices.credit(.lines([CreditRequest.Line(1, quantity: 1)]), of: original)
    #expect(credit.invoice.lines.map(\.quantity) == [1])
    #expect(credit.lineTotal == (try BooksFixture.decimal("33.33")))
    // 10.00 of the discount belongs to the chairs, of which one has 3.33.
    #expect(credit.subtotal == ExactDecimal(30))
    let rest = try IssuedInvoices.credit(.rest, of: original, after: [credit])
    #expect(rest.invoice.lines.map(\.quantity) == [2, 4])
    #expect(try IssuedInvoices.sums([credit, rest]) == IssuedInvoices.sums([original]))
  }

  @Test("An amount is spread over the VAT rates as the invoice has them", arguments: [true, false])
  func amount(isGross: Bool) throws {
    let original = try BooksFixture.invoice("FA-1", items: Self.items)
    let amount = ExactDecimal(70)
    let credit = try IssuedInvoices.credit(isGross ? .gross(amount) : .net(amount), of: original)
    #expect((isGross ? credit.total : credit.subtotal) == amount)
    #expect(credit.vatBreakdown.map(\.rate) == original.vatBreakdown.map(\.rate))
    #expect(credit.invoice.lines[0].description == "Avoir partiel sur la facture n°\u{A0}FA-1 du 11 février 2026")
    #expect(credit.invoice.lines.map(\.nature) == [.services, .goods])
    let rest = try IssuedInvoices.credit(.rest, of: original, after: [credit])
    #expect(try IssuedInvoices.sums([credit, rest]) == IssuedInvoices.sums([original]))
    #expect(rest.invoice.allowances.allSatisfy { $0.reason == "Déjà crédité" })
  }

  @Test("Half of 1.00 with VAT of 0.17 cannot be credited twice: some cents more or less are, and it is said")
  func rounded() throws {
    let original = try BooksFixture.invoice(
      "FA-1", items: #"[{ "description": "Stylo", "quantity": 2, "unit_price": 0.5 }]"#, #""prices_include_vat": true"#)
    let request = CreditRequest(
      .lines([CreditRequest.Line(1, quantity: 1)]), reason: "Retour", date: IssuedInvoices.date)
    let draft = try request.draft(of: original)
    #expect(draft.warnings.map(\.code) == [.creditRounded])
    let first = try IssuedInvoices.issue(draft, "AV-1")
    let rest = try IssuedInvoices.credit(.rest, of: original, after: [first])
    #expect(try IssuedInvoices.sums([first, rest]) == IssuedInvoices.sums([original]))
  }

  @Test("Any sequence of parts and then the rest is the invoice, to the cent, in each VAT group")
  func anySequence() throws {
    var random = SeededGenerator(seed: 20_260_301)
    var issued = 0
    for index in 0..<300 {
      let original = try IssuedInvoices.random(index, &random)
      var credits: [ComputedInvoice] = []
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        do {
          credits.append(try IssuedInvoices.credit(Self.part(of: original, &random), of: original, after: credits))
        } catch let problems as InvoiceProblems {
          let codes = Set(problems.problems.map(\.code))
          #expect(codes.isSubset(of: [.creditExceedsInvoice, .nothingToCredit]), "\(index): \(problems)")
        }
        let sums = try IssuedInvoices.sums(credits)
        for (group, sum) in sums {
          let invoiced = try #require(IssuedInvoices.sums([original])[group])
          #expect(sum[0] <= invoiced[0] && sum[1] <= invoiced[1], "\(index): \(group)")
        }
      }
      if try IssuedInvoices.sums(credits) != IssuedInvoices.sums([original]) {
        credits.append(try IssuedInvoices.credit(.rest, of: original, after: credits))
      }
      #expect(try IssuedInvoices.sums(credits) == IssuedInvoices.sums([original]), "\(index)")
      #expect(
        IssuedInvoices.codes { _ = try IssuedInvoices.credit(.rest, of: original, after: credits) }
          == [.nothingToCredit])
      issued += credits.count
    }
    #expect(issued > 800)
  }

  private static func part(of original: ComputedInvoice, _ random: inout SeededGenerator) throws -> CreditRequest.Part {
    let lines = original.invoice.lines
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      let share = Int128.random(in: 1...60, using: &random)
      return .net(try original.subtotal.multiplied(by: ExactDecimal(significand: share, scale: 2)).rounded(decimals: 2))
    case 1:
      let share = Int128.random(in: 1...60, using: &random)
      return .gross(try original.total.multiplied(by: ExactDecimal(significand: share, scale: 2)).rounded(decimals: 2))
    case 2: return .lines([CreditRequest.Line(Int.random(in: 1...lines.count, using: &random))])
    default:
      let number = Int.random(in: 1...lines.count, using: &random)
      let most = try lines[number - 1].quantity.digits(atScale: 1)
      let quantity = try ExactDecimal(significand: Int128.random(in: 1...most, using: &random), scale: 1)
      return .lines([CreditRequest.Line(number, quantity: quantity)])
    }
  }

  @Test("What cannot be credited has a code")
  func problems() throws {
    let original = try BooksFixture.invoice("FA-1", items: Self.items)
    func codes(_ part: CreditRequest.Part, reason: String = "Retour", date: String = "2026-03-01") -> [ProblemCode] {
      IssuedInvoices.codes {
        let day = try #require(CalendarDate(iso8601: date))
        _ = try CreditRequest(part, reason: reason, date: day).draft(of: original)
      }
    }
    #expect(codes(.rest, reason: " \n") == [.missingReason])
    #expect(codes(.rest, date: "2026-02-10") == [.dateBeforeOriginal])
    #expect(codes(.lines([CreditRequest.Line(3)])) == [.unknownLine])
    #expect(codes(.lines([CreditRequest.Line(.min)])) == [.unknownLine])
    #expect(codes(.lines([CreditRequest.Line(1, quantity: 4)])) == [.creditExceedsInvoice])
    #expect(codes(.lines([CreditRequest.Line(1, quantity: -1)])) == [.creditExceedsInvoice])
    #expect(
      codes(.lines([CreditRequest.Line(1, quantity: 2), CreditRequest.Line(1, quantity: 2)]))
        == [.creditExceedsInvoice])
    #expect(codes(.lines([])) == [.nothingToCredit])
    #expect(codes(.gross(ExactDecimal(1000))) == [.creditExceedsInvoice])
    #expect(codes(.net(.zero)) == [.negativeAmount])
    #expect(codes(.net(.thousandths(1))) == [.tooManyDecimals])
    let credit = try IssuedInvoices.credit(.rest, of: original)
    #expect(IssuedInvoices.codes { _ = try IssuedInvoices.credit(.rest, of: credit) } == [.notCorrectable])
    let draft = try BooksFixture.invoice(nil)
    #expect(IssuedInvoices.codes { _ = try IssuedInvoices.credit(.rest, of: draft) } == [.notCorrectable])
  }

  @Test("Credit notes of e-invoices are e-invoices")
  func eInvoices() throws {
    var count = 0
    for name in TestFiles.samples {
      let page = try TestFiles.invoice(name)
      guard page.invoice.number != nil, ![.creditNote, .selfBilled].contains(page.invoice.type),
        let original = try? ComputedInvoice(page.invoice, purpose: .eInvoice)
      else { continue }
      for part in [.rest, .lines([CreditRequest.Line(1)]), .gross(1)] as [CreditRequest.Part] {
        var draft = try CreditRequest(part, reason: "Retour", date: original.invoice.issueDate).draft(of: original)
          .invoice
        draft.number = "AV-1"
        let credit = try ComputedInvoice(draft, purpose: .eInvoice)
        // Its own rules, and those of its country.
        if (try? original.cii()) != nil { _ = try credit.cii() }
        if (try? original.ubl()) != nil { _ = try credit.ubl() }
      }
      count += 1
    }
    #expect(count > 8)
  }

  @Test("Every sample that is an invoice can be credited line by line, and by its rest")
  func samples() throws {
    for name in TestFiles.samples {
      let original = try TestFiles.invoice(name)
      guard original.invoice.number != nil, ![.creditNote, .selfBilled].contains(original.invoice.type) else {
        continue
      }
      let date = CalendarDate(iso8601: "2027-01-01") ?? IssuedInvoices.date
      func credit(_ part: CreditRequest.Part, _ earlier: [ComputedInvoice]) throws -> ComputedInvoice {
        try IssuedInvoices.issue(
          try CreditRequest(part, reason: "Retour", date: date).draft(of: original, creditedBy: earlier),
          "AV-\(earlier.count)")
      }
      #expect(try IssuedInvoices.sums([credit(.rest, [])]) == IssuedInvoices.sums([original]), "\(name)")
      var credits: [ComputedInvoice] = []
      credits.append(try credit(.lines([CreditRequest.Line(1)]), []))
      if try IssuedInvoices.sums(credits) != IssuedInvoices.sums([original]) {
        credits.append(try credit(.rest, credits))
      }
      #expect(try IssuedInvoices.sums(credits) == IssuedInvoices.sums([original]), "\(name)")
    }
  }
}
