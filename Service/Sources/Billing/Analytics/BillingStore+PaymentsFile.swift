public import InvoiceKit
internal import SQLStore
internal import SystemIO

extension BillingStore {
  private static let columns = [
    "paid_on", "provider", "payment", "user", "plan", "billing_reason", "status", "currency", "total", "tax",
    "refunded", "country", "invoice",
  ]

  /// The payments that have come in a period as CSV, the oldest first, with the numbers of their invoices. No name is in
  /// it. Memory does not grow with the period.
  ///
  /// - Parameters:
  ///   - first: the first day, in the configured zone.
  ///   - last: the last one.
  /// - Throws: ``BillingCode/invalidValue`` when the days are in the wrong order, ``BillingCode/fileUnavailable``, and
  ///   codes `database-…`.
  public func paymentsFile(from first: CalendarDate, to last: CalendarDate) async throws(BillingError) -> BusinessFile {
    guard first <= last else {
      throw BillingError(.request, .invalidValue, "a period ends before it begins", hint: "Swap the two days.")
    }
    let folder = try ExportFolder(settings.files.exports).open()
    return try await readOnThread { (transaction) throws(BillingError) in
      let scratch = try asExport { () throws(SystemFailure) in try ExportScratch(in: folder) }
      func put(_ row: [ExportValue]) throws(BillingError) {
        try asExport { () throws(SystemFailure) in try scratch.append(ExportValue.row(row)) }
      }
      try put(Self.columns.map { .plain($0) })
      try transaction.forEachPayment(from: first, to: last, put)
      return try asExport { () throws(SystemFailure) in
        try BusinessFile("payments-\(first)-\(last).csv", "text/csv", scratch, warnings: [])
      }
    }
  }
}

extension BillingTransaction {
  fileprivate func forEachPayment(
    from first: CalendarDate, to last: CalendarDate, _ body: ([ExportValue]) throws(BillingError) -> Void
  ) throws(BillingError) {
    let zone = settings.zone
    try forEach(
      """
      SELECT i.paid_at, i.provider, i.provider_id, i.user_id, i.plan, i.billing_reason, i.status, i.currency, i.total, \
      i.tax, i.refunded, COALESCE(l.country, i.country), l.number FROM provider_invoices i \
      LEFT JOIN ledger_invoices l ON l.provider_invoice_id = i.id AND l.kind = 'invoice' \
      WHERE i.paid_at >= $1 AND i.paid_at < $2 AND i.test_mode = $3 ORDER BY i.paid_at, i.id
      """,
      [
        .integer(zone.time(of: first)), .integer(zone.time(of: last.adding(days: 1) ?? .distantFuture)),
        .integer(settings.provider.isTestMode ? 1 : 0),
      ]
    ) { (row) throws(BillingError) in
      let currency = try asBilling(try row.text(7))
      var values: [ExportValue] = []
      for (place, value) in row.values.enumerated() {
        switch (place, value) {
        case (0, .integer(let time)): values.append(.plain(zone.day(at: time).description))
        case (8...10, .integer(let units)): values.append(.plain(PlainNumber.amount(units, currency)))
        default: values.append(ExportValue(value, .text))
        }
      }
      try body(values)
    }
  }
}
