import Glibc
import InvoiceCommands

/// A call that names nothing but its files and where the page goes: `render-invoice < invoice.json`, and
/// `render-invoice invoice.json -o invoice.pdf`.
///
/// ArgumentParser looks at every option of every command before it reads the first word, which takes a seventh of such a
/// process. All other calls are its own; a test compares what both make of these.
struct PlainCall {
  private(set) var files: [String] = []
  private(set) var output: String?

  /// Nil when the call says more.
  ///
  /// - Parameter commands: the names of the subcommands.
  init?(_ arguments: [String], commands: [String]) {
    if let first = arguments.first, commands.contains(first) { return nil }
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "-o", "--output":
        guard output == nil, let value = rest.popFirst(), !value.hasPrefix("-") else { return nil }
        output = value
      default:
        guard !argument.hasPrefix("-") else { return nil }
        files.append(argument)
      }
    }
  }

  /// The work that is asked for.
  var job: RenderJob {
    let reports = ReportOptions.standard
    return RenderJob(
      files: files, output: output, format: RenderCommand.standardFormat, page: .standard, eInvoice: .standard,
      archive: .standard, reporter: Reporter(RenderInvoice.name, reports))
  }

  /// Does it and ends the process.
  func run() -> Never {
    var job = job
    job.run()
    Glibc.exit(job.reporter.status.rawValue)
  }
}
