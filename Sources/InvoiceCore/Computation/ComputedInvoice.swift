public import InvoiceModel

/// An invoice with everything that follows from it: the one source of the page, of the e-invoice and of the books.
///
/// Of an invoice that was received nothing follows: it has a ``reception``, and all its amounts, dates and texts are the
/// ones that its sender states.
public struct ComputedInvoice: Hashable, Sendable {
  /// What it was computed from: identifiers without spaces, and reasons of exemption by default filled in.
  public private(set) var invoice: Invoice
  /// One for each of the invoice's lines, in their order.
  public let lines: [ComputedLine]
  /// Document discounts, one for each VAT group they touch, in the order of the invoice.
  public let allowances: [ComputedAllowance]
  /// Document charges, one for each VAT group they touch, in the order of the invoice.
  public let charges: [ComputedAllowance]
  /// In the order in which the groups first appear, higher rates first within a category.
  public let vatBreakdown: [VATBreakdown]
  /// BT-106: the sum of the lines.
  public let lineTotal: ExactDecimal
  /// BT-107: the sum of the allowances.
  public let allowanceTotal: ExactDecimal
  /// BT-108: the sum of the charges.
  public let chargeTotal: ExactDecimal
  /// BT-109: net after document discounts and charges.
  public let subtotal: ExactDecimal
  /// BT-110: VAT.
  public let tax: ExactDecimal
  /// BT-112: gross.
  public let total: ExactDecimal
  /// BT-115: what is left to pay, or to refund.
  public let due: ExactDecimal
  /// What of ``due`` the buyer keeps for some time; 0: nothing.
  public let retained: ExactDecimal
  /// What is due without what is ``retained``: what the ``installments`` sum to.
  public let dueNow: ExactDecimal
  /// The parts in which ``dueNow`` is paid, in the order of the invoice; none: all at once.
  public let installments: [ComputedInstallment]
  /// BT-9: as given, by the payment's days, that of the last installment, or the law's default between businesses. Nil:
  /// on receipt.
  public let dueDate: CalendarDate?
  /// Whether `dueDate` is the law's default (C. com. art. L441-10: 30 days), not the sender's word.
  public let isDueDateDefault: Bool
  /// What is worth saying although the document can be rendered.
  public private(set) var warnings: [Problem]
  /// How it was received; nil: it is ours, and was computed.
  public private(set) var reception: Reception?
  /// What it was checked for, so that nothing is checked twice.
  package private(set) var purpose = Purpose.page

  /// Whether what is due goes to the customer: on a credit note, or when more is paid than the total. On a credit note
  /// that is negative itself it goes to the seller.
  public var isRefund: Bool { invoice.type.isCredit != due.isNegative }

  /// Whether it is an offer of ours, which asks for no payment.
  public var isOffer: Bool { invoice.type.isOffer && reception == nil }

  /// Whether the document has no number yet; one of others may have none at all.
  public var isDraft: Bool { invoice.number == nil && reception == nil }

  init(
    invoice: Invoice, lines: [ComputedLine], allowances: [ComputedAllowance], charges: [ComputedAllowance],
    vatBreakdown: [VATBreakdown], lineTotal: ExactDecimal, allowanceTotal: ExactDecimal, chargeTotal: ExactDecimal,
    subtotal: ExactDecimal, tax: ExactDecimal, total: ExactDecimal, due: ExactDecimal, plan: PaymentPlan? = nil,
    dueDate: CalendarDate?, isDueDateDefault: Bool, warnings: [Problem], reception: Reception? = nil
  ) {
    self.invoice = invoice
    self.lines = lines
    self.allowances = allowances
    self.charges = charges
    self.vatBreakdown = vatBreakdown
    self.lineTotal = lineTotal
    self.allowanceTotal = allowanceTotal
    self.chargeTotal = chargeTotal
    self.subtotal = subtotal
    self.tax = tax
    self.total = total
    self.due = due
    let plan = plan ?? PaymentPlan(stating: invoice, due: due)
    retained = plan.retained
    dueNow = plan.dueNow
    installments = plan.installments
    self.dueDate = dueDate
    self.isDueDateDefault = isDueDateDefault
    self.warnings = warnings
    self.reception = reception
  }

  /// Reads, checks and computes an invoice in one step.
  ///
  /// - Parameters:
  ///   - json: the invoice JSON in UTF-8.
  ///   - purpose: what the document is checked for.
  /// - Throws: all problems of the document when at least one of them is an error, with their places in the text.
  public init(json: [UInt8], purpose: Purpose = .page) throws(InvoiceProblems) {
    let decoded: DecodedInvoice
    let problems: ProblemCollector
    do throws(JSONSyntaxError) {
      (decoded, problems) = try DecodedInvoice.decode(json)
    } catch {
      throw InvoiceProblems([error.problem(in: json)])
    }
    if let statement = decoded.statement {
      try self.init(statement, problems: problems, json: json)
      return
    }
    try self.init(
      decoded.invoice, purpose: purpose, linesWithDefaultRate: decoded.linesWithDefaultRate,
      problems: problems, json: json)
  }

  /// A statement that was read from JSON: what its sender left out is no mistake.
  private init(
    _ statement: ComputedInvoice, problems: ProblemCollector, json: [UInt8]
  ) throws(InvoiceProblems) {
    let mistakes = problems.finished(in: json).filter { $0.code != .missingKey }
    guard !mistakes.contains(where: { $0.severity == .error }) else { throw InvoiceProblems(mistakes) }
    self = statement
    warnings = mistakes
  }

  /// Reads, checks and computes a draft that is about to be issued.
  ///
  /// - Parameters:
  ///   - json: the invoice JSON in UTF-8, without a number.
  ///   - number: what it is called until it is ``numbered(_:)``: of the same form as the number that it will get, as
  ///     some rules look at it.
  ///   - date: the day of issue, for a draft that says none.
  ///   - purpose: what the document is checked for.
  /// - Throws: as ``init(json:purpose:)``; besides, `numbered-draft`.
  package init(
    draft json: [UInt8], number: String, date: CalendarDate, purpose: Purpose = .page
  ) throws(InvoiceProblems) {
    let decoded: DecodedInvoice
    let problems: ProblemCollector
    do throws(JSONSyntaxError) {
      (decoded, problems) = try DecodedInvoice.decode(draft: json, number: number, date: date)
    } catch {
      throw InvoiceProblems([error.problem(in: json)])
    }
    try self.init(
      decoded.invoice, purpose: purpose, linesWithDefaultRate: decoded.linesWithDefaultRate,
      problems: problems, json: json)
  }

  /// The same invoice under another number: nothing that is computed depends on it.
  public func numbered(_ number: String) -> ComputedInvoice {
    var copy = self
    copy.invoice.number = number
    return copy
  }

  /// The same invoice with other supporting documents: nothing that is computed depends on them.
  package func withAttachments(_ attachments: [SupportingDocument]) -> ComputedInvoice {
    var copy = self
    copy.invoice.attachments = attachments
    return copy
  }

  /// Checks and computes an invoice made in Swift. Line ends and tabs of its texts are unified, as those of the JSON.
  ///
  /// - Throws: all problems when at least one of them is an error; their paths are those of the JSON.
  public init(_ invoice: Invoice, purpose: Purpose = .page) throws(InvoiceProblems) {
    try self.init(invoice, purpose: purpose, linesWithDefaultRate: [], problems: ProblemCollector(), json: nil)
  }

  private init(
    _ invoice: Invoice, purpose: Purpose, linesWithDefaultRate: Set<Int>, problems: ProblemCollector, json: [UInt8]?
  ) throws(InvoiceProblems) {
    let invoice = invoice.normalized()
    var validator = InvoiceValidator(
      invoice, purpose: purpose, linesWithDefaultRate: linesWithDefaultRate, problems: problems)
    validator.validate()
    var result: ComputedInvoice?
    if !validator.problems.hasComputationErrors {
      var computation = InvoiceComputation(invoice, problems: validator.problems)
      result = computation.compute()
      validator.problems = computation.problems
    }
    if let result { validator.validate(result) } else { validator.validateLineAmounts() }
    guard let result, !validator.problems.hasErrors else {
      throw InvoiceProblems(validator.problems.finished(in: json))
    }
    self = result
    self.purpose = purpose
    warnings = validator.problems.finished(in: json)
  }
}
