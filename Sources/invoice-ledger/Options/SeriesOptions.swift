public import ArgumentParser
import InvoiceCommands
import InvoiceKit
public import InvoiceLedger

/// The numbers of an issuer.
struct SeriesOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What numbers look like: 'FA-{year}-{counter:5}' for all documents, 'credit_note=AV-{year}-{counter:5}' for those "
        + "kinds (invoice, credit_note, deposit, corrected, self_billed, split by commas; partial as invoice and consolidated_credit_note as "
        + "credit_note unless they are named). Repeatable. (default: "
        + "INV-{year}{month}-{counter:base36:4}, and CN-, DEP- and SB- for credit notes, deposits and self-billed ones)",
      valueName: "[kinds=]pattern"))
  var series: [String] = []

  @Option(
    help: ArgumentHelp(
      "When numbers begin again: monthly, yearly or never. (default: as often as the pattern allows)",
      valueName: "when"))
  var reset: NumberReset?

  /// The rules; each kind of document has one.
  ///
  /// - Throws: a failure with status 64 that says what is wrong with which pattern.
  func rules() throws(CommandFailure) -> [SeriesRule] {
    guard !series.isEmpty else {
      if reset != nil {
        throw CommandFailure(.usage, "usage", "--reset is for a pattern of your own", hint: "also --series")
      }
      return SeriesRule.standard
    }
    var rules: [SeriesRule] = []
    var others: NumberPattern?
    for text in series {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let last = parts.last else { continue }
      let pattern = try pattern(String(last), in: text)
      if parts.count > 1 {
        rules.append(SeriesRule(kinds: try kinds(parts[0]), pattern: pattern))
      } else {
        guard others == nil else {
          throw CommandFailure(
            .usage, "usage", "two patterns are for all documents", hint: "say for which kinds: credit_note=\(last)")
        }
        others = pattern
      }
    }
    let rest = SeriesRule.kindsWithSeries.filter { kind in !rules.contains { $0.kinds.contains(kind) } }
    if let others, !rest.isEmpty { rules.append(SeriesRule(kinds: rest, pattern: others)) }
    return rules
  }

  private func kinds(_ text: Substring) throws(CommandFailure) -> [DocumentType] {
    var kinds: [DocumentType] = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let kind = DocumentType(rawValue: String(word)), !kind.isOffer else {
        let names = DocumentType.invoices.map(\.rawValue)
        throw CommandFailure(
          .usage, "usage", "there are no documents of the kind \"\(word)\"",
          hint: NearestName.choice(String(word), among: names))
      }
      kinds.append(kind)
    }
    return kinds
  }

  /// A pattern that begins again as often as it can, unless it is said when.
  private func pattern(_ text: String, in option: String) throws(CommandFailure) -> NumberPattern {
    var refusal: InvoiceProblems?
    for reset in reset.map({ [$0] }) ?? NumberReset.allCases {
      do throws(InvoiceProblems) { return try NumberPattern(text, reset: reset) } catch { refusal = error }
    }
    let first = refusal?.problems.first { $0.severity == .error }
    throw CommandFailure(
      .usage, (first?.code ?? .ledgerDefect).rawValue, "--series \(option): \(first?.message ?? "")", hint: first?.hint)
  }
}

extension NumberReset: ExpressibleByArgument {}
