internal import InvoiceKit
internal import InvoiceLedger

/// What has to be done in the ledger for one payment.
struct InvoiceWork: Sendable {
  let billing: BillingStore
  let ledger: BillingLedger

  /// Does what is missing in the ledger.
  ///
  /// - Returns: what writes it down.
  func completion(of id: Int64) async throws(JobFailure) -> JobCompletion {
    let found: Found
    do throws(BillingError) {
      found = try await billing.readOnThread { (transaction) throws(BillingError) in
        guard let payment = try transaction.paidInvoice(id) else { return Found() }
        return Found(
          payment: payment, number: try transaction.invoiceNumber(of: id),
          isSettledElsewhere: try transaction.ruling(of: payment) == .noInvoice,
          order: try transaction.openCreditOrder(of: id))
      }
    } catch {
      throw JobFailure(error)
    }
    guard let payment = found.payment, payment.isSale, !found.isSettledElsewhere else { return Self.nothing }
    if let number = found.number { return try await refund(payment, of: number, found.order) }
    return try await invoice(payment)
  }

  private struct Found: Sendable {
    var payment: PaidInvoice?
    var number: String?
    var isSettledElsewhere = false
    var order: CreditOrder?
  }

  private static let nothing: JobCompletion = { (_) throws(BillingError) in .done }

  private func invoice(_ paid: PaidInvoice) async throws(JobFailure) -> JobCompletion {
    let earlier = try await ledger.issued(under: paid.invoiceKey)
    var payment = paid
    if earlier == nil || payment.treatment == nil {
      let seller = ledger.seller
      let decided: PaidInvoice?
      do throws(BillingError) {
        decided = try await billing.writeOnThread { (transaction) throws(BillingError) in
          try transaction.decideTax(of: paid, seller: seller)
        }
      } catch {
        throw JobFailure(error)
      }
      guard let decided else { return Self.nothing }
      payment = decided
    }
    let document = try await issued(payment, earlier)
    try await recordPayment(of: payment, document)
    let treated = payment
    return { (transaction) throws(BillingError) in
      try transaction.keep(document, of: treated, key: treated.invoiceKey, corrects: nil)
      try transaction.closeTaxReview(of: treated)
      return treated.refunded > 0 ? .again(at: transaction.now) : .done
    }
  }

  private func issued(_ payment: PaidInvoice, _ earlier: IssuedInvoice?) async throws(JobFailure) -> IssuedInvoice {
    if let earlier { return earlier }
    let settings = billing.settings
    let seller = ledger.seller
    return try await ledger.issue(key: payment.invoiceKey) { date in
      InvoiceDraft.invoice(
        of: payment, seller: seller,
        plan: payment.plan.map { settings.plan($0)?.name(in: payment.buyer.language) ?? $0 },
        product: settings.productName, date: date)
    }
  }

  /// The invoice says that it is paid; this books when and how.
  private func recordPayment(of payment: PaidInvoice, _ document: IssuedInvoice) async throws(JobFailure) {
    var request = PaymentRequest(of: document.number, amount: payment.currency.amount(of: document.total))
    request.isPrepaid = true
    request.date = min(payment.paidOn, document.issueDate)
    request.means = .card
    request.reference = payment.providerID
    request.idempotencyKey = payment.invoiceKey + "/paid"
    let paid = request
    try await ledger.work { (factory) throws(JobFailure) in try factory.record(paid) }
  }

  /// Credits what was paid back, and what somebody has ordered.
  private func refund(
    _ payment: PaidInvoice, of number: String, _ order: CreditOrder?
  ) async throws(JobFailure) -> JobCompletion {
    guard payment.refunded > 0 || order != nil else { return Self.nothing }
    let (documents, isCredited) = try await ledger.work { (factory) throws(JobFailure) in
      let isCredited = try order.map { (order) throws(JobFailure) in try factory.credit(order, payment, of: number) }
      return (
        payment.refunded > 0 ? try factory.refund(payment, of: number) : try factory.creditNotes(of: number),
        isCredited ?? false
      )
    }
    return { (transaction) throws(BillingError) in
      for document in documents {
        try transaction.keep(
          document, of: payment, key: "credit/\(document.number)", corrects: number,
          // Of what a person orders the money may never go back.
          isRefund: payment.refunded > 0 && order == nil)
      }
      if let order { try transaction.close(order, isCredited: isCredited) }
      return .done
    }
  }
}
