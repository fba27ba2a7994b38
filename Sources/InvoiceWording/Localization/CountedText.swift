/// A text about one invoice or several.
struct CountedText: Sendable {
  var one: @Sendable (_ invoice: String) -> String
  var several: @Sendable (_ invoices: String) -> String

  /// A text about one invoice, and another about several.
  init(
    one: @escaping @Sendable (_ invoice: String) -> String, several: @escaping @Sendable (_ invoices: String) -> String
  ) {
    self.one = one
    self.several = several
  }
}
