public import InvoiceModel

/// Which numbers documents of some kinds get.
public struct SeriesRule: Hashable, Sendable {
  /// Kinds that share the series.
  public var kinds: [DocumentType]
  /// What the numbers look like, and when they begin again.
  public var pattern: NumberPattern

  /// A series for some kinds of documents.
  public init(kinds: [DocumentType], pattern: NumberPattern) {
    self.kinds = kinds
    self.pattern = pattern
  }

  /// A series for each kind, monthly: `INV-{year}{month}-{counter:base36:4}` for invoices and corrected ones, the same
  /// with `CN-` for credit notes, `DEP-` for deposits, `SB-` for self-billed invoices.
  public static let standard = [
    SeriesRule(kinds: [.invoice, .corrected], pattern: .standard),
    SeriesRule(kinds: [.creditNote], pattern: .standard(prefix: "CN-")),
    SeriesRule(kinds: [.deposit], pattern: .standard(prefix: "DEP-")),
    SeriesRule(kinds: [.selfBilled], pattern: .standard(prefix: "SB-")),
  ]

  /// The kinds that each have a series; others are numbered with one of these (``DocumentType/numberedAs``), unless they
  /// are given a series.
  package static let kindsWithSeries = DocumentType.invoices.filter { $0.numberedAs == $0 }

  /// One series for all kinds.
  public static func shared(_ pattern: NumberPattern) -> [SeriesRule] {
    [SeriesRule(kinds: kindsWithSeries, pattern: pattern)]
  }

  /// Sees to it that each kind has one series, and that no two series could give one number.
  ///
  /// - Throws: `no-series`, `series-overlap`.
  public static func check(_ rules: [SeriesRule]) throws(LedgerError) {
    if let offer = rules.lazy.flatMap(\.kinds).first(where: \.isOffer) {
      throw LedgerError(
        .request, .noSeries, "a document of the kind \(offer.rawValue) is no invoice, and has no series",
        hint: "A ledger issues invoices and credit notes.")
    }
    for kind in DocumentType.invoices {
      let count = rules.count { $0.kinds.contains(kind) }
      guard count == 1 || count == 0 && kind.numberedAs != kind else {
        throw LedgerError(
          .request, .noSeries,
          count == 0
            ? "no series is for documents of the kind \(kind.rawValue)"
            : "several series are for documents of the kind \(kind.rawValue)",
          hint: "Each kind has one series; several kinds may share one.")
      }
    }
    for (index, rule) in rules.enumerated() {
      for other in rules[..<index] {
        if let problem = rule.pattern.overlap(with: other.pattern) {
          throw LedgerError(.request, problem.code, problem.message, hint: problem.hint)
        }
      }
    }
  }
}
