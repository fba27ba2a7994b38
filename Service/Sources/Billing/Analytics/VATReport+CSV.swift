extension VATReport {
  /// The names of its columns.
  public static let columns = [
    "country", "regime", "rate", "currency", "invoices", "credit_notes", "net", "tax", "total", "net_eur", "tax_eur",
  ]

  /// A row as plain texts, in the order of ``columns``: rates in percent, amounts with decimals.
  public func texts(of row: Row) -> [String] {
    [
      row.country, row.regime.rawValue, PlainNumber.percent(Int64(row.rate)), row.currency, String(row.invoices),
      String(row.creditNotes), PlainNumber.amount(row.net, row.currency), PlainNumber.amount(row.tax, row.currency),
      PlainNumber.amount(row.total, row.currency), row.netInEuros.map { PlainNumber.amount($0, "EUR") } ?? "",
      row.taxInEuros.map { PlainNumber.amount($0, "EUR") } ?? "",
    ]
  }

  /// All of it as CSV.
  public var csv: [UInt8] {
    rows.reduce(ExportValue.row(Self.columns.map { .plain($0) })) { bytes, row in
      bytes + ExportValue.row(texts(of: row).map { .plain($0) })
    }
  }
}
