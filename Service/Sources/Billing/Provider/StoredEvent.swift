/// A webhook as it was stored.
struct StoredEvent: Sendable {
  /// In the database.
  var id: Int64
  /// As its body calls it.
  var name: String
  var body: [UInt8]
  /// Whose it is, where it says that.
  var user: Int64?

  /// What the history calls it.
  var cause: String { "webhook/\(id)/\(name)" }
}
