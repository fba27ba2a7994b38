internal import EInvoiceReading

/// The end of names that a rule is about.
struct RuleSuffix: Hashable, Sendable {
  private let end: [UInt8]
  /// Nil: names of any namespace.
  private let namespace: String?

  init(end: String, namespace: String?) {
    self.end = Array(end.utf8)
    self.namespace = namespace
  }

  func matches(_ name: XMLName) -> Bool {
    let isEnd = name.local.utf8.withContiguousStorageIfAvailable { local in
      guard local.count >= end.count else { return false }
      var (left, right) = (local.count, end.count)
      while right > 0 {
        (left, right) = (left - 1, right - 1)
        if local[left] != end[right] { return false }
      }
      return true
    }
    guard isEnd ?? name.local.utf8.reversed().starts(with: end.reversed()) else { return false }
    return namespace.map { $0 == name.namespace } ?? true
  }
}
