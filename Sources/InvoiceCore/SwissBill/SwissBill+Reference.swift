internal import InvoiceModel

extension SwissBill {
  /// The currencies of a bill.
  static let currencies: Set<String> = ["CHF", "EUR"]

  /// The account that is paid to, and where it stands.
  static func account(of invoice: Invoice) -> (iban: String?, path: String) {
    if let account = invoice.payment.allAccounts.first {
      return (account.iban, invoice.payment.iban == nil ? "/payment/accounts/0/iban" : "/payment/iban")
    }
    return (invoice.seller.iban, invoice.seller.iban == nil ? "/payment/qr_code" : "/company/iban")
  }

  /// What is wrong with the account; nil: nothing.
  static func problem(ofAccount iban: String?, at path: String) -> Problem? {
    guard let iban else {
      return problem(path, "A Swiss QR-bill needs an IBAN.", "Give `iban` in `payment` or in `company`.")
    }
    guard !SwissReference.isAccount(iban) else { return nil }
    return problem(path, "A Swiss QR-bill is paid to an account in Switzerland or Liechtenstein.", nil)
  }

  /// The reference and the message of an invoice.
  ///
  /// - Throws: why they do not fit the account.
  static func reference(of invoice: Invoice, iban: String) throws(InvoiceProblems) -> (Reference, String) {
    let path = "/payment/reference"
    let given = invoice.payment.reference ?? ""
    let compact = given.filter { $0 != " " }
    let isQRIBAN = SwissReference.isQRIBAN(iban)
    func fail(_ message: String, _ hint: String?) -> InvoiceProblems {
      InvoiceProblems([problem(path, message, hint)])
    }
    // What is no reference of either kind is told to the creditor as it is.
    var message = invoice.number ?? ""
    let reference: Reference
    if SwissReference.looksLikeOne(compact) {
      guard SwissReference.isValid(compact) else {
        throw fail(
          "This is no QR reference: its check digit is wrong.", "Its 27th digit is checked modulo 10, recursive.")
      }
      guard isQRIBAN || iban.isEmpty else {
        throw fail(
          "A QR reference is paid to a QR-IBAN, and the account is none.",
          "Give the QR-IBAN (its bank is 30000 to 31999), or a reference of ISO 11649: `RF…`.")
      }
      reference = .qr(compact)
    } else if isQRIBAN {
      throw fail(
        "To a QR-IBAN is paid with a QR reference: 27 digits.", "Give `reference`, or the account's ordinary IBAN.")
    } else if CreditorReference.isValid(compact.uppercased()) {
      reference = .creditor(compact.uppercased())
    } else {
      reference = .none
      if !given.isEmpty { message = given }
    }
    message = SwissPaymentText.unified(message)
    let place = reference == .none && !given.isEmpty ? path : "/invoice_number"
    let problems = problems(of: message, "the message", place, limit: messageLength)
    guard problems.isEmpty else { throw InvoiceProblems(problems) }
    return (reference, message)
  }
}
