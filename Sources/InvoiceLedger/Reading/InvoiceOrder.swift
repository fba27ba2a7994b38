/// In which order invoices are read: by date, those of a day as they were issued.
enum InvoiceOrder {
  case newestFirst, oldestFirst

  /// The end of a statement that reads `invoices`.
  var clause: String {
    switch self {
    case .newestFirst: " ORDER BY invoices.issue_date DESC, invoices.id DESC"
    case .oldestFirst: " ORDER BY invoices.issue_date, invoices.id"
    }
  }

  /// How what comes after a row compares with it.
  var comparison: String {
    switch self {
    case .newestFirst: "<"
    case .oldestFirst: ">"
    }
  }
}
