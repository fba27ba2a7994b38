internal import ArgumentParser
internal import Billing
internal import Glibc
internal import InvoiceCommands
internal import InvoiceKit

/// Which service: the file that tells all of it.
struct ServiceOptions: ParsableArguments {
  /// Names the file where no option does.
  static let variable = "INVOICE_SERVICE_CONFIG"

  @Option(
    help: ArgumentHelp(
      "The configuration. (default: $INVOICE_SERVICE_CONFIG, else \(ServiceConfiguration.standardName))",
      valueName: "file"), completion: .file(extensions: ["yaml", "yml"]))
  var config: String?

  func validate() throws {
    if config == "" { throw ValidationError("--config has no name") }
  }

  /// Where it is.
  var path: String {
    if let config { return config }
    // Empty is as good as not set.
    if let value = getenv(Self.variable), value.pointee != 0 { return String(cString: value) }
    return ServiceConfiguration.standardName
  }

  /// What it says.
  ///
  /// - Parameter trial: how much of what it names is tried.
  /// - Returns: it, and what is doubtful about it.
  /// - Throws: a failure with status 66 when it cannot be opened, 65 with all that is wrong with it.
  func read(
    trying trial: ConfigurationTrial
  ) throws(CommandFailure) -> (configuration: ServiceConfiguration, warnings: [Problem]) {
    let (configuration, problems) = try ServiceConfiguration.read(file: path, trying: trial)
    guard let configuration else { throw CommandFailure(.badData, InvoiceProblems(problems), file: path) }
    return (configuration, problems)
  }

  /// The service's database.
  ///
  /// - Throws: a failure with status 66 when there is none, 65 when it is of another release or something else, 74 when
  ///   it cannot be reached.
  func open(_ configuration: ServiceConfiguration) throws(CommandFailure) -> BillingStore {
    do throws(BillingError) {
      return try BillingStore(open: configuration.database, settings: configuration.billing, surroundings: .system)
    } catch {
      throw CommandFailure(error, database: configuration.database)
    }
  }
}
