extension ComputedInvoice {
  /// The legal texts this invoice needs, in the order in which they are printed.
  ///
  /// - Parameter language: BCP 47; French where a language has no texts.
  public func mentions(language: String) -> [Mention] { [] }
}
