internal import InvoiceModel

extension EInvoiceRule {
  /// How an XRechnung is paid: by transfer, card or direct debit, each with what belongs to it and nothing else. That a
  /// transfer has an account (BR-DE-23-a, BR-DE-19) is asked of every e-invoice.
  static let xrechnungPayment: [EInvoiceRule] = [
    EInvoiceRule(
      "BR-DE-1", "BG-16", at: "/payment/means", "XRechnung demands a means of payment.",
      hint: "Give `means`, or an account: `iban` in `payment` or in `company`.", holds: { $0.paymentMeans != nil }),
    EInvoiceRule(
      "BR-DE-23-b", "BG-18", "What is paid by transfer is paid neither by card nor by direct debit.",
      hint: "Leave this out, or name another `means`."
    ) { document in
      document.paymentMeans?.isTransfer ?? false ? document.cardPaths + document.debitPaths : []
    },
    EInvoiceRule(
      "BR-DE-24-a", "BG-18", at: "/payment/card", "A payment by card needs the card.",
      hint:
        "Give `card` with the last digits of its `number`, or the `means_code` of another means, such as 68 for one online.",
      holds: { $0.paymentMeans.map { !cards.contains($0.code) || $0.card != nil } ?? true }),
    EInvoiceRule(
      "BR-DE-24-b", "BG-17", "What is paid by card is paid neither by transfer nor by direct debit.",
      hint: "Leave this out, or name another `means`."
    ) { document in
      guard let means = document.paymentMeans, cards.contains(means.code) else { return [] }
      return document.accountPaths + document.debitPaths
    },
    EInvoiceRule(
      "BR-DE-25-b", "BG-17", "What is paid by direct debit is paid neither by transfer nor by card.",
      hint: "Leave this out, or name another `means`."
    ) { document in
      document.paymentMeans?.code == "59" ? document.accountPaths + document.cardPaths : []
    },
    EInvoiceRule(
      "PEPPOL-EN16931-R061", "BT-89", at: "/payment/mandate", "A direct debit needs its mandate.",
      hint: "Give `mandate`, the reference of the mandate.",
      holds: { !["49", "59"].contains($0.paymentMeans?.code ?? "") || $0.invoice.payment.mandate != nil }),
    EInvoiceRule(
      "BR-DE-30", "BT-90", at: "/payment/creditor_id", "A direct debit needs the creditor's identifier.",
      hint: "Give `creditor_id`.", holds: { !$0.isDebited || $0.invoice.payment.creditorID != nil }),
    EInvoiceRule(
      "BR-DE-31", "BT-91", at: "/payment/debited_account", "A direct debit needs the account that is debited.",
      hint: "Give `debited_account`, the buyer's IBAN.",
      holds: { !$0.isDebited || $0.invoice.payment.debitedAccount != nil }),
  ]

  /// UNTDID 4461.
  private static let cards: Set<String> = ["48", "54", "55"]
}

extension EInvoiceDocument {
  /// Whether it is paid by direct debit, or says anything that belongs to one.
  fileprivate var isDebited: Bool {
    ["49", "59"].contains(paymentMeans?.code ?? "") || !debitPaths.isEmpty
  }

  fileprivate var cardPaths: [String] { invoice.payment.card == nil ? [] : ["/payment/card"] }

  /// The seller's usual account is stated for transfers alone.
  fileprivate var accountPaths: [String] {
    (paymentMeans?.accounts.isEmpty ?? true) ? [] : ["/payment/accounts"]
  }

  fileprivate var debitPaths: [String] {
    let payment = invoice.payment
    let stated = [
      ("/payment/mandate", payment.mandate), ("/payment/creditor_id", payment.creditorID),
      ("/payment/debited_account", payment.debitedAccount),
    ]
    return stated.compactMap { path, value in value == nil ? nil : path }
  }
}
