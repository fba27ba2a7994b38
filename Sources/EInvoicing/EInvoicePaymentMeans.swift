internal import InvoiceModel

/// How an e-invoice is paid (BG-16): a code of UNTDID 4461, and the account for a transfer.
struct EInvoicePaymentMeans: Hashable, Sendable {
  /// BT-81.
  var code: String
  /// BT-84; only for transfers.
  var iban: String?
  /// BT-84 of a received invoice, where it is no IBAN.
  var account: String?
  /// BT-86.
  var bic: String?

  /// Whether the means is a transfer, which needs an account (BR-61).
  var isTransfer: Bool { code == "30" || code == "58" }

  /// As the sender of a received invoice states it.
  init?(stating payment: Payment, _ reception: Reception) {
    guard let code = reception.meansCode ?? payment.means.map(Self.code) else { return nil }
    self.code = code
    iban = payment.iban
    account = reception.account
    bic = payment.bic
  }

  /// As given; without a word on it a transfer where there is an account, else nothing.
  init?(_ invoice: Invoice) {
    let account = invoice.payment.iban ?? invoice.seller.iban
    if let means = invoice.payment.means {
      code = Self.code(of: means)
    } else {
      guard account != nil else { return nil }
      code = invoice.currency == .euro ? "58" : "30"
    }
    guard isTransfer else { return }
    iban = account
    bic = invoice.payment.bic ?? (invoice.payment.iban == nil ? invoice.seller.bic : nil)
  }

  /// The code of UNTDID 4461.
  private static func code(of means: Payment.Means) -> String {
    switch means {
    case .transfer: "30"
    case .sepaTransfer: "58"
    case .directDebit: "59"
    case .card: "48"
    case .cheque: "20"
    case .cash: "10"
    }
  }
}
