internal import EInvoiceReading

/// The end of names that a rule is about.
struct RuleSuffix: Hashable, Sendable {
  var end: String
  /// Nil: names of any namespace.
  var namespace: String?

  func matches(_ name: XMLName) -> Bool {
    name.local.hasSuffix(end) && namespace.map { $0 == name.namespace } ?? true
  }
}
