internal import ArgumentParser
internal import Billing
internal import InvoiceCommands
internal import SystemIO

/// What most subcommands do: read the configuration, do something, print the answer.
enum ServiceCall {
  /// Reads the configuration, and prints what the work returns; the process ends with the status of what went wrong.
  static func run(
    _ options: ServiceOptions, _ reports: ReportOptions,
    _ work: (ServiceConfiguration, inout Reporter) throws(CommandFailure) -> [UInt8]
  ) throws -> Never {
    var reporter = Reporter(InvoiceServiceCommand.name, reports)
    do throws(CommandFailure) {
      let answer = try work(try options.read(), &reporter)
      if !answer.isEmpty { try asCommand(StandardOutput.write(answer)) }
    } catch {
      reporter.report(error)
    }
    throw ExitCode(reporter.status.rawValue)
  }

  /// The same with the service's database, within a transaction.
  static func write(
    _ options: ServiceOptions, _ reports: ReportOptions,
    _ work: (BillingTransaction, inout Reporter) throws(BillingError) -> [UInt8]
  ) throws -> Never {
    try run(options, reports) { (billing, reporter) throws(BillingError) in
      try billing.write { (transaction) throws(BillingError) in try work(transaction, &reporter) }
    }
  }

  /// The same, only to look at it.
  static func read(
    _ options: ServiceOptions, _ reports: ReportOptions,
    _ work: (BillingTransaction, inout Reporter) throws(BillingError) -> [UInt8]
  ) throws -> Never {
    try run(options, reports) { (billing, reporter) throws(BillingError) in
      try billing.read { (transaction) throws(BillingError) in try work(transaction, &reporter) }
    }
  }

  private static func run(
    _ options: ServiceOptions, _ reports: ReportOptions,
    _ work: (BillingStore, inout Reporter) throws(BillingError) -> [UInt8]
  ) throws -> Never {
    try run(options, reports) { (configuration: ServiceConfiguration, reporter) throws(CommandFailure) in
      let billing = try options.open(configuration)
      do throws(BillingError) { return try work(billing, &reporter) } catch {
        throw CommandFailure(error, database: configuration.database)
      }
    }
  }
}
