public import InvoiceModel

/// Who sends a statement of account, and where it is paid to.
public struct StatementSender: Hashable, Sendable {
  /// The address, line by line.
  public var address: [String] = []
  /// Phone, e-mail address, website.
  public var contacts: [String] = []
  /// Form, capital, register and numbers, on one line.
  public var identity: String?
  /// The logo as the invoice has it: a data URI, or the name of a file.
  public var logo: String?
  /// What differs from the usual look of the pages.
  public var theme = InvoiceTheme()
  /// Who is paid, where that is not the sender.
  public var payee: String?
  /// The account to pay to.
  public var account: PaymentAccount?
  /// Whether a QR code of the transfer is wanted (EPC069-12); there is one where euros are due to an IBAN.
  public var wantsTransferCode = false

  /// Nothing known; everything is set afterwards.
  public init() {}
}
