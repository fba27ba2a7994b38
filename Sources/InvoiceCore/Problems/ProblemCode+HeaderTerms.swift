public import InvoiceModel

/// What few invoices say of parties, payment and VAT: see Docs/Problems.md.
extension ProblemCode {
  /// A party has both `siren` and `registration`, which are the same term.
  public static let registrationTwice = ProblemCode("registration-twice")
  /// More identifiers than an e-invoice has for the payee or the place of delivery.
  public static let tooManyIdentifiers = ProblemCode("too-many-identifiers")
  /// When VAT falls due is said in two ways: by a date, by an event, by `vat_on_debits`.
  public static let taxPointTwice = ProblemCode("tax-point-twice")
  /// An account has neither or both of `iban` and `account`.
  public static let ibanOrAccount = ProblemCode("iban-or-account")
  /// A QR code of a SEPA transfer or a Swiss QR-bill is asked for an invoice that cannot have one: by its currency, its
  /// account, its addresses, its reference, its characters, its page.
  public static let qrCodeImpossible = ProblemCode("qr-code-impossible")
  /// A card's number shows more than its first six and last four digits.
  public static let cardNumberShown = ProblemCode("card-number-shown")
}
