internal import ArgumentParser
internal import Billing
internal import InvoiceCommands

/// `invoice-service case reviews`: what waits for a person's decision.
struct CaseReviewsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reviews", abstract: "What waits for a person's decision, the oldest first.")

  @Option(help: ArgumentHelp("Only these: tax, refund, …", valueName: "kind"))
  var kind: String?

  @Flag(help: "Those that were decided, instead.")
  var resolved = false

  @OptionGroup var page: PageLimitOptions
  @OptionGroup var service: ServiceOptions
  @OptionGroup var rows: FormatOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    try ServiceCall.read(service, reports) { transaction, reporter throws(BillingError) in
      var table = RowTable(["id#", "kind", "subject", "user#", "opened", "reason", "resolution"])
      for review in try transaction.reviews(
        kind: kind, resolved: resolved, after: page.after, limit: page.limit)
      {
        table.add([
          "\(review.id)", review.kind, review.subject, review.user.map { "\($0)" } ?? "",
          ISOTime.text(review.openedAt), review.reason, review.resolution ?? "",
        ])
      }
      return table.bytes(
        as: rows.format, orSay: resolved ? "nothing was decided" : "nothing waits for a decision", reporter)
    }
  }
}
