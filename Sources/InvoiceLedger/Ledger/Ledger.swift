internal import ByteCoding
public import InvoiceModel
public import SQLStore
internal import SystemIO

/// Issued invoices, their numbers and what has become of them.
///
/// A number is given in the transaction that stores the issued invoice, so that there are no gaps, no duplicates, and no
/// dates that run backwards; what is stored is never changed. Rendering is a pure function of it.
///
/// ```swift
/// let ledger = try Ledger(opening: SQLLocation("ledger.db"), surroundings: surroundings)
/// let draft = try ledger.check(json)
/// let issued = try ledger.issue([draft])
/// ```
///
/// Many threads may use one, and many processes the same database.
public final class Ledger: Sendable {
  /// Where new ledgers get their days from, unless they are told otherwise.
  public static let standardZone = "Europe/Paris"

  let store: SQLStore
  let surroundings: LedgerSurroundings
  let cache = LedgerCache()
  /// Tells this ledger from all others; its chains begin with it.
  public let identifier: String
  /// The time zone whose calendar dates invoices.
  public let zone: String
  private let zoneRules: ZoneRules

  private init(_ store: SQLStore, surroundings: LedgerSurroundings) throws(LedgerError) {
    self.store = store
    self.surroundings = surroundings
    let values = try asLedger(
      store.read { transaction throws(SQLError) in
        var values: [String: String] = [:]
        for row in try transaction.rows("SELECT name, value FROM ledger") { values[try row.text(0)] = try row.text(1) }
        return values
      })
    guard let identifier = values["identifier"], let zone = values["zone"] else {
      throw LedgerError(.content, .notALedger, "it has no identifier and no time zone", hint: "Check the name.")
    }
    (self.identifier, self.zone) = (identifier, zone)
    zoneRules = try Self.rules(of: zone)
  }

  /// Opens a ledger that is there.
  ///
  /// - Throws: ``LedgerError`` when there is none, when a newer release made it, when it is older and has to be brought
  ///   up to date first (``upgrade(_:surroundings:)``), or when it cannot be read.
  public convenience init(
    opening location: SQLLocation, isReadOnly: Bool = false, surroundings: LedgerSurroundings
  ) throws(LedgerError) {
    let store: SQLStore
    do throws(SQLError) {
      store = try SQLStore(location, mode: isReadOnly ? .readOnly : .open)
      try store.checkSchema(LedgerSchema.migrations)
    } catch {
      throw LedgerError(error)
    }
    try self.init(store, surroundings: surroundings)
  }

  /// Makes a ledger without issuers.
  ///
  /// - Parameters:
  ///   - location: a file that is not there, or a database without tables.
  ///   - zone: the time zone whose calendar dates invoices, by its name in the time zone database.
  ///   - surroundings: the clock and the random numbers.
  public static func create(
    at location: SQLLocation, zone: String = standardZone, surroundings: LedgerSurroundings
  ) throws(LedgerError) -> Ledger {
    _ = try rules(of: zone)
    let store: SQLStore
    let now = surroundings.now()
    let identifier = Hexadecimal.text(surroundings.random(16))
    do throws(SQLError) {
      store = try SQLStore(location, mode: .create)
      _ = try store.migrate(LedgerSchema.migrations, at: now)
      try store.write { transaction throws(SQLError) in
        try transaction.execute(
          "INSERT INTO ledger (name, value, seal) VALUES ($1, $2, $3)",
          rows: [
            ("identifier", identifier), ("zone", zone), ("created_at", String(now)), ("created_by", Release.version),
          ].map { RowSeal.sealed("ledger", [.text($0), .text($1)]) })
      }
    } catch {
      throw LedgerError(error)
    }
    return try Ledger(store, surroundings: surroundings)
  }

  /// Brings a ledger that an earlier release made up to date.
  ///
  /// - Returns: the names of the steps that were done; empty when there were none to do.
  public static func upgrade(
    _ location: SQLLocation, surroundings: LedgerSurroundings
  ) throws(LedgerError) -> [String] {
    do throws(SQLError) {
      let store = try SQLStore(location, mode: .open)
      return try store.migrate(LedgerSchema.migrations, at: surroundings.now()).map(\.name)
    } catch {
      throw LedgerError(error)
    }
  }

  /// The day in the ledger's time zone.
  public var today: CalendarDate { day(at: surroundings.now()) }

  /// The day of a time.
  ///
  /// - Parameter time: in milliseconds since 1970 in UTC.
  public func day(at time: Int64) -> CalendarDate {
    CalendarDate(year: 1970, month: 1, day: 1)?.adding(days: zoneRules.day(at: time)) ?? .placeholder
  }

  private static func rules(of zone: String) throws(LedgerError) -> ZoneRules {
    do throws(ZoneRules.Failure) {
      return try ZoneRules(named: zone)
    } catch {
      throw LedgerError(
        .request, .unknownZone, "the time zone `\(PrintableText.of(zone))` is not known",
        hint: error == .unknown ? "A name like Europe/Paris." : "Install the package tzdata.")
    }
  }
}
