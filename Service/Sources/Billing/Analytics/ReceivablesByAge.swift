public import InvoiceKit

/// What is open in the ledger in one currency, by age.
public struct ReceivablesByAge: Hashable, Sendable {
  /// ISO 4217.
  public var currency: String
  /// What customers owe, in minor units.
  public var amounts: [ReceivableAge: Int64]
  /// What is owed to customers, in minor units.
  public var credit: Int64

  /// As figures of a day.
  var figures: FigureValues {
    var figures = FigureValues(currency: currency)
    for (age, figure) in zip(ReceivableAge.allCases, Figure.receivables) { figures[figure] = amounts[age] ?? 0 }
    figures[.receivablesCredit] = credit
    return figures
  }
}

extension FigureValues {
  /// Whether something is open.
  var hasReceivables: Bool { Figure.receivables.contains { self[$0] != 0 } }
}
