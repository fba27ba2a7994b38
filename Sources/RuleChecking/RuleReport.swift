internal import InvoiceModel

/// What became of checking a document against rules.
public struct RuleReport: Hashable, Sendable {
  /// The rules that were checked, each with why.
  public let applied: [AppliedRules]
  /// What the document's profile or its parties' law asks for and was not checked: rules that are not known here, or were
  /// not asked for.
  public let notChecked: [String]
  /// In the order of their places.
  public let findings: [RuleFinding]

  /// What the rules depend on besides.
  let judged: Judged

  /// The rules that were checked.
  public var checked: [RuleSet] { applied.map(\.rules) }

  /// Whether a rule was checked, or another one that repeats it or stands in its place.
  ///
  /// - Parameter rule: one of EN 16931, `BR-CO-10`.
  public func judges(_ rule: String) -> Bool {
    checked.contains { set in
      set.book(for: judged.syntax, specification: judged.specification)?.models.contains(rule) ?? false
    }
  }

  /// What document was checked.
  struct Judged: Hashable {
    var syntax: EInvoiceSyntax
    var specification: String?
  }
}
