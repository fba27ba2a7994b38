internal import InvoiceKit

extension BillingTransaction {
  /// Tells a user of a payment that the provider has invoiced, with a statement that is no invoice.
  func mirror(_ id: Int64) throws(BillingError) -> JobResult {
    guard let payment = try paidInvoice(id), payment.isPaid, payment.isTestMode == settings.provider.isTestMode,
      let user = payment.user
    else { return .done }
    var values = [
      "amount": Notice.amount(payment.total, payment.currency.code), "date": payment.paidOn.description,
    ]
    values["plan"] = payment.plan
    try notify(
      user,
      Notice(
        .receipt, values, attachments: [StatementName.of(id)], path: "/portal/invoices/\(StatementName.of(id))",
        purchase: .payment(id)),
      key: "receipt/\(payment.provider)/\(payment.providerID)")
    return .done
  }
}
