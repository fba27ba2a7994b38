import InvoiceCore
import InvoiceLedger
import InvoiceModel
import TestSupport
import Testing

/// Issued invoices for tests, and credit notes of them.
enum IssuedInvoices {
  static let date = CalendarDate(iso8601: "2026-03-01") ?? CalendarDate.placeholder

  /// Issues the draft of a credit note under a number.
  static func issue(_ draft: CreditNoteDraft, _ number: String) throws -> ComputedInvoice {
    var invoice = draft.invoice
    invoice.number = number
    return try ComputedInvoice(invoice)
  }

  static func credit(
    _ part: CreditRequest.Part, of original: ComputedInvoice, after earlier: [ComputedInvoice] = []
  ) throws -> ComputedInvoice {
    let draft = try CreditRequest(part, reason: "Retour", date: date).draft(of: original, creditedBy: earlier)
    return try issue(draft, "AV-\(earlier.count + 1)")
  }

  /// The sums of credit notes by VAT group.
  static func sums(_ documents: [ComputedInvoice]) throws -> [String: [ExactDecimal]] {
    var sums: [String: [ExactDecimal]] = [:]
    for row in documents.flatMap(\.vatBreakdown) {
      let sum = sums["\(row.category) \(row.rate)"] ?? [.zero, .zero]
      sums["\(row.category) \(row.rate)"] = try [sum[0] + row.base, sum[1] + row.tax]
    }
    return sums.filter { $0.value != [.zero, .zero] }
  }

  static func codes(_ body: () throws -> Void) -> [ProblemCode] {
    do {
      try body()
      return []
    } catch let error as InvoiceProblems {
      return error.problems.map(\.code)
    } catch {
      return [ProblemCode("another-error")]
    }
  }

  /// An invoice of several rates, with discounts of lines and of the document; every odd one has prices with VAT.
  static func random(_ index: Int, _ random: inout SeededGenerator) throws -> ComputedInvoice {
    let base = try BooksFixture.invoice("FA-\(index)").invoice
    var invoice = base
    invoice.issueDate = CalendarDate(iso8601: "2026-02-11") ?? base.issueDate
    invoice.pricesIncludeVAT = index % 2 == 1
    let rates = try [20, 10, 5.5, 2.1].map { try BooksFixture.decimal("\($0)") }
    invoice.lines = try (0..<Int.random(in: 1...5, using: &random)).map { number in
      var line = InvoiceLine(
        description: "Article \(number)",
        quantity: try ExactDecimal(significand: Int128.random(in: 1...400, using: &random), scale: 1),
        unitPrice: try ExactDecimal(significand: Int128.random(in: 1...99_999, using: &random), scale: 3),
        vatRate: rates[Int.random(in: 0..<rates.count, using: &random)])
      if Int.random(in: 0..<6, using: &random) == 0 {
        (line.vatCategory, line.vatRate, line.vatExemption) = (.exempt, .zero, "VATEX-EU-132")
      }
      switch Int.random(in: 0..<4, using: &random) {
      case 0: line.discount = LineDiscount(.percent(ExactDecimal(7)), reason: "Remise")
      case 1: line.discount = LineDiscount(.amount(try ExactDecimal(significand: 1, scale: 2)))
      default: break
      }
      if Int.random(in: 0..<3, using: &random) == 0 {
        line.terms.charges = [LineAllowance(.percent(ExactDecimal(5)), reason: "Gravure")]
        line.terms.discounts = [LineAllowance(.percent(try BooksFixture.decimal("2.5")), reason: "Quantité")]
      }
      if Int.random(in: 0..<4, using: &random) == 0 {
        line.terms.charges.append(LineAllowance(.amount(try ExactDecimal(significand: 137, scale: 2)), reason: "Pose"))
      }
      line.nature = number % 2 == 0 ? .goods : .services
      return line
    }
    switch Int.random(in: 0..<3, using: &random) {
    case 0: invoice.allowances = [DocumentAllowance(.percent(ExactDecimal(3)), reason: "Fidélité")]
    case 1:
      invoice.charges = [
        DocumentAllowance(
          .amount(ExactDecimal(9)), reason: "Port", vatRate: ExactDecimal(20), vatCategory: .standard)
      ]
    default: break
    }
    return try ComputedInvoice(invoice)
  }
}
