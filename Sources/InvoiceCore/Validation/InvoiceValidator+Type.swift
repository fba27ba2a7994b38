package import InvoiceModel

extension InvoiceValidator {
  /// Checks what kind of document it is, and what only some kinds say.
  mutating func validateType() {
    if let code = invoice.typeCode { validate(typeCode: code) }
    if let date = invoice.validUntil {
      if !invoice.type.isOffer {
        report(
          .invalidValidity, "/valid_until", "Only a quote or a pro forma invoice holds until a day.",
          hint: "Give `due_date` for the last day to pay.")
      } else if date < invoice.issueDate, !problems.isBroken("/date") {
        report(.invalidValidity, "/valid_until", "The day until which the offer holds is before its date.")
      }
    }
    if invoice.type.isOffer { validateOffer() }
  }

  private mutating func validate(typeCode code: String) {
    self.code(
      code, in: .documentTypes, "/type_code", "This is no type of invoices or credit notes.",
      hint: "Write a code of UNTDID 1001 that EN 16931 admits, `383` for a debit note.", rule: "BR-CL-01", term: "BT-3")
    guard let nearest = DocumentType(nearestTo: code) else { return }
    let isOther =
      nearest.untdid1001 == code || nearest.isCredit != invoice.type.isCredit || nearest.isOffer != invoice.type.isOffer
    guard nearest != invoice.type, isOther else { return }
    report(
      .typeMismatch, "/type_code", "`type` is `\(invoice.type.rawValue)`, and the code is of a `\(nearest.rawValue)`.",
      hint: "Leave out one of them.", term: "BT-3")
  }

  /// An offer asks for no payment. Its terms are printed, as the customer agrees to them, but nothing to pay with.
  private mutating func validateOffer() {
    if !invoice.prepaid.isZero {
      report(
        .prepaidOffer, "/prepaid", "Of a quote or a pro forma invoice nothing is paid.",
        hint: "Write an invoice with `type` `deposit` over what was paid.")
    }
    let payment = invoice.payment
    let demands: [(String, Bool)] = [
      ("/due_date", invoice.dueDate != nil), ("/payment/iban", payment.iban != nil),
      ("/payment/bic", payment.bic != nil), ("/payment/reference", payment.reference != nil),
      ("/payment/late_penalty_rate", payment.latePenaltyRate != nil), ("/payment/url", payment.url != nil),
    ]
    for (path, isGiven) in demands where isGiven {
      warn(
        .paymentOfOffer, path, "A quote or a pro forma invoice asks for no payment: this is not printed.",
        hint: "Say in `payment.terms` how the invoice will be paid.")
    }
  }

  /// What is nothing to say of an offer, of which no e-invoice can become.
  static let ofInvoicesAlone: Set<ProblemCode> = [
    .missingElectronicAddress, .missingDueDate, .missingAccount, .missingExchangeRate, .missingDeliveryDate,
    .invalidNumber,
  ]
}

extension Problem {
  /// An offer that is to be an e-invoice.
  package static func noEInvoice(of type: DocumentType) -> Problem {
    Problem(
      code: .noInvoice, path: "/type",
      message: "A \(type == .quote ? "quote" : "pro forma invoice") is no invoice, and never an e-invoice.",
      hint: "Render it as a page, and issue an invoice when it is accepted.", term: "BT-3")
  }
}
