internal import InvoiceModel

/// How an e-invoice is paid (BG-16): a code of UNTDID 4461, and the account for a transfer.
struct EInvoicePaymentMeans: Hashable, Sendable {
  /// BT-81.
  var code: String
  /// BT-84; only for transfers.
  var iban: String?
  /// BT-86.
  var bic: String?

  /// Whether the means is a transfer, which needs an account (BR-61).
  var isTransfer: Bool { code == "30" || code == "58" }

  /// As given; without a word on it a transfer where there is an account, else nothing.
  init?(_ invoice: Invoice) {
    let account = invoice.payment.iban ?? invoice.seller.iban
    switch invoice.payment.means {
    case .transfer: code = "30"
    case .sepaTransfer: code = "58"
    case .directDebit: code = "59"
    case .card: code = "48"
    case .cheque: code = "20"
    case .cash: code = "10"
    case nil:
      guard account != nil else { return nil }
      code = invoice.currency == .euro ? "58" : "30"
    }
    guard isTransfer else { return }
    iban = account
    bic = invoice.payment.bic ?? (invoice.payment.iban == nil ? invoice.seller.bic : nil)
  }
}
