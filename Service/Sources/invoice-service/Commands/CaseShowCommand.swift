internal import ArgumentParser
internal import Billing
internal import InvoiceCommands
internal import InvoiceKit

/// `invoice-service case show`: all that is known of a case.
struct CaseShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "All that is known of a case: failures, notices, notes.")

  @Argument(help: ArgumentHelp("The case, as `case list` shows it.", valueName: "id"))
  var id: Int64

  @OptionGroup var service: ServiceOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    try ServiceCall.read(service, reports) { transaction, _ throws(BillingError) in
      let details = try transaction.dunningCase(id)
      let found = details.summary
      var lines = CardText()
      lines.add("case", "\(found.id)")
      lines.add("user", "\(found.user)")
      lines.add("subscription", "\(found.subscription) (\(found.plan))")
      lines.add("state", found.state.rawValue)
      lines.add("stage", found.stage.rawValue)
      lines.add("first failure", ISOTime.text(found.firstFailureAt))
      lines.add("ended", ISOTime.text(found.closedAt))
      lines.add("paused", found.pausedAt.map { "\(ISOTime.text($0)) by \(found.pausedBy ?? "")" })
      lines.add("because", found.pauseReason)
      lines.add("next", found.nextStage.map { "\($0.rawValue) \(ISOTime.text(found.nextStageAt))" })
      lines.add("no answer", details.unansweredSince.map { "of the provider since \(ISOTime.text($0))" })
      for failure in details.failures { lines.add("failed", "\(ISOTime.text(failure.failedAt)) \(failure.payment)") }
      for told in details.notifications {
        let time = told.queuedAt.map { ISOTime.text($0) } ?? "skipped \(ISOTime.text(told.skippedAt))"
        lines.add("told", "\(time) \(told.stage) by \(told.channel)")
      }
      for note in details.notes { lines.add("note", "\(ISOTime.text(note.writtenAt)) \(note.author): \(note.body)") }
      return lines.bytes
    }
  }
}
