internal import InvoiceKit
internal import SQLStore

extension BillingTransaction {
  /// What has happened to a customer, the newest first; without tokens, texts of mails and messages.
  ///
  /// - Parameters:
  ///   - user: `users.id`
  ///   - kinds: only these.
  ///   - seesArchive: whether documents of an erased account are in it.
  ///   - cursor: that of the entry after which the page begins; nil: the first page.
  ///   - limit: how many at most.
  public func story(
    of user: Int64, kinds: Set<StoryKind> = Set(StoryKind.allCases), seesArchive: Bool = false,
    after cursor: String? = nil, limit: Int = 50
  ) throws(BillingError) -> [StoryEntry] {
    let start = cursor.flatMap(Self.position)
    var entries: [StoryEntry] = []
    for source in StorySource.all where kinds.contains(source.kind) {
      var values: [SQLValue] = [.integer(user), SQLValue(limit)]
      var condition = ""
      if let start {
        values.append(.integer(start.at))
        if source.kind == start.kind {
          values.append(.integer(start.id))
          condition = " WHERE (at, id) < ($3, $4)"
        } else {
          condition = " WHERE at \(source.kind < start.kind ? "<=" : "<") $3"
        }
      }
      entries += try rows(
        "SELECT id, at, a, b, c, d FROM (\(source.sql)) AS part\(condition) ORDER BY at DESC, id DESC LIMIT $2", values
      ) { (row) throws(SQLError) in
        StoryEntry(
          kind: source.kind, id: try row.integer(0), at: try row.integer(1),
          parts: try (2..<6).map { (column) throws(SQLError) in try row.textOrNil(column) })
      }
    }
    if kinds.contains(.document) {
      entries += try documents(of: user, seesArchive: seesArchive, after: start, limit: limit)
    }
    return Array(entries.sorted { ($0.at, $0.kind, $0.id) > ($1.at, $1.kind, $1.id) }.prefix(limit))
  }

  /// A day has no time: it is taken for its noon, and the rest is compared here.
  private func documents(
    of user: Int64, seesArchive: Bool, after start: (at: Int64, kind: StoryKind, id: Int64)?, limit: Int
  ) throws(BillingError) -> [StoryEntry] {
    let zone = settings.zone
    let last = start.map { zone.day(at: $0.at).description } ?? "9999-12-31"
    let entries = try rows(
      """
      \(StorySource.documents)\(seesArchive ? "" : " AND archived_at IS NULL") AND issued_on <= $2 \
      ORDER BY issued_on DESC, id DESC LIMIT $3
      """, [.integer(user), .text(last), SQLValue(limit + 100)]
    ) { (row) throws(SQLError) in
      StoryEntry(
        kind: .document, id: try row.integer(0),
        at: CalendarDate(iso8601: try row.text(1)).map { zone.time(of: $0, hour: 12) } ?? 0,
        parts: try (2..<6).map { (column) throws(SQLError) in try row.textOrNil(column) })
    }
    guard let start else { return entries }
    return entries.filter { ($0.at, $0.kind, $0.id) < (start.at, start.kind, start.id) }
  }

  private static func position(_ cursor: String) -> (at: Int64, kind: StoryKind, id: Int64)? {
    let parts = cursor.split(separator: ".")
    guard parts.count == 3, let at = Int64(parts[0]), let kind = StoryKind(rawValue: String(parts[1])),
      let id = Int64(parts[2])
    else { return nil }
    return (at, kind, id)
  }
}

extension StoryKind: Comparable {
  /// Where several things have one time, they stand in the order of the cases.
  public static func < (one: StoryKind, other: StoryKind) -> Bool { one.rank < other.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
