internal import InvoiceCore
internal import InvoiceModel
internal import InvoiceWording

/// Makes one credit note of what an invoice has left.
struct CreditNoteBuilder {
  let request: CreditRequest
  var state: CreditableInvoice
  var warnings: [Problem] = []

  init(_ request: CreditRequest, _ state: CreditableInvoice) {
    self.request = request
    self.state = state
  }

  var original: Invoice { state.original.invoice }
  /// The original was computed in its language, so that there is one; French stands in for none.
  var formatter: InvoiceFormatter? { InvoiceFormatter(language: original.language) ?? InvoiceFormatter(language: "fr") }

  mutating func draft() throws -> CreditNoteDraft {
    guard state.groups.contains(where: { !$0.isEmpty }) else {
      throw Self.fail(.nothingToCredit, "", "All of invoice \(original.number ?? "") has been credited.")
    }
    var invoice = Self.frame(of: original, request: request, formatter: formatter)
    switch request.part {
    case .rest:
      try addRest(to: &invoice)
      // So that nothing is left to pay.
      invoice.rounding = state.rounding
    case .lines(let lines): try add(lines, to: &invoice)
    case .net(let amount): try add(amount, isGross: false, to: &invoice)
    case .gross(let amount): try add(amount, isGross: true, to: &invoice)
    }
    return CreditNoteDraft(invoice: invoice, warnings: warnings)
  }

  /// All of a credit note but its lines.
  private static func frame(of original: Invoice, request: CreditRequest, formatter: InvoiceFormatter?) -> Invoice {
    var invoice = original
    invoice.number = nil
    invoice.type = .creditNote
    invoice.typeCode = nil
    invoice.issueDate = request.date
    // What is due to a consumer has no term by law, and an e-invoice names one (BR-CO-25).
    invoice.dueDate = original.buyer.kind == .consumer ? request.date : nil
    invoice.lines = []
    invoice.structure = []
    invoice.allowances = []
    invoice.charges = []
    invoice.prepaid = .zero
    invoice.rounding = .zero
    invoice.retention = nil
    invoice.statedTotals = StatedTotals()
    invoice.payment = Payment()
    invoice.payment.means = original.payment.means
    // A transfer names an account (BR-61): the seller's, or those of the original.
    if original.seller.iban == nil {
      invoice.payment.iban = original.payment.iban
      invoice.payment.bic = original.payment.bic
      invoice.payment.accounts = original.payment.accounts
    }
    if let number = original.number {
      invoice.references.preceding = [PrecedingInvoice(number: number, date: original.issueDate)]
    }
    let text = formatter?.wording.correction.creditReason(request.reason) ?? request.reason
    // UNTDID 4451, ACD: reason.
    invoice.notes = [Note(text, code: "ACD")]
    return invoice
  }

  static func fail(_ code: ProblemCode, _ path: String, _ message: String, hint: String? = nil) -> InvoiceProblems {
    InvoiceProblems([Problem(code: code, path: path, message: message, hint: hint)])
  }

  mutating func warnRounded(_ asked: ExactDecimal, _ given: ExactDecimal, _ what: String) {
    guard asked != given else { return }
    let decimals = state.decimals
    warnings.append(
      Problem(
        code: .creditRounded, severity: .warning, path: "",
        message:
          "\(given.text(minimumDecimals: decimals)) instead of \(asked.text(minimumDecimals: decimals)) is credited "
          + "\(what).",
        hint: "VAT is rounded on each document; so the credit notes of the invoice sum to it to the cent."))
  }
}
