internal import ArgumentParser
internal import Billing
internal import InvoiceCommands

/// `invoice-service case annotate`.
struct CaseAnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate", abstract: "Write something down about a case; it goes with the user's data.")

  @Argument(help: ArgumentHelp("The case, as `case list` shows it.", valueName: "id"))
  var id: Int64

  @Argument(help: ArgumentHelp("What is to be remembered.", valueName: "note"))
  var note: String

  @OptionGroup var who: ActorOptions
  @OptionGroup var service: ServiceOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    try ServiceCall.write(service, reports) { transaction, _ throws(BillingError) in
      try transaction.annotateDunning(id, by: who.actor, note: note)
      return []
    }
  }
}
