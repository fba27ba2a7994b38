internal import ByteCoding
internal import InvoiceCore
internal import InvoiceModel
internal import SQLStore

/// Gives drafts their numbers within a transaction, one after the other, and stores them at its end.
struct IssuingDesk {
  /// What a draft gets.
  enum Answer {
    /// A place, with everything but the content stored so far.
    case place(InvoiceRecord)
    /// Nothing: an earlier call with its key, or an earlier draft of this one, has issued it.
    case issuedBefore(Int64)
    /// Nothing: something is wrong.
    case refused(Problem)
    /// Nothing, as its date is before the series' last one; today's would not be.
    case stale(Problem)
  }

  private struct Key: Hashable {
    var issuer: Int64
    var name: String
  }

  private struct CounterKey: Hashable {
    var series: Int64
    var period: NumberPeriod
  }

  /// So many keys are looked up at a time.
  private static let keysAtOnce = 50
  private static let saltSize = 16

  private let ledger: Ledger
  private let transaction: SQLTransaction
  private let today: CalendarDate
  private let time: Int64
  private let isReserving: Bool
  /// Of each draft's party, by what tells parties apart.
  private var issuers: [String: Issuer] = [:]
  private var chains: [Int64: IssuerChain] = [:]
  private var counters: [CounterKey: SeriesCounter] = [:]
  private var changed: Set<CounterKey> = []
  private var keys: [Key: (digest: [UInt8], invoice: Int64)] = [:]
  /// Of what is issued here.
  private var numbers: [Int64: String] = [:]
  /// That of drafts that name none.
  private let recipe: Int64?
  private var recipes: [Int64: RegisteredRecipe] = [:]
  private var rows = IssuedRows()
  private var issued: [Int64: IssuedInvoice] = [:]

  /// - Parameters:
  ///   - drafts: all that will be taken.
  ///   - today: in the ledger's time zone.
  ///   - time: the moment of issue in milliseconds since 1970.
  ///   - recipe: what is rendered with, of drafts that name no other.
  ///   - isReserving: whether others are kept from issuing for the same issuers until the transaction ends.
  init(
    _ ledger: Ledger, _ drafts: [CheckedDraft], today: CalendarDate, time: Int64, recipe: Int64? = nil,
    in transaction: SQLTransaction, isReserving: Bool
  ) throws(LedgerError) {
    self.ledger = ledger
    self.transaction = transaction
    self.today = today
    self.time = time
    self.recipe = recipe
    self.isReserving = isReserving
    let known = try ledger.knownIssuers(in: transaction, for: drafts.map(\.issuerIdentifier))
    for issuer in known { issuers[issuer.identifier] = issuer }
    // In one order, so that no two transactions wait for each other.
    for issuer in known.sorted(by: { $0.id < $1.id }) {
      chains[issuer.id] = try ledger.chain(of: issuer.id, locks: isReserving, in: transaction)
    }
    let names = drafts.compactMap { draft in
      issuers[draft.issuerIdentifier].flatMap { issuer in draft.idempotencyKey.map { Key(issuer: issuer.id, name: $0) }
      }
    }
    try asLedger(lookUp(names))
  }

  private mutating func lookUp(_ names: [Key]) throws(SQLError) {
    for (issuer, keys) in Dictionary(grouping: names, by: \.issuer) {
      var rest = keys[...]
      while !rest.isEmpty {
        let part = rest.prefix(Self.keysAtOnce)
        rest = rest.dropFirst(part.count)
        // Always as many, so that there is one statement.
        let count = part.count == 1 ? 1 : Self.keysAtOnce
        let values = (0..<count).map { SQLValue.text(part[part.startIndex + min($0, part.count - 1)].name) }
        let places = (0..<count).map { "$\($0 + 2)" }.joined(separator: ", ")
        let found = try transaction.rows(
          """
          SELECT idempotency_key, draft_digest, id FROM invoices WHERE issuer = $1 AND idempotency_key IN (\(places))
          """,
          [.integer(issuer)] + values)
        for row in found {
          let key = Key(issuer: issuer, name: try row.text(0))
          self.keys[key] = (digest: try row.bytes(1), invoice: try row.integer(2))
        }
      }
    }
  }

  /// The next number for a draft.
  mutating func take(_ draft: CheckedDraft) throws(LedgerError) -> Answer {
    let invoice = draft.invoice.invoice
    guard let issuer = issuers[draft.issuerIdentifier], let chain = chains[issuer.id] else {
      let path = invoice.type == .selfBilled ? "/customer" : "/company"
      let all = try asLedger(Ledger.issuers(in: transaction))
      return .refused(Ledger.unknownIssuer(of: invoice, among: all).problem(at: path))
    }
    if let name = draft.idempotencyKey, let (digest, id) = keys[Key(issuer: issuer.id, name: name)] {
      guard digest == draft.record.draftDigest else { return .refused(.keyReused) }
      return .issuedBefore(id)
    }
    let date = invoice.issueDate
    guard date <= today else { return .refused(.dateInFuture(date, today: today)) }
    guard let series = chain.series[invoice.type] ?? chain.series[invoice.type.numberedAs] else {
      return .refused(.noSeries(invoice.type))
    }
    let pattern = series.rule.pattern
    let key = CounterKey(series: series.id, period: NumberPeriod(date, reset: pattern.reset))
    var counter =
      if let known = counters[key] { known } else {
        try ledger.counter(of: key.series, key.period, in: transaction)
      }
    guard date >= counter.lastDate else {
      let problem = Problem.dateBeforeLast(date, last: counter.lastDate, today: today)
      return counter.lastDate <= today ? .stale(problem) : .refused(problem)
    }
    var record = draft.record
    do throws(Problem) { record.number = try pattern.number(counter.next, on: date) } catch { return .refused(error) }
    record.issuer = issuer.id
    record.position = chain.nextPosition
    record.series = series.id
    record.period = key.period.description
    record.counter = Int64(counter.next)
    record.issuedAt = time
    record.idempotencyKey = draft.idempotencyKey
    counter.next += 1
    counter.lastDate = date
    counters[key] = counter
    changed.insert(key)
    chains[issuer.id]?.nextPosition += 1
    if let name = draft.idempotencyKey {
      keys[Key(issuer: issuer.id, name: name)] = (record.draftDigest, record.id)
    }
    numbers[record.id] = record.number
    return .place(record)
  }

  /// Makes a draft the invoice of the place that it was given last.
  mutating func issue(_ draft: CheckedDraft, as record: InvoiceRecord) throws(LedgerError) -> IssuedInvoice {
    guard let previous = chains[record.issuer]?.hash else {
      throw LedgerError(.defect, .ledgerDefect, "a draft has no issuer")
    }
    let json = draft.content(numbered: record.number)
    let recipe = try registered(draft.recipe ?? recipe)
    let salt = ledger.surroundings.random(Self.saltSize)
    let content = ChainHash.content(salt: salt, record: record.bytes, recipe: recipe?.digest, json: json)
    let chain = ChainHash.link(previous: previous, number: record.number, content: content)
    chains[record.issuer]?.hash = chain
    rows.add(record, recipe: recipe, contentHash: content, chainHash: chain, salt: salt, json: json)
    if let expected = draft.rendering, expected.number == record.number { rows.add(expected.rendering, record.id) }
    let invoice = try IssuedInvoice(record, recipe: recipe?.id, content: json, chainHash: chain)
    issued[record.id] = invoice
    return invoice
  }

  private mutating func registered(_ id: Int64?) throws(LedgerError) -> RegisteredRecipe? {
    guard let id else { return nil }
    if let known = recipes[id] { return known }
    let recipe = try ledger.registeredRecipe(id, in: transaction)
    recipes[id] = recipe
    return recipe
  }

  /// An invoice that was issued before, here or by an earlier call.
  func invoice(_ id: Int64) throws(LedgerError) -> IssuedInvoice {
    if let invoice = issued[id] { return invoice }
    guard let invoice = try Ledger.invoice(id, in: transaction) else {
      throw LedgerError.damaged("an idempotency key names an invoice that is not there")
    }
    return invoice
  }

  /// The number that a draft got here; nil for an invoice that an earlier call has issued.
  func expectedNumber(of id: Int64) -> String? { numbers[id] }

  /// Stores all that was issued.
  func close() throws(SQLError) {
    try rows.store(in: transaction)
    var states: [[SQLValue]] = []
    for key in changed.sorted(by: { ($0.series, $0.period.description) < ($1.series, $1.period.description) }) {
      guard let counter = counters[key] else { continue }
      states.append(counter.row(of: key.series))
    }
    if !states.isEmpty {
      try transaction.execute(
        """
        INSERT INTO counters (series, period, first, next, last_date, seal) VALUES ($1, $2, $3, $4, $5, $6) \
        ON CONFLICT (series, period) DO UPDATE \
        SET next = excluded.next, last_date = excluded.last_date, seal = excluded.seal
        """, rows: states)
    }
    for (issuer, chain) in chains.sorted(by: { $0.key < $1.key }) where chain.hash != chain.startingHash {
      try transaction.execute(
        "UPDATE issuers SET next_position = $2, chain_hash = $3 WHERE id = $1",
        [.integer(issuer), .integer(chain.nextPosition), .bytes(chain.hash)])
    }
  }
}
