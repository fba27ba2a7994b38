import Glibc
import InvoiceCommands
import InvoiceKit

/// A call that names its files, where the page goes and the usual options: `render-invoice < invoice.json`,
/// `render-invoice invoice.json --facturx -o invoice.pdf`.
///
/// ArgumentParser looks at every option of every command before it reads the first word, which takes a sixth of such a
/// process (21 of 118 million instructions). All other calls are its own; a test compares what both make of these.
struct PlainCall {
  private var files: [String] = []
  private var output: String?
  private var format: RenderFormat?
  private var pictures = PictureOptions.standard
  private var page = PageOptions.standard
  private var look = LookOptions.standard
  private var eInvoice = EInvoiceOptions.standard
  private var archive = ArchiveOptions.standard
  private var reports = ReportOptions.standard

  /// Nil when the call says more, or something that the parser has to judge.
  ///
  /// - Parameter commands: the names of the subcommands.
  init?(_ arguments: [String], commands: [String]) {
    if let first = arguments.first, commands.contains(first) { return nil }
    var rest = arguments[...]
    var seen: Set<String> = []
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("-") else {
        files.append(argument)
        continue
      }
      guard argument == "--theme" || seen.insert(argument).inserted, take(argument, &rest) else { return nil }
    }
    // Both are the same option.
    if seen.isSuperset(of: ["-o", "--output"]) || seen.isSuperset(of: ["-q", "--quiet"]) { return nil }
  }

  private mutating func take(_ option: String, _ rest: inout ArraySlice<String>) -> Bool {
    switch option {
    case "--draft": page.draft = true
    case "--pdfa": archive.pdfa = true
    case "--untagged": archive.untagged = true
    case "-q", "--quiet": reports.quiet = true
    case "--facturx":
      // A profile only when it is named like one.
      let profile = rest.first.flatMap { FacturXProfile(argument: $0) }
      if profile != nil { rest.removeFirst() }
      eInvoice.facturx = profile ?? .en16931
    case "-o", "--output", "--template", "--language", "--assets", "--theme", "--logo", "--format", "--page",
      "--pages", "--dpi":
      guard let value = rest.popFirst(), !value.hasPrefix("-") else { return false }
      return set(option, to: value)
    default: return false
    }
    return true
  }

  private mutating func set(_ option: String, to value: String) -> Bool {
    switch option {
    case "--template": page.template = value
    case "--language": page.language = value
    case "--assets": page.assets = value
    case "--theme": look.theme.append(value)
    case "--logo": look.logo = value
    case "--format":
      format = RenderFormat(rawValue: value)
      return format != nil
    case "--page":
      pictures.page = Int(value)
      return pictures.page != nil
    case "--dpi":
      pictures.dpi = Int(value)
      return pictures.dpi != nil
    case "--pages": pictures.pages = value
    default: output = value
    }
    return true
  }

  /// The work that is asked for.
  var job: RenderJob {
    RenderJob(
      files: files, output: output, format: format ?? RenderCommand.standardFormat, pictures: pictures, page: page,
      look: look, eInvoice: eInvoice, archive: archive, reporter: Reporter(RenderInvoice.name, reports))
  }

  /// Does it and ends the process.
  func run() -> Never {
    var job = job
    job.run()
    Glibc.exit(job.reporter.status.rawValue)
  }
}
