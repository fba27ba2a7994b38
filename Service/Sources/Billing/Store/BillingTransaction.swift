internal import InvoiceModel
internal import SQLStore

/// A transaction of the billing service's database; its methods are the use cases. Valid within its closure only.
public struct BillingTransaction {
  /// When it began, in milliseconds since 1970-01-01T00:00Z: all that it writes has one time.
  public let now: Int64
  /// How the business is run.
  public let settings: BillingSettings

  let surroundings: Surroundings
  private let transaction: SQLTransaction

  init(_ transaction: SQLTransaction, _ settings: BillingSettings, _ surroundings: Surroundings, now: Int64) {
    (self.transaction, self.settings, self.surroundings, self.now) = (transaction, settings, surroundings, now)
  }

  /// Does a statement, and gives how many rows it has changed.
  @discardableResult
  func execute(_ sql: String, _ values: [SQLValue] = []) throws(BillingError) -> Int {
    try asBilling(try transaction.execute(sql, values))
  }

  /// Does a statement once for each row of values.
  func execute(_ sql: String, rows: [[SQLValue]]) throws(BillingError) {
    try asBilling(try transaction.execute(sql, rows: rows))
  }

  /// The rows of a query, each read as a value.
  func rows<Element>(
    _ sql: String, _ values: [SQLValue] = [], _ read: (SQLRow) throws(SQLError) -> Element
  ) throws(BillingError) -> [Element] {
    var elements: [Element] = []
    for row in try asBilling(try transaction.rows(sql, values)) {
      do throws(SQLError) { elements.append(try read(row)) } catch { throw BillingError(error) }
    }
    return elements
  }

  /// The first row of a query, read as a value; nil when there is none.
  func row<Element>(
    _ sql: String, _ values: [SQLValue] = [], _ read: (SQLRow) throws(SQLError) -> Element
  ) throws(BillingError) -> Element? {
    guard let row = try asBilling(try transaction.row(sql, values)) else { return nil }
    do throws(SQLError) { return try read(row) } catch { throw BillingError(error) }
  }

  /// Hands on the rows of a query one by one.
  func forEach(
    _ sql: String, _ values: [SQLValue] = [], _ body: (SQLRow) throws(BillingError) -> Void
  ) throws(BillingError) {
    try transaction.forEach(sql, values, body)
  }
}
