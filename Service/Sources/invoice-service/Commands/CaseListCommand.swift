internal import ArgumentParser
internal import Billing
internal import InvoiceCommands

/// `invoice-service case list`: payments that are chased.
struct CaseListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Failed payments that are chased, the oldest first.")

  @Flag(help: "Those that have ended, too.")
  var ended = false

  @Option(help: ArgumentHelp("Only of this user: an identifier, or telegram:123456.", valueName: "user"))
  var user: UserArgument?

  @OptionGroup var page: PageLimitOptions
  @OptionGroup var service: ServiceOptions
  @OptionGroup var rows: FormatOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    try ServiceCall.read(service, reports) { transaction, reporter throws(BillingError) in
      var table = RowTable([
        "id#", "user#", "plan", "state", "stage", "first_failure", "paused", "next_stage", "next_stage_at",
      ])
      let one = try user?.find(transaction).id
      for found in try transaction.dunningCases(
        state: ended ? nil : .open, of: one, after: page.after, limit: page.limit)
      {
        table.add([
          "\(found.id)", "\(found.user)", found.plan, found.state.rawValue, found.stage.rawValue,
          ISOTime.text(found.firstFailureAt), ISOTime.text(found.pausedAt), found.nextStage?.rawValue ?? "",
          ISOTime.text(found.nextStageAt),
        ])
      }
      return table.bytes(as: rows.format, orSay: "no payment is chased", reporter)
    }
  }
}
