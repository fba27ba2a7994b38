/// What a transaction of a purge has done.
struct PurgeStep: Hashable, Sendable {
  /// So many rows a transaction changes at most: others wait for it.
  static let limit = 1_000

  /// How many rows were removed, or emptied.
  var count: Int
  /// From where the next one goes on; nil: there is no more.
  var next: Int64?

  init(count: Int, next: Int64? = nil) { (self.count, self.next) = (count, next) }
}
