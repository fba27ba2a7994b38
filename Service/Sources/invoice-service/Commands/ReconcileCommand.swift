internal import ArgumentParser
internal import Billing
internal import InvoiceCommands

/// `invoice-service reconcile`: compares with the payment provider now.
struct ReconcileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "Compare with the payment provider now, and repair what webhooks have missed.",
    discussion: """
      `work` does so every hour by itself. What follows from it (invoices, mails) is done by `work` or `run-due`.

      EXAMPLES:
        invoice-service reconcile
      """)

  @OptionGroup var service: ServiceOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    let graceful = GracefulRun()
    try ServiceCall.run(service, reports) { configuration, reporter throws(CommandFailure) in
      let wiring = try ServiceWiring(configuration, service, part: "reconcile")
      let billing = wiring.services.billing
      var only = wiring.services.handlers
      only = only.filter { $0.key == .reconciliation }
      let worker = Worker(
        billing, handlers: only, name: "reconcile", log: wiring.services.log, metrics: wiring.metrics)
      let report = try graceful.run { () throws(CommandFailure) in
        do throws(BillingError) {
          try await billing.writeOnThread { (transaction) throws(BillingError) in
            for walk in ReconciliationWalk.allCases { try transaction.enqueue(.reconciliation, subject: walk.rawValue) }
          }
          return try await worker.runDue()
        } catch {
          throw CommandFailure(error, database: configuration.database)
        }
      }
      guard report.retried + report.dead == 0 else {
        throw CommandFailure(
          .inputOutput, BillingCode.providerUnavailable.rawValue, "the payment provider could not be compared with",
          hint: "the log says why; it is tried again by itself")
      }
      reporter.note("compared")
      return []
    }
  }
}
