internal import ArgumentParser
internal import Billing
internal import InvoiceCommands

/// `invoice-service case resolve`: a person's decision.
struct CaseResolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve",
    abstract: "Decide what waits for a person.",
    discussion: """
      Of the kind `tax` the decision is one that the service goes on with: domestic FR 2000, oss DE 1900, \
      reverse_charge DE, rate 0.8612 (euros for one unit of the payment's currency), again (what was missing is there \
      now), no-invoice (invoiced by hand, or no sale). Of every other kind it is a sentence for the record: do first \
      what follows from it.

      EXAMPLES:
        invoice-service case resolve 7 oss DE 1900
        invoice-service case resolve 8 'refunded by hand on 3 March'
      """)

  @Argument(help: ArgumentHelp("The case, as `case reviews` shows it.", valueName: "id"))
  var id: Int64

  @Argument(help: ArgumentHelp("The decision; without personal data.", valueName: "decision"))
  var decision: [String]

  @Option(help: ArgumentHelp("Why, for the audit log; without personal data.", valueName: "text"))
  var reason: String?

  @OptionGroup var who: ActorOptions
  @OptionGroup var service: ServiceOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    try ServiceCall.write(service, reports) { transaction, reporter throws(BillingError) in
      let words = decision.joined(separator: " ")
      if try transaction.review(id).kind == "tax" {
        guard let ruling = TaxRuling(words) else {
          throw BillingError(
            .request, .invalidValue, "this decides nothing about a tax",
            hint: "Such as: domestic FR 2000, oss DE 1900, rate 0.8612, again, no-invoice.")
        }
        try transaction.resolveTaxReview(id, as: ruling, by: who.actor, reason: reason)
      } else {
        try transaction.resolveReview(id, by: who.actor, resolution: words)
      }
      reporter.note("decided")
      return []
    }
  }
}
