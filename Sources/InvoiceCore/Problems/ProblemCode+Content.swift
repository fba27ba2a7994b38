public import InvoiceModel

/// What an invoice must say: see Docs/Problems.md.
extension ProblemCode {
  /// A French seller, or a French customer that is a business, states its SIREN.
  public static let missingSIREN = ProblemCode("missing-siren")
  /// The address of a party is missing.
  public static let missingAddress = ProblemCode("missing-address")
  /// An address is a country alone.
  public static let incompleteAddress = ProblemCode("incomplete-address")
  /// The country of an address is not known.
  public static let missingCountry = ProblemCode("missing-country")
  /// The seller's VAT number above 150 EUR net; the customer's where the customer owes the VAT.
  public static let missingVATNumber = ProblemCode("missing-vat-number")
  /// A French seller that is not a sole trader states its legal form.
  public static let missingLegalForm = ProblemCode("missing-legal-form")
  /// A French company states its share capital.
  public static let missingShareCapital = ProblemCode("missing-share-capital")
  /// A French company states the city of its trade register.
  public static let missingRCS = ProblemCode("missing-rcs")
  /// A customer of kind consumer has a SIREN, SIRET or VAT number.
  public static let consumerWithIdentifier = ProblemCode("consumer-with-identifier")
  /// A credit note or corrected invoice does not name the invoice it belongs to.
  public static let missingPreceding = ProblemCode("missing-preceding")
  /// A document names its own number among the earlier invoices.
  public static let ownPreceding = ProblemCode("own-preceding")
  /// A corrected invoice names more than one invoice.
  public static let tooManyPreceding = ProblemCode("too-many-preceding")
  /// A consolidated credit note says neither its period nor its contract.
  public static let missingPeriod = ProblemCode("missing-period")
  /// A quote or pro forma invoice is asked to be an e-invoice, to be issued by a ledger or to be booked.
  public static let noInvoice = ProblemCode("no-invoice")
  /// `type` and `type_code` are of different kinds of documents.
  public static let typeMismatch = ProblemCode("type-mismatch")
  /// A quote or pro forma invoice says how or when it is to be paid, which is not printed.
  public static let paymentOfOffer = ProblemCode("payment-of-offer")
  /// A quote or pro forma invoice says that something is paid.
  public static let prepaidOffer = ProblemCode("prepaid-offer")
  /// `valid_until` is of an invoice, or before the date.
  public static let invalidValidity = ProblemCode("invalid-validity")
  /// Nothing to send an e-invoice to: no electronic address, no SIREN, no e-mail.
  public static let missingElectronicAddress = ProblemCode("missing-electronic-address")
  /// Payment is by transfer, but there is no IBAN.
  public static let missingAccount = ProblemCode("missing-account")
  /// Something is due, but there is neither a due date nor terms.
  public static let missingDueDate = ProblemCode("missing-due-date")
  /// Between French businesses: more than 60 days, and more than 45 days from the month's end.
  public static let longPaymentTerm = ProblemCode("long-payment-term")
  /// An intra-Community supply does not say when it was delivered.
  public static let missingDeliveryDate = ProblemCode("missing-delivery-date")
  /// An invoice in another currency states its VAT in euros too.
  public static let missingExchangeRate = ProblemCode("missing-exchange-rate")
  /// The currency has more than two decimals.
  public static let currencyDecimals = ProblemCode("currency-decimals")
}
