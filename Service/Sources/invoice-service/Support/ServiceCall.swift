internal import ArgumentParser
internal import Billing
internal import InvoiceCommands
internal import InvoiceKit
internal import SystemIO

/// What most subcommands do: read the configuration, do something, print the answer.
enum ServiceCall {
  /// Reads the configuration, and prints what the work returns; the process ends with the status of what went wrong.
  static func run(
    _ options: ServiceOptions, _ reports: ReportOptions,
    _ work: (ServiceConfiguration, inout Reporter) throws(CommandFailure) -> [UInt8]
  ) throws -> Never {
    try run(options, reports, trying: .text, isTold: false, work)
  }

  /// The same for what runs until a signal ends it: it begins with what the configuration's check would say.
  ///
  /// - Parameter trial: how much of what the configuration names is tried.
  static func start(
    _ options: ServiceOptions, _ reports: ReportOptions, trying trial: ConfigurationTrial,
    _ work: (ServiceConfiguration, inout Reporter) throws(CommandFailure) -> [UInt8]
  ) throws -> Never {
    try run(options, reports, trying: trial, isTold: true, work)
  }

  private static func run(
    _ options: ServiceOptions, _ reports: ReportOptions, trying trial: ConfigurationTrial, isTold: Bool,
    _ work: (ServiceConfiguration, inout Reporter) throws(CommandFailure) -> [UInt8]
  ) throws -> Never {
    var reporter = Reporter(InvoiceServiceCommand.name, reports)
    do throws(CommandFailure) {
      let (configuration, warnings) = try options.read(trying: trial)
      if isTold { reporter.report(warnings: warnings, file: options.path) }
      let answer = try work(configuration, &reporter)
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
