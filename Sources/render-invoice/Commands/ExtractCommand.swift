import ArgumentParser
import InvoiceCommands
import InvoiceKit
import SystemIO

/// `render-invoice extract`: the XML in a PDF.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print the XML that is embedded in a Factur-X, ZUGFeRD or XRechnung PDF.",
    discussion: """
      The bytes are those of the attachment, unchanged. Encrypted files are read when their password is empty, damaged \
      ones as far as they can be repaired. Needs the library libqpdf (Debian: libqpdf29).
      """)

  @Argument(help: "The PDF; - or none: standard input.", completion: .file(extensions: ["pdf"]))
  var file = "-"

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var reports: ReportOptions

  func run() throws {
    var reporter = Reporter(RenderInvoice.name, reports)
    do throws(CommandFailure) {
      guard let input = try InputList.inputs(from: [file]).first else { return }
      let place = try OutputPlace(option: output, inputCount: 1)
      if case .folder(let path) = place {
        throw CommandFailure(.usage, "usage", "--output names a folder, not a file", file: path)
      }
      try ReadFiles([input]).check(place)
      let bytes = try InputFile.read(input)
      let name = InputFile.displayName(input)
      do throws(InvoiceProblems) {
        let desk = EInvoiceDesk(for: RenderInvoice.name)
        let found = try MemoryCeiling.during { () throws(InvoiceProblems) in try desk.extract(bytes) }
        reporter.report(warnings: found.warnings, file: name)
        Self.write(found.xml, to: place, &reporter)
      } catch {
        reporter.report(error, file: name)
      }
    } catch {
      reporter.report(error)
    }
    throw ExitCode(reporter.status.rawValue)
  }

  private static func write(_ bytes: [UInt8], to place: OutputPlace, _ reporter: inout Reporter) {
    do throws(SystemFailure) {
      if case .file(let path) = place {
        try OutputFile.write(bytes, to: path, temporaryName: .ofProcess(RenderInvoice.name))
      } else {
        try StandardOutput.write(bytes)
      }
    } catch {
      reporter.report(CommandFailure(error))
    }
  }
}
