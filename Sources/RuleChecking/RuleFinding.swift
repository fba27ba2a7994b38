public import InvoiceModel

/// A rule that a document breaks.
public struct RuleFinding: Hashable, Sendable {
  /// Which rules it is one of.
  public let rules: RuleSet
  /// `BR-CO-10`.
  public let rule: String
  /// The rule of EN 16931 that it repeats under a number of its own or stands in the place of: `BR-02` for
  /// `FX-SCH-A-000011`, `BR-CO-10` for `BR-FXEXT-CO-10`.
  public let standard: String?
  /// Whether the rule is broken. When it is not, it could not be asked of what stands there: an element that stands more
  /// than once, or a text that is no number, date or boolean. The official rules stop there, which is no good verdict.
  public let isBroken: Bool
  /// An error where the rule is broken and its publisher calls it fatal.
  public let severity: Severity
  /// The business terms that the rule is about, `BT-106`; nil for rules of the syntax.
  public let term: String?
  /// What to do, as a sentence.
  public let message: String
  /// The element that is wrong, `/CrossIndustryInvoice/ExchangedDocument`; places among elements of the same name are
  /// told from the second on.
  public let path: String
  /// The element that the rule is about, written like ``path``.
  public let context: String
  /// Where the element begins in the XML.
  public let location: Problem.Location
}
