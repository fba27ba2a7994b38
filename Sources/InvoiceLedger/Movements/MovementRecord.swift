internal import ByteCoding
internal import InvoiceModel
internal import SQLStore

/// A row of the movements.
struct MovementRecord {
  var issuer: Int64
  var position: Int64 = 0
  var invoice: Int64
  var other: Int64?
  var kind: MovementKind
  var date: CalendarDate
  /// In minor units, as `effect`.
  var amount: Int64
  var effect: Int64
  var means: Payment.Means?
  var reference: String?
  var payer: String?
  /// What tells a bank's entry from all others.
  var entry: [UInt8]?
  var idempotencyKey: String?
  var recordedAt: Int64

  /// Whether the invoice had taken it off itself: a payment without an effect.
  var isPrepaid: Bool { kind == .payment && effect == 0 }

  /// The columns that ``init(_:)`` reads, after which the hash comes.
  static let columns = """
    movements.issuer, movements.position, movements.invoice, movements.other, movements.kind, movements.date, \
    movements.amount, movements.effect, movements.means, movements.reference, movements.payer, movements.entry, \
    movements.idempotency_key, movements.recorded_at, movements.chain_hash
    """
  static let columnCount = 15

  init(
    _ kind: MovementKind, of invoice: IssuedInvoice, other: Int64? = nil, date: CalendarDate, amount: Int64,
    effect: Int64, recordedAt: Int64
  ) {
    issuer = invoice.issuer
    self.invoice = invoice.id
    self.other = other
    self.kind = kind
    self.date = date
    self.amount = amount
    self.effect = effect
    self.recordedAt = recordedAt
  }

  /// - Throws: `ledger-damaged` when a column does not hold what it should.
  init(_ row: SQLRow) throws(LedgerError) {
    let (kind, date) = try asLedger((row.text(4), row.text(5)))
    guard let kind = MovementKind(rawValue: kind), let date = CalendarDate(iso8601: date) else {
      throw LedgerError.damaged("a movement has no kind or date")
    }
    self.kind = kind
    self.date = date
    do throws(SQLError) {
      issuer = try row.integer(0)
      position = try row.integer(1)
      invoice = try row.integer(2)
      other = try row.integerOrNil(3)
      amount = try row.integer(6)
      effect = try row.integer(7)
      means = try row.textOrNil(8).flatMap { Payment.Means(rawValue: $0) }
      reference = try row.textOrNil(9)
      payer = try row.textOrNil(10)
      entry = try row.bytesOrNil(11)
      idempotencyKey = try row.textOrNil(12)
      recordedAt = try row.integer(13)
    } catch {
      throw LedgerError(error)
    }
  }

  /// The digest that binds it to all movements before it.
  func hash(after previous: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(previous)
    for field in [
      String(position), String(invoice), other.map { String($0) } ?? "", kind.rawValue, date.description,
      String(amount), String(effect), means?.rawValue ?? "", reference ?? "", payer ?? "", idempotencyKey ?? "",
      String(recordedAt),
    ] {
      hash.update(ChainHash.framed(Array(field.utf8)))
    }
    hash.update(ChainHash.framed(entry ?? []))
    return hash.digest().bytes
  }

  func values(hash: [UInt8]) -> [SQLValue] {
    [
      .integer(issuer), .integer(position), .integer(invoice), SQLValue(other), .text(kind.rawValue),
      .text(date.description), .integer(amount), .integer(effect), SQLValue(means?.rawValue), SQLValue(reference),
      SQLValue(payer), SQLValue(entry), SQLValue(idempotencyKey), .integer(recordedAt), .bytes(hash),
    ]
  }
}
