internal import InvoiceCore
internal import InvoiceModel

extension EInvoiceRule {
  /// The rules of EN 16931 (1.3.16) on parties and totals. The totals are ours and can't break theirs: that they are
  /// checked once more, to the cent, is what keeps an error of ours from leaving the house.
  static let en16931: [EInvoiceRule] = [
    EInvoiceRule(
      "BR-CO-26", "BT-30", from: .minimum, at: "/company",
      "The seller must be identifiable by a SIREN, a SIRET, another identifier or registration, or a VAT number."
    ) { $0.seller.registration != nil || !$0.seller.identifiers.isEmpty || $0.seller.vatNumber != nil },
    EInvoiceRule(
      "BR-17", "BT-59", at: "/payee", "The payee is the seller: the same name, identifier or registration.",
      hint: "Leave `payee` out: it is for somebody else who is paid."
    ) { document in
      document.payee.map { !isSeller($0, of: document) } ?? true
    },
    EInvoiceRule("BR-24", "BT-131", from: .basic, "A line's net amount is not price x quantity less its discount.") {
      document in
      document.paths(of: "total") { line in
        guard let base = try? line.price.multiplied(by: line.quantity),
          let gross = try? base.divided(by: line.priceBase ?? ExactDecimal(1), decimals: document.decimals),
          let sum = sum(line.allowances.map { $0.isCharge ? $0.amount : -$0.amount }),
          let net = try? gross.adding(sum)
        else { return true }
        return net != line.net
      }
    },
    EInvoiceRule("BR-CO-10", "BT-106", at: "/items", "The lines do not add up to their total.") {
      sum($0.lines.map(\.net)) == $0.computed.lineTotal
    },
    EInvoiceRule("BR-CO-11", "BT-107", at: "/discounts", "The discounts do not add up to their total.") {
      sum($0.allowances.map(\.amount)) == $0.computed.allowanceTotal
    },
    EInvoiceRule("BR-CO-12", "BT-108", at: "/charges", "The charges do not add up to their total.") {
      sum($0.charges.map(\.amount)) == $0.computed.chargeTotal
    },
    EInvoiceRule("BR-CO-13", "BT-109", at: "/subtotal", "The net total is not lines - discounts + charges.") {
      let totals = $0.computed
      return sum([totals.lineTotal, -totals.allowanceTotal, totals.chargeTotal]) == totals.subtotal
    },
    EInvoiceRule(
      "BR-CO-14", "BT-110", from: .minimum, at: "/tax", "The VAT is not the sum of the VAT breakdown."
    ) { sum($0.computed.vatBreakdown.map(\.tax)) == $0.computed.tax },
    EInvoiceRule(
      "BR-CO-15", "BT-112", from: .minimum, at: "/total", "The total is not the net total plus the VAT."
    ) { sum([$0.computed.subtotal, $0.computed.tax]) == $0.computed.total },
    EInvoiceRule(
      "BR-CO-16", "BT-115", from: .minimum, at: "/due", "What is left to pay is not the total less what is paid."
    ) { sum([$0.computed.total, -$0.invoice.prepaid, $0.invoice.rounding]) == $0.computed.due },
    EInvoiceRule("BR-CO-17", "BT-117", "The VAT of a rate is not its base x rate.") { document in
      // Where prices include VAT the VAT is taken out of the gross sum, and can differ by one cent from base x rate, or
      // by one of whatever the currency's smallest unit is.
      let unit = document.invoice.pricesIncludeVAT ? try? ExactDecimal(significand: 1, scale: document.decimals) : .zero
      return document.breakdownPaths(of: "tax") { group in
        guard let unit,
          let tax = try? InvoiceArithmetic.vat(on: group.base, rate: group.rate, decimals: document.decimals),
          let difference = try? tax.subtracting(group.tax)
        else { return true }
        return difference.magnitude > unit
      }
    },
    // Factur-X EXTENDED allows a cent for each amount, which rounding to whole units can exceed.
    EInvoiceRule(
      "BR-FXEXT-S-09b", "BT-117", from: .extended,
      "The profile EXTENDED wants VAT to the cent, which this currency lacks.",
      hint: "Take the profile EN 16931."
    ) { document in
      document.breakdownPaths(of: "tax") { group in
        func isInGroup(_ allowance: ComputedAllowance) -> Bool {
          allowance.vatCategory == group.category && allowance.vatRate == group.rate
        }
        let computed = document.computed
        let count =
          document.lines.count { $0.source.vatCategory == group.category && $0.source.vatRate == group.rate }
          + computed.allowances.count(where: isInGroup) + computed.charges.count(where: isInGroup)
        guard let exact = try? group.base.multiplied(by: group.rate),
          let difference = try? exact.subtracting(group.tax.multiplied(by: ExactDecimal(100)))
        else { return true }
        return difference.magnitude > ExactDecimal(count)
      }
    },
  ]

  /// Whether a payee is the seller, as the seller is written: with its SIRET among its identifiers.
  private static func isSeller(_ payee: Payee, of document: EInvoiceDocument) -> Bool {
    let seller = document.seller
    let names = [document.invoice.seller.party.name, seller.name, seller.tradingName]
    if names.contains(payee.name) { return true }
    if let own = seller.registration, payee.registration?.id == own.id { return true }
    // Between a registration and an identifier the scheme decides; without one each may be anything.
    let numbers = payee.identifiers.filter { $0.scheme != nil }
    if let own = seller.registration, numbers.contains(own) { return true }
    if let number = payee.registration, number.scheme != nil, seller.identifiers.contains(number) { return true }
    // The official rules compare the numbers alone, whatever their schemes are.
    return payee.identifiers.contains { one in seller.identifiers.contains { $0.id == one.id } }
  }

  /// The exact sum, or nil when it is out of range.
  static func sum(_ amounts: [ExactDecimal]) -> ExactDecimal? {
    var sum = ExactDecimal.zero
    for amount in amounts {
      guard let next = try? sum.adding(amount) else { return nil }
      sum = next
    }
    return sum
  }
}

extension EInvoiceDocument {
  /// The places of one key in the lines for which `fails` is true.
  func paths(of key: String, where fails: (EInvoiceLine) -> Bool) -> [String] {
    lines.filter(fails).map { "\($0.path)/\(key)" }
  }

  /// The places of one key in the VAT breakdown for which `fails` is true.
  func breakdownPaths(of key: String, where fails: (VATBreakdown) -> Bool) -> [String] {
    computed.vatBreakdown.indices.filter { fails(computed.vatBreakdown[$0]) }.map { "/vat_breakdown/\($0)/\(key)" }
  }
}
