public import InvoiceModel

/// What a customer was invoiced and has paid in one currency, and what is open on a day: a statement of account.
///
/// ```swift
/// var statement = CustomerStatement(seller: "Studio Lumen", customer: "Atelier Nord", currency: .euro, date: today)
/// statement.add(.init(.invoice, "FA-1", on: day, amount: 120, dueDate: due))
/// let pdf = try statement.pdf(language: "fr")
/// ```
public struct CustomerStatement: Hashable, Sendable {
  /// What a row is.
  public enum Kind: Hashable, Sendable {
    /// An issued document.
    case document(DocumentType)
    /// Money that moved, or will not.
    case payment(PaymentKind)
    /// A corrected invoice has replaced one, with what was paid of it.
    case replacement
  }

  /// A row: something that has changed what the customer owes.
  public struct Row: Hashable, Sendable {
    /// What it is.
    public var kind: Kind
    /// The number of the document; of a payment, that of what was paid.
    public var number: String
    /// The day of it.
    public var date: CalendarDate
    /// The last day to pay.
    public var dueDate: CalendarDate?
    /// By how much the customer owes more; below zero: less.
    public var amount: ExactDecimal
    /// The bank's reference.
    public var reference: String?

    /// A row.
    public init(
      _ kind: Kind, _ number: String, on date: CalendarDate, amount: ExactDecimal, dueDate: CalendarDate? = nil,
      reference: String? = nil
    ) {
      self.kind = kind
      self.number = number
      self.date = date
      self.amount = amount
      self.dueDate = dueDate
      self.reference = reference
    }
  }

  /// Whose statement it is.
  public var seller: String
  /// What is known of the seller besides.
  public var sender = StatementSender()
  /// The language of the last document (BCP 47); nil: not known.
  public var language: String?
  /// The customer's name.
  public var customer: String
  /// The customer's address, line by line.
  public var customerLines: [String] = []
  /// What identifies the customer in the books.
  public var customerAccount: String?
  /// The currency of all amounts.
  public let currency: Currency
  /// The day that it is of.
  public let date: CalendarDate
  /// The first day of which rows are listed; nil: from the beginning.
  public var start: CalendarDate?
  /// What was open before.
  public private(set) var opening = ExactDecimal.zero
  /// In the order in which they were added.
  public private(set) var rows: [Row] = []
  /// The invoices that are listed one by one, with what is open of each; none: there is no such list.
  public var items: [StatementItem] = []
  /// What is open, by age.
  public var aged = AgedAmounts()

  /// A statement without rows.
  public init(
    seller: String, customer: String, currency: Currency, date: CalendarDate, start: CalendarDate? = nil
  ) {
    self.seller = seller
    self.customer = customer
    self.currency = currency
    self.date = date
    self.start = start
  }

  /// Takes a row. Those before the first day are summed up, and those after the last left out.
  public mutating func add(_ row: Row) {
    if row.date > date { return }
    if let start, row.date < start {
      opening.accumulate(row.amount)
    } else {
      rows.append(row)
    }
  }

  /// Puts the rows into the order of their days; those of a day stay as they were added.
  public mutating func sort() {
    rows = rows.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
  }

  /// What is open in the end.
  public var closing: ExactDecimal {
    var closing = opening
    for row in rows { closing.accumulate(row.amount) }
    return closing
  }
}
