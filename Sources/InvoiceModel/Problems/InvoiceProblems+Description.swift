extension InvoiceProblems: CustomStringConvertible {
  /// A line for each problem, as `render-invoice` prints them.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
