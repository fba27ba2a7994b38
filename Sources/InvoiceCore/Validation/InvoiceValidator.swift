package import InvoiceModel

/// Checks what an invoice's values mean, alone and together; for invoices from JSON and for those made in Swift.
package struct InvoiceValidator {
  let invoice: Invoice
  let purpose: Purpose
  /// Which law is whose.
  let table: JurisdictionTable
  /// The laws that decide about the invoice.
  let law: SellerLaw
  /// Lines whose VAT rate is the default of the invoice; problems with it are shown there.
  let linesWithDefaultRate: Set<Int>
  /// What is wrong so far.
  package var problems: ProblemCollector

  /// A validator of one invoice for one purpose.
  package init(
    _ invoice: Invoice, purpose: Purpose, linesWithDefaultRate: Set<Int> = [], problems: ProblemCollector,
    table: JurisdictionTable = .standard
  ) {
    self.invoice = invoice
    self.table = table
    law = table.law(of: invoice.seller)
    self.purpose = purpose
    self.linesWithDefaultRate = linesWithDefaultRate
    self.problems = problems
  }

  /// The law of the seller's seat in messages.
  var adjective: String { law.seat.jurisdiction?.adjective ?? "" }
  /// The seller's VAT law in messages.
  var vatAdjective: String { law.vatPlace.jurisdiction?.adjective ?? "" }

  /// Checks everything that does not depend on computed amounts.
  package mutating func validate() {
    validateDocument()
    validateType()
    validateDates()
    validateSeller()
    validateBuyer()
    validateDelivery()
    validateHeaderTerms()
    validatePayment()
    validateLines()
    validateAllowances()
    validateNotesAndReferences()
    validateAttachments()
    if purpose == .eInvoice { validateForEInvoice() }
  }

  /// Reports an error.
  mutating func report(
    _ code: ProblemCode, _ path: String, _ message: String, hint: String? = nil, rule: String? = nil,
    term: String? = nil
  ) {
    problems.add(Problem(code: code, path: path, message: message, hint: hint, rule: rule, term: term))
  }

  /// Reports something that only an e-invoice cannot be without: an error for that, else a warning.
  mutating func need(
    _ code: ProblemCode, _ path: String, _ message: String, hint: String? = nil, rule: String? = nil,
    term: String? = nil
  ) {
    if invoice.type.isOffer, Self.ofInvoicesAlone.contains(code) { return }
    let severity = purpose == .eInvoice ? Severity.error : .warning
    problems.add(
      Problem(code: code, severity: severity, path: path, message: message, hint: hint, rule: rule, term: term))
  }

  /// Reports something to think about.
  mutating func warn(
    _ code: ProblemCode, _ path: String, _ message: String, hint: String? = nil, rule: String? = nil,
    term: String? = nil
  ) {
    problems.add(
      Problem(code: code, severity: .warning, path: path, message: message, hint: hint, rule: rule, term: term))
  }

  /// Checks a text.
  mutating func text(_ text: String?, _ path: @autoclosure () -> String, isMultiline: Bool = false) {
    guard let text, let problem = TextRules.problem(with: text, isMultiline: isMultiline, path: path) else { return }
    problems.add(problem)
  }

  /// Checks a number's decimals, and its size.
  mutating func decimals(_ value: ExactDecimal?, atMost limit: Int, _ path: @autoclosure () -> String) {
    guard let value else { return }
    if value.scale > limit {
      report(.tooManyDecimals, path(), "At most \(limit) decimals can be here; there are \(value.scale).")
    } else {
      size(value, path())
    }
  }

  /// Checks that an amount can be printed and computed with.
  mutating func size(_ value: ExactDecimal, _ path: @autoclosure () -> String) {
    if value.isTooLargeAmount { problems.add(.amountTooLarge(path())) }
  }

  /// Checks an amount that is not negative, in the invoice's currency.
  mutating func amount(_ value: ExactDecimal?, _ path: @autoclosure () -> String) {
    guard let value else { return }
    decimals(value, atMost: invoice.currency.minorUnitDigits, path())
    if value.isNegative { report(.negativeAmount, path(), "The amount is negative.") }
  }

  /// Checks a percentage.
  mutating func percent(_ value: ExactDecimal?, _ path: @autoclosure () -> String) {
    guard let value, value.isNegative || value > ExactDecimal(InvoiceLimits.maximumPercent) else { return }
    report(.percentOutOfRange, path(), "A percentage is from 0 to \(InvoiceLimits.maximumPercent).")
  }

  /// Checks how many entries an array other than the items has.
  mutating func entries(_ count: Int, _ path: String) {
    guard count > JSONObjectDecoder.maximumEntries else { return }
    report(.tooManyEntries, path, "There are more than \(JSONObjectDecoder.maximumEntries) entries here.")
  }
}
