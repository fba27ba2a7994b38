internal import FoundationEssentials

/// Who was erased, when and why: a line of the erasure log, without anything that says who that was.
struct ErasureRecord: Hashable, Sendable, Codable {
  /// `users.id`.
  var user: Int64
  /// `users.created_at`: after a restore the number may have been given to somebody else.
  var created: Int64
  /// What was erased.
  var kind: DeletionKind
  /// When, in milliseconds since 1970.
  var at: Int64

  /// A line of JSON.
  var line: [UInt8] {
    Array(
      "{\"user\":\(user),\"created\":\(created),\"kind\":\"\(kind.rawValue)\",\"at\":\(at)}\n".utf8)
  }

  init(user: Int64, created: Int64, kind: DeletionKind, at: Int64) {
    (self.user, self.created, self.kind, self.at) = (user, created, kind, at)
  }

  /// Reads a line; nil when it is none.
  init?(line: [UInt8]) {
    guard let record = try? JSONDecoder().decode(ErasureRecord.self, from: Data(line)) else { return nil }
    self = record
  }
}
