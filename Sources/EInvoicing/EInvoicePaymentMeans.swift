internal import InvoiceModel

/// How an e-invoice is paid (BG-16): a code of UNTDID 4461, and what belongs to it.
struct EInvoicePaymentMeans: Hashable, Sendable {
  /// BT-81.
  var code: String
  /// BT-82.
  var text: String?
  /// BG-17.
  var accounts: [PaymentAccount] = []
  /// BG-18.
  var card: PaymentCard?
  /// BT-89.
  var mandate: String?
  /// BT-91.
  var debitedAccount: String?

  /// Whether the means is a transfer, which needs an account (BR-61).
  var isTransfer: Bool { code == "30" || code == "58" }

  /// As the sender of a received invoice states it.
  init?(stating payment: Payment) {
    guard let code = payment.meansCode ?? payment.means?.untdid4461 else { return nil }
    self.init(code, payment)
    accounts =
      payment.allAccounts.isEmpty && payment.bic != nil ? [PaymentAccount(bic: payment.bic)] : payment.allAccounts
  }

  /// As given; without a word on it what is known of it says which it is: a card, a mandate, an account.
  init?(_ invoice: Invoice) {
    let payment = invoice.payment
    var accounts = payment.allAccounts
    if accounts.isEmpty, let iban = invoice.seller.iban {
      accounts = [PaymentAccount(iban: iban, bic: payment.bic ?? invoice.seller.bic)]
    } else if payment.iban == nil, payment.bic != nil, !accounts.isEmpty {
      accounts[0].bic = accounts[0].bic ?? payment.bic
    }
    let code: String
    if let given = payment.meansCode ?? payment.means?.untdid4461 {
      code = given
    } else if payment.card != nil {
      code = "48"
    } else if payment.mandate != nil || payment.debitedAccount != nil {
      code = invoice.currency == .euro ? "59" : "49"
    } else {
      guard let first = accounts.first else { return nil }
      code = invoice.currency == .euro && first.iban != nil ? "58" : "30"
    }
    self.init(code, payment)
    // What is paid otherwise is not paid to the seller's usual account.
    self.accounts = isTransfer ? accounts : payment.accounts
  }

  private init(_ code: String, _ payment: Payment) {
    self.code = code
    text = payment.meansText
    card = payment.card
    mandate = payment.mandate
    debitedAccount = payment.debitedAccount
  }
}
