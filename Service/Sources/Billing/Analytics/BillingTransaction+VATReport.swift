public import InvoiceKit
internal import SQLStore

extension BillingTransaction {
  /// The VAT of what was issued in a period, by rate, regime and country, from the documents themselves; without rows in
  /// the mode ``IssuerMode/provider``, where the provider sells and owes it.
  ///
  /// - Parameters:
  ///   - first: the first day on documents.
  ///   - last: the last one.
  public func vatReport(from first: CalendarDate, to last: CalendarDate) throws(BillingError) -> VATReport {
    struct Key: Hashable, Comparable {
      var country: String
      var regime: String
      var rate: Int64
      var currency: String

      static func < (left: Key, right: Key) -> Bool {
        (left.country, left.regime, left.rate, left.currency) < (
          right.country, right.regime, right.rate, right.currency
        )
      }
    }
    // Documents of one price are one row: prices are few, and each is rounded for itself.
    let groups = try rows(
      """
      SELECT country, regime, rate, currency, kind, net, tax, exchange_rate, COUNT(*) FROM ledger_invoices \
      WHERE issued_on >= $1 AND issued_on <= $2 \
      GROUP BY country, regime, rate, currency, kind, net, tax, exchange_rate
      """, [.text(first.description), .text(last.description)]
    ) { (row) throws(SQLError) in
      (
        key: Key(
          country: try row.text(0), regime: try row.text(1), rate: try row.integer(2), currency: try row.text(3)),
        isCredit: try row.text(4) == "credit_note", net: try row.integer(5), tax: try row.integer(6),
        exchangeRate: try row.textOrNil(7).flatMap { ExactDecimal($0) }, count: try row.integer(8)
      )
    }
    var report: [Key: VATReport.Row] = [:]
    for group in groups {
      let key = group.key
      var row =
        report[key]
        ?? VATReport.Row(
          country: key.country, regime: TaxRegime(rawValue: key.regime) ?? .domestic, rate: Int(clamping: key.rate),
          currency: key.currency, invoices: 0, creditNotes: 0, net: 0, tax: 0, netInEuros: 0, taxInEuros: 0)
      let count = group.isCredit ? -group.count : group.count
      func sum(_ before: Int64, _ amount: Int64) -> Int64 {
        before.saturating(adding: Int64(clamping: Int128(amount) * Int128(count)))
      }
      func euros(_ before: Int64?, _ amount: Int64) -> Int64? {
        guard let before, let currency = Currency(code: key.currency),
          let amount = Self.inEuros(amount, currency, group.exchangeRate)
        else { return nil }
        return sum(before, amount)
      }
      if group.isCredit { row.creditNotes += group.count } else { row.invoices += group.count }
      (row.netInEuros, row.taxInEuros) = (euros(row.netInEuros, group.net), euros(row.taxInEuros, group.tax))
      (row.net, row.tax) = (sum(row.net, group.net), sum(row.tax, group.tax))
      report[key] = row
    }
    let sorted = report.sorted { $0.key < $1.key }
    return VATReport(first: first, last: last, rows: sorted.map(\.value))
  }
}
