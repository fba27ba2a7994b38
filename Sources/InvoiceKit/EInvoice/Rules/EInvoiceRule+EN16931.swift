extension EInvoiceRule {
  /// The rules of EN 16931 (1.3.16) that our input can break, but for those on VAT categories and code lists.
  static let en16931: [EInvoiceRule] = [
    EInvoiceRule(
      "BR-06", "BT-27", from: .minimum, at: "/company/name", "The seller needs a name.",
      holds: { !$0.seller.name.isEmpty }),
    EInvoiceRule(
      "BR-07", "BT-44", from: .minimum, at: "/customer/name", "The buyer needs a name.",
      holds: { !$0.buyer.name.isEmpty }),
    EInvoiceRule(
      "BR-09", "BT-40", from: .minimum, at: "/company/address", "The seller's address needs a country.",
      hint: "Add \"country\", or end the address with a line that names it.", holds: { $0.seller.address != nil }),
    EInvoiceRule(
      "BR-11", "BT-55", at: "/customer/address", "The buyer's address needs a country.",
      hint: "Add \"country\", or end the address with a line that names it.", holds: { $0.buyer.address != nil }),
    EInvoiceRule(
      "BR-16", "BG-25", from: .basic, at: "/items", "An invoice needs a line.", holds: { !$0.lines.isEmpty }),
    EInvoiceRule("BR-25", "BT-153", from: .basic, "Every line needs a description.") { document in
      document.paths(of: "description") { $0.source.description.isEmpty }
    },
    EInvoiceRule("BR-27", "BT-146", from: .basic, "A net price cannot be negative.") { document in
      document.paths(of: "unit_price") { $0.price.isNegative }
    },
    EInvoiceRule("BR-29", "BT-74", at: "/period", "A period cannot end before it starts.") {
      $0.invoice.period.map { $0.end >= $0.start } ?? true
    },
    EInvoiceRule("BR-30", "BT-135", from: .basic, "A line's period cannot end before it starts.") { document in
      document.paths(of: "period") { $0.source.period.map { $0.end < $0.start } ?? false }
    },
    EInvoiceRule(
      "BR-57", "BT-80", at: "/delivery/address", "The delivery address needs a country.",
      hint: "Add \"country\", or end the address with a line that names it."
    ) { $0.invoice.delivery?.address == nil || $0.deliverTo != nil },
    EInvoiceRule(
      "BR-61", "BT-84", at: "/payment/iban", "A transfer needs the account it goes to.",
      hint: "Give \"iban\" in \"payment\" or in \"company\"."
    ) { $0.paymentMeans.map { !$0.isTransfer || $0.iban != nil } ?? true },
    EInvoiceRule("BR-CO-09", "BT-31", "A VAT number starts with the letters of its country.") { document in
      [("/company/vat_number", document.seller.vatNumber), ("/customer/vat_number", document.buyer.vatNumber)]
        .filter { !hasCountryPrefix($0.1) }.map(\.0)
    },
    EInvoiceRule(
      "BR-CO-26", "BT-30", from: .minimum, at: "/company",
      "The seller must be identifiable by a SIREN, a SIRET or a VAT number."
    ) { $0.seller.siren != nil || $0.seller.siret != nil || $0.seller.vatNumber != nil },
    EInvoiceRule("BR-CO-25", "BT-9", at: "/due_date", "What is left to pay needs a due date or payment terms.") {
      $0.computed.due.isZero || $0.dueDate != nil || $0.paymentTerms != nil
    },
    EInvoiceRule(
      "BR-CO-18", "BG-23", at: "/items", "An invoice needs a VAT breakdown.",
      holds: { !$0.computed.vatBreakdown.isEmpty }),
    EInvoiceRule("BR-24", "BT-131", from: .basic, "A line's net amount is not price x quantity less its discount.") {
      document in
      document.paths(of: "total") { line in
        guard let base = try? line.price.multiplied(by: line.quantity),
          let gross = try? base.divided(by: line.priceBase ?? ExactDecimal(1), decimals: 2),
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
    ) { sum([$0.computed.total, -$0.invoice.prepaid]) == $0.computed.due },
    EInvoiceRule("BR-CO-17", "BT-117", at: "/vat_breakdown", "The VAT of a rate is not its base x rate.") { document in
      // Where prices include VAT the VAT is taken out of the gross sum, and can differ by one cent from base x rate.
      let tolerance = ExactDecimal(document.invoice.pricesIncludeVAT ? 1 : 0)
      return document.computed.vatBreakdown.allSatisfy { group in
        guard let product = try? group.base.multiplied(by: group.rate),
          let tax = try? product.divided(by: ExactDecimal(100), decimals: 2),
          let cents = try? tax.subtracting(group.tax).multiplied(by: ExactDecimal(100))
        else { return false }
        return cents.magnitude <= tolerance
      }
    },
  ]

  /// The exact sum, or nil when it is out of range.
  static func sum(_ amounts: [ExactDecimal]) -> ExactDecimal? {
    var sum = ExactDecimal.zero
    for amount in amounts {
      guard let next = try? sum.adding(amount) else { return nil }
      sum = next
    }
    return sum
  }

  private static func hasCountryPrefix(_ vatNumber: String?) -> Bool {
    guard let vatNumber else { return true }
    let prefix = vatNumber.utf8.prefix(2)
    return prefix.count == 2 && prefix.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }
}

extension EInvoiceDocument {
  /// The places of one key in the lines for which `fails` is true.
  func paths(of key: String, where fails: (EInvoiceLine) -> Bool) -> [String] {
    lines.filter(fails).map { "\($0.path)/\(key)" }
  }
}
