public import SQLStore

/// The billing service's database, with the settings by which it is used and the world around it.
///
/// Use cases are methods of ``BillingTransaction``: they read, decide and write, and leave what has to happen outside
/// to a job (``BillingTransaction/enqueue(_:subject:due:)``). No call to the outside world is made within one.
public final class BillingStore: Sendable {
  /// The database.
  public let store: SQLStore
  /// How the business is run.
  public let settings: BillingSettings
  /// Clock and random numbers.
  public let surroundings: Surroundings
  let writingThreads: BlockingThreads
  let readingThreads: BlockingThreads
  let webhooks = GroupedWrites<LemonSqueezyEvent, Bool>(limit: 100) { (transaction, event) throws(BillingError) in
    try transaction.storeEvent(event)
  }

  /// Opens a database that is there, of this release's schema.
  ///
  /// - Throws: codes `database-…`.
  public convenience init(
    open location: SQLLocation, settings: BillingSettings, surroundings: Surroundings, readers: Int = 4
  ) throws(BillingError) {
    let store = try asBilling(try SQLStore(location, mode: .open, readers: readers))
    try asBilling(try store.checkSchema(BillingSchema.migrations))
    self.init(store, settings, surroundings, readers: readers)
  }

  /// Makes a database; one that is there and holds anything is refused.
  public static func create(
    _ location: SQLLocation, settings: BillingSettings, surroundings: Surroundings, readers: Int = 4
  ) throws(BillingError) -> BillingStore {
    let store = try asBilling(try SQLStore(location, mode: .create, readers: readers))
    _ = try asBilling(try store.migrate(BillingSchema.migrations, at: surroundings.now()))
    return BillingStore(store, settings, surroundings, readers: readers)
  }

  /// Brings a database of an older release up to date.
  ///
  /// - Returns: how many steps it took.
  public static func upgrade(_ location: SQLLocation, surroundings: Surroundings) throws(BillingError) -> Int {
    let store = try asBilling(try SQLStore(location, mode: .open))
    return try asBilling(try store.migrate(BillingSchema.migrations, at: surroundings.now())).count
  }

  private init(_ store: SQLStore, _ settings: BillingSettings, _ surroundings: Surroundings, readers: Int) {
    (self.store, self.settings, self.surroundings) = (store, settings, surroundings)
    // As many as there are connections: SQLite has one that writes.
    writingThreads = BlockingThreads(limit: store.dialect == .sqlite ? 1 : readers)
    readingThreads = BlockingThreads(limit: readers)
  }

  /// How often a transaction is done before its conflicts with others are told.
  private static let tries = 5

  /// Does a transaction that may write; when the closure throws, everything is undone. It is done anew when others have
  /// changed meanwhile what it has read, or each waited for the other: the closure has no effect but by its
  /// transaction.
  public func write<Result>(
    _ body: (BillingTransaction) throws(BillingError) -> Result
  ) throws(BillingError) -> Result {
    let now = surroundings.now()
    for _ in 1..<Self.tries {
      do throws(BillingError) { return try write(at: now, body) } catch {
        guard error.code == .changedMeanwhile else { throw error }
      }
    }
    return try write(at: now, body)
  }

  private func write<Result>(
    at now: Int64, _ body: (BillingTransaction) throws(BillingError) -> Result
  ) throws(BillingError) -> Result {
    try store.write { (transaction) throws(BillingError) in
      try body(BillingTransaction(transaction, settings, surroundings, now: now))
    }
  }

  /// Does a transaction that reads: all its queries see the same state.
  public func read<Result>(
    _ body: (BillingTransaction) throws(BillingError) -> Result
  ) throws(BillingError) -> Result {
    let now = surroundings.now()
    return try store.read { (transaction) throws(BillingError) in
      try body(BillingTransaction(transaction, settings, surroundings, now: now))
    }
  }
}

/// Does something that the database may refuse; its error is the service's.
@discardableResult
func asBilling<Result>(_ work: @autoclosure () throws(SQLError) -> Result) throws(BillingError) -> Result {
  do { return try work() } catch { throw BillingError(error) }
}
