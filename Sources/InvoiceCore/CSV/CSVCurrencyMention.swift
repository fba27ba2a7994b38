/// A currency that stands beside amounts of an invoice.
struct CSVCurrencyMention: Hashable {
  /// Where it stands first.
  struct Place {
    /// The header's column.
    var column: Int
    /// Which of the invoice's rows.
    var row: Int
  }

  /// The codes that its sign may stand for.
  var codes: [String]
  /// Whether it is that of the seller's share capital, which is in the currency of its country.
  var isCapital: Bool
}
