internal import ByteCoding

/// Where a database is: a file of SQLite, or a database of a PostgreSQL server.
///
/// ```swift
/// let file = SQLLocation("ledger.db")
/// let server = SQLLocation("postgresql://ledger@db.example/ledger?sslmode=verify-full")
/// ```
public enum SQLLocation: Hashable, Sendable {
  /// A file of SQLite.
  case sqlite(path: String)
  /// A connection URI of PostgreSQL (section 34.1.1.2 of its manual). What it leaves open libpq takes from its own
  /// places: `PGPASSWORD`, `~/.pgpass`, `PGSSLROOTCERT` and so on.
  case postgres(String)

  /// Reads what people write: what begins with `postgresql://` or `postgres://` is a server, everything else a file.
  public init(_ text: String) {
    let isServer = ["postgresql://", "postgres://"].contains { FilePath.hasPrefix(text, $0) }
    self = isServer ? .postgres(text) : .sqlite(path: text)
  }
}

extension SQLLocation: CustomStringConvertible {
  /// As it is shown to people: the path, or the URI without a password and without what comes after `?`.
  public var description: String {
    switch self {
    case .sqlite(let path): return path
    case .postgres(let uri):
      let shown = uri.prefix { $0 != "?" }
      guard let scheme = shown.range(of: "://") else { return "postgresql" }
      let rest = shown[scheme.upperBound...]
      guard let at = rest.lastIndex(of: "@") else { return String(shown) }
      let user = rest[..<at].prefix { $0 != ":" }
      return String(shown[..<scheme.upperBound] + user + rest[at...])
    }
  }
}

extension Substring {
  /// Where an ASCII text stands first.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
