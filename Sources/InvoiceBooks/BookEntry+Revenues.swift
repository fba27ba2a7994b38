package import InvoiceCore
internal import InvoiceModel

extension BookEntry {
  /// Each VAT group's base by the natures of its lines, in the order in which they appear.
  package static func revenues(of computed: ComputedInvoice) -> [Revenue] {
    let invoice = computed.invoice
    return computed.vatBreakdown.flatMap { group in
      var natures: [OperationNature] = []
      var nets: [ExactDecimal] = []
      for (line, result) in zip(invoice.lines, computed.lines)
      where line.vatCategory == group.category && line.vatRate == group.rate {
        let nature = line.nature ?? invoice.nature
        if let index = natures.firstIndex(of: nature) {
          // Sums of parts of a sum that did fit; one that does not stays in the first nature below.
          nets[index] = (try? nets[index].adding(result.net)) ?? nets[index]
        } else {
          natures.append(nature)
          nets.append(result.net)
        }
      }
      let shares = shares(of: group.base, over: nets, decimals: invoice.currency.minorUnitDigits)
      return zip(natures.isEmpty ? [invoice.nature] : natures, shares).map { nature, net in
        Revenue(nature: nature, category: group.category, rate: group.rate, net: net)
      }
    }
  }

  /// The base in proportion to the lines of each nature. Where lines that take something back outweigh the others of
  /// their nature there are no proportions: the lines stay as they are, and the first nature has all the rest.
  private static func shares(of base: ExactDecimal, over nets: [ExactDecimal], decimals: Int) -> [ExactDecimal] {
    guard nets.count > 1 else { return [base] }
    let hasProportions = !nets.contains(where: \.isNegative) && nets.contains { !$0.isZero }
    if hasProportions, let shares = try? InvoiceArithmetic.split(base, over: nets, decimals: decimals) {
      return shares
    }
    var first = base
    for net in nets.dropFirst() {
      guard let rest = try? first.subtracting(net) else {
        return [base] + nets.dropFirst().map { _ in ExactDecimal.zero }
      }
      first = rest
    }
    return [first] + nets.dropFirst()
  }
}
