internal import InvoiceCore
internal import InvoiceModel
internal import InvoiceWording

/// A line as an e-invoice holds it (BG-25): always net, so that price x quantity / base - allowances + charges, each
/// rounded to the cent, is the line's net amount exactly.
struct EInvoiceLine: Hashable, Sendable {
  /// BT-126: as given, else its place, from 1.
  var id: String
  /// BT-130.
  var unit: String
  /// BT-129.
  var quantity: ExactDecimal
  /// BT-146, at most 6 decimals.
  var price: ExactDecimal
  /// BT-149; nil: one unit.
  var priceBase: ExactDecimal?
  /// BT-148.
  var grossPrice: ExactDecimal?
  /// BT-147, unless it is 0.
  var priceDiscount: ExactDecimal?
  /// What of the price pays for the item's disposal.
  var ecoParticipation: ExactDecimal?
  /// BG-27 and BG-28.
  var allowances: [EInvoiceAllowance]
  /// BT-131.
  var net: ExactDecimal
  /// As given: its name, texts, VAT and period.
  var source: InvoiceLine
  /// Where it stands in the JSON.
  var path: String

  /// A line of a received invoice, as its sender states it.
  init(stating line: InvoiceLine, computed: ComputedLine, received: ReceivedLine, number: Int) {
    let terms = line.hasTerms ? line.terms : nil
    id = terms?.id ?? String(number + 1)
    grossPrice = terms?.grossPrice
    priceDiscount = received.priceDiscount
    ecoParticipation = terms?.ecoParticipation
    unit = line.unit?.code ?? "C62"
    quantity = line.quantity
    price = line.unitPrice
    priceBase = line.priceBaseQuantity == ExactDecimal(1) ? nil : line.priceBaseQuantity
    allowances = computed.adjustments.map { EInvoiceAllowance(stating: $0, path: "/items/\(number)") }
    net = computed.net
    source = line
    path = "/items/\(number)"
  }

  /// - Parameters:
  ///   - number: its place among the lines, from 0.
  ///   - path: its place in the JSON.
  ///   - decimals: those of the currency's amounts.
  ///   - isGross: whether prices include VAT; net ones are then derived.
  init(
    _ line: InvoiceLine, computed: ComputedLine, number: Int, path: String, isGross: Bool, words: EInvoiceWording,
    decimals: Int
  ) throws(ArithmeticOverflow) {
    let terms = line.hasTerms ? line.terms : nil
    id = terms?.id ?? String(number + 1)
    unit = line.unit?.code ?? "C62"
    quantity = line.quantity
    net = computed.net
    source = line
    self.path = path
    allowances = []
    price = line.unitPrice
    priceBase = line.priceBaseQuantity == ExactDecimal(1) ? nil : line.priceBaseQuantity
    var discount = computed.discount
    var total = computed.grossAmount
    var adjustments = computed.adjustments
    var factor: ExactDecimal?
    if isGross {
      let rate = try ExactDecimal(100).adding(line.vatRate)
      discount = try discount.multiplied(by: ExactDecimal(100)).divided(by: rate, decimals: decimals)
      adjustments = try Self.net(adjustments, factor: rate, decimals: decimals)
      total = try net.adding(discount)
      for adjustment in adjustments {
        guard let amount = adjustment.amount else { continue }
        total = try adjustment.isCharge ? total.subtracting(amount) : total.adding(amount)
      }
      try setNetPrice(for: total, factor: rate, words: words, decimals: decimals)
      factor = rate
    }
    if let terms {
      try setFurtherPrices(of: terms, factor: factor)
      allowances.insert(
        contentsOf: Self.allowances(adjustments, of: total, words: words, decimals: decimals, path: path), at: 0)
    }
    guard !discount.isZero else { return }
    var percent: ExactDecimal?
    if case .percent(let value) = line.discount?.value { percent = value }
    allowances.insert(
      EInvoiceAllowance(
        isCharge: false, amount: discount, percent: percent, base: total, reason: line.discount?.reason,
        words: words, decimals: decimals, path: path + "/discount"), at: 0)
  }

  /// Finds the net price that gives `total` for the quantity: the shortest one that does, else `total` itself for the
  /// whole quantity.
  private mutating func setNetPrice(
    for total: ExactDecimal, factor: ExactDecimal, words: EInvoiceWording, decimals places: Int
  ) throws(ArithmeticOverflow) {
    let base = source.priceBaseQuantity
    if quantity.isZero || total.isZero || total.isNegative != quantity.isNegative {
      price = .zero
      if quantity.isZero || source.unitPrice.isZero || total.isZero {
        price = try source.unitPrice.multiplied(by: ExactDecimal(100)).divided(by: factor, decimals: 6)
      }
      let amount = try price.multiplied(by: quantity).divided(by: base, decimals: places)
      let difference = try total.subtracting(amount)
      guard !difference.isZero else { return }
      allowances.append(
        EInvoiceAllowance(
          isCharge: !difference.isNegative, amount: difference.magnitude, percent: nil, base: nil,
          reason: words.rounding, words: words, decimals: places, path: path))
      return
    }
    let exact = try total.multiplied(by: base)
    for decimals in places...6 {
      let candidate = try exact.divided(by: quantity, decimals: decimals)
      if try candidate.multiplied(by: quantity).divided(by: base, decimals: places) == total {
        price = candidate
        return
      }
    }
    price = total.magnitude
    priceBase = quantity.magnitude
  }
}
