package import InvoiceKit

/// The rules that `--rules` names, with commas between them: what an e-invoice is checked by before it is written, or what
/// one that was received is judged by.
package struct RuleChoice: RawRepresentable, Hashable, Sendable, CaseIterable {
  /// As it is written: `en16931`, `en16931,fr`.
  package let rawValue: String

  /// Nil when a name is unknown, or `all` or `none` stands beside others.
  package init?(rawValue: String) {
    let names = rawValue.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let isAlone = names.count == 1
    guard names.allSatisfy({ Self.names.contains($0) || isAlone && Self.words.contains($0) }) else { return nil }
    self.rawValue = rawValue
  }

  /// What an e-invoice is checked by before it is written.
  package init(_ rules: EInvoiceRules) { rawValue = rules.rawValue }

  private static let words = ["all", "none"]
  private static let names = RuleSet.allCases.map(\.rawValue) + ["fr"].filter { RuleSet(rawValue: $0) == nil }

  /// Each name, and `all` and `none`.
  package static var allCases: [RuleChoice] { (names + words).compactMap(RuleChoice.init(rawValue:)) }

  private var parts: [String] { rawValue.split(separator: ",").map(String.init) }

  /// The sets that a received document is judged by.
  package var sets: [RuleSet] {
    rawValue == "all" ? RuleSet.allCases : parts.compactMap(RuleSet.init(rawValue:))
  }

  /// Names that have no rules for received documents.
  package var unknownSets: [String] { parts.filter { RuleSet(rawValue: $0) == nil && !Self.words.contains($0) } }

  /// What an e-invoice is checked by before it is written.
  ///
  /// - Throws: a failure with status 64 when the rules are only for documents received.
  package func issued() throws(CommandFailure) -> EInvoiceRules {
    if let rules = EInvoiceRules(rawValue: rawValue) { return rules }
    guard parts.allSatisfy({ EInvoiceRules(rawValue: $0) != nil }) else {
      throw CommandFailure(
        .usage, "usage", "--rules \(rawValue) is for e-invoices that were received",
        hint: "of those that are written: en16931, fr or none")
    }
    return .fr
  }
}
