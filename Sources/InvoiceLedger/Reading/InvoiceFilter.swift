public import InvoiceModel
internal import SQLStore

/// Which invoices are wanted. What is nil says nothing.
public struct InvoiceFilter: Hashable, Sendable {
  /// Whose.
  public var issuer: Issuer?
  /// Dated on this day or later.
  public var from: CalendarDate?
  /// Dated on this day or earlier.
  public var through: CalendarDate?
  /// The customer's SIREN, VAT number, reference or name, in full.
  public var customer: String?
  /// Of this kind.
  public var kind: DocumentType?
  /// The total (BT-112) in minor units is at least this.
  public var minimum: Int64?
  /// The total (BT-112) in minor units is at most this.
  public var maximum: Int64?

  /// How it stands.
  public var state: InvoiceState?

  /// All invoices.
  public init() {}

  /// What the invoice of a row asks for; below zero where it credits.
  static let signedDue: String = {
    let kinds = DocumentType.credits.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    return "(CASE WHEN invoices.kind IN (\(kinds)) THEN -invoices.due ELSE invoices.due END)"
  }()

  /// What is left to pay of the invoice of a row.
  static let open = """
    (\(signedDue) \
    + COALESCE((SELECT CAST(SUM(movements.effect) AS BIGINT) FROM movements WHERE movements.invoice = invoices.id), 0))
    """

  /// A condition over `invoices` and `invoice_contents`, and its values.
  ///
  /// - Parameter today: in the ledger's time zone.
  func condition(today: CalendarDate) -> (sql: String, values: [SQLValue]) {
    var parts: [String] = []
    var values: [SQLValue] = []
    func add(_ value: SQLValue, _ part: (String) -> String) {
      values.append(value)
      parts.append(part("$\(values.count)"))
    }
    if let issuer { add(.integer(issuer.id)) { "invoices.issuer = \($0)" } }
    if let from { add(.text(from.description)) { "invoices.issue_date >= \($0)" } }
    if let through { add(.text(through.description)) { "invoices.issue_date <= \($0)" } }
    if let customer {
      add(.text(customer)) { "(invoice_contents.customer_key = \($0) OR invoice_contents.customer = \($0))" }
    }
    if let kind { add(.text(kind.rawValue)) { "invoices.kind = \($0)" } }
    if let minimum { add(.integer(minimum)) { "invoices.total >= \($0)" } }
    if let maximum { add(.integer(maximum)) { "invoices.total <= \($0)" } }
    switch state {
    case nil: break
    case .open: parts.append("\(Self.open) <> 0")
    case .overdue:
      parts.append("\(Self.open) > 0")
      add(.text(today.description)) { "COALESCE(invoices.due_date, invoices.issue_date) < \($0)" }
    case .settled: parts.append("\(Self.open) = 0")
    case .erased: parts.append("invoice_contents.invoice IS NULL")
    }
    return (parts.isEmpty ? "" : " WHERE " + parts.joined(separator: " AND "), values)
  }
}
