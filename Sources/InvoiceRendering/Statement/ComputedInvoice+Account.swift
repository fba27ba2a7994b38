internal import InvoiceCore
internal import InvoiceModel

extension ComputedInvoice {
  /// Where to transfer to first; nil where the means is no transfer by the buyer.
  var payableAccount: PaymentAccount? {
    if let account = invoice.payment.allAccounts.first { return account }
    guard isPaidByTransfer, let iban = invoice.seller.iban else { return nil }
    return PaymentAccount(iban: iban)
  }

  /// The BIC of that account.
  var payableBIC: String? {
    let payment = invoice.payment
    return payableAccount?.bic ?? payment.bic
      ?? (isPaidByTransfer && payment.allAccounts.isEmpty ? invoice.seller.bic : nil)
  }

  private var isPaidByTransfer: Bool {
    // What is paid back goes to the buyer's account.
    guard !isRefund else { return false }
    switch invoice.payment.means {
    case nil, .transfer, .sepaTransfer: return true
    default: return false
    }
  }
}
