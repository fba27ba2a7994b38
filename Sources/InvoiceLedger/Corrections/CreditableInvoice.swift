internal import InvoiceCore
internal import InvoiceModel

/// An issued invoice and what earlier credit notes have left of it.
struct CreditableInvoice {
  let original: ComputedInvoice
  let decimals: Int
  private(set) var lines: [CreditableLine]
  private(set) var groups: [CreditableGroup]
  /// What the invoice was rounded by, and has not been credited.
  private(set) var rounding: ExactDecimal

  init(_ original: ComputedInvoice, creditedBy creditNotes: [ComputedInvoice]) throws(ArithmeticOverflow) {
    self.original = original
    let decimals = original.invoice.currency.minorUnitDigits
    let isGross = original.invoice.pricesIncludeVAT
    self.decimals = decimals
    rounding = original.invoice.rounding
    lines = zip(original.invoice.lines, original.lines).map { CreditableLine($0, $1) }
    groups = original.vatBreakdown.map { CreditableGroup($0, isGross: isGross, decimals: decimals) }
    for creditNote in creditNotes { try subtract(creditNote) }
  }

  private mutating func subtract(_ creditNote: ComputedInvoice) throws(ArithmeticOverflow) {
    rounding = try rounding - creditNote.invoice.rounding
    for row in creditNote.vatBreakdown {
      guard let place = groups.firstIndex(where: { $0.key == VATKey(row) }) else { continue }
      try groups[place].subtract(row)
    }
    guard creditNote.invoice.pricesIncludeVAT == original.invoice.pricesIncludeVAT else { return }
    for (line, computed) in zip(creditNote.invoice.lines, creditNote.lines) {
      var best: (place: Int, likeness: Int)?
      for place in lines.indices {
        if let likeness = lines[place].likeness(of: line), likeness > best?.likeness ?? -1 { best = (place, likeness) }
      }
      // A line that is none of the invoice's credits an amount.
      if let best { try lines[best.place].credit(line.quantity, computed.quotedTotal ?? computed.net) }
    }
  }

  /// Whether nothing has been credited yet.
  var isWhole: Bool {
    zip(groups, original.vatBreakdown).allSatisfy { $0.base == $1.base && $0.tax == $1.tax }
  }

  func places(of key: VATKey) -> [Int] { lines.indices.filter { VATKey(lines[$0].line) == key } }

  /// The discounts (below zero) and charges of the document in a group, as amounts are quoted.
  func adjustment(of key: VATKey) throws(ArithmeticOverflow) -> ExactDecimal {
    guard let row = original.vatBreakdown.first(where: { VATKey($0) == key }) else { return .zero }
    var adjustment = original.invoice.pricesIncludeVAT ? try row.base + row.tax : row.base
    for place in places(of: key) { adjustment = try adjustment - lines[place].amount }
    return adjustment
  }

  /// How much of the group's discounts and charges belongs to what is credited of its lines; a group without lines goes
  /// with all lines.
  func creditedAdjustment(of key: VATKey) throws(ArithmeticOverflow) -> ExactDecimal {
    let adjustment = try adjustment(of: key)
    guard !adjustment.isZero else { return .zero }
    let own = places(of: key)
    var (credited, all) = (ExactDecimal.zero, ExactDecimal.zero)
    for place in own.isEmpty ? Array(lines.indices) : own {
      credited = try credited + lines[place].share(decimals: decimals)
      all = try all + lines[place].amount
    }
    guard !all.isZero else { return .zero }
    return try adjustment.multiplied(by: credited).divided(by: all, decimals: decimals)
  }

  mutating func credit(line place: Int, _ quantity: ExactDecimal, _ amount: ExactDecimal) throws(ArithmeticOverflow) {
    try lines[place].credit(quantity, amount)
  }
}
