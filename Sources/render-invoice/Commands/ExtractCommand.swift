import ArgumentParser
import InvoiceCommands
import InvoiceKit
import SystemIO

/// `render-invoice extract`: the XML in a PDF.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print the XML in a Factur-X, ZUGFeRD or XRechnung PDF, or write the files that come with it.",
    discussion: """
      The bytes are those of the attachment, unchanged. Encrypted files are read when their password is empty, damaged \
      ones as far as they can be repaired. Needs the library libqpdf (Debian: libqpdf29).

      With --attachments the supporting documents (BG-24) of an e-invoice in XML or PDF and the other files in a PDF are \
      written into a folder instead, and their paths are printed. No file is replaced; names lose what leads elsewhere.
      """)

  @Argument(
    help: "The PDF, or with --attachments also XML; - or none: standard input.",
    completion: .file(extensions: ["pdf", "xml"]))
  var file = "-"

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp("Write the files that come with the e-invoice into a folder.", valueName: "folder"),
    completion: .directory)
  var attachments: String?

  @OptionGroup var reports: ReportOptions

  func run() throws {
    var reporter = Reporter(RenderInvoice.name, reports)
    do throws(CommandFailure) {
      guard let input = try InputList.inputs(from: [file]).first else { return }
      if let attachments {
        guard output == nil else {
          throw CommandFailure(
            .usage, "usage", "--attachments writes files of its own", hint: "leave out --output, or --attachments")
        }
        try extract(input, into: attachments, &reporter)
      } else {
        try extract(input, &reporter)
      }
    } catch {
      reporter.report(error)
    }
    throw ExitCode(reporter.status.rawValue)
  }

  private func extract(_ input: String, _ reporter: inout Reporter) throws(CommandFailure) {
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
  }

  private func extract(
    _ input: String, into folder: String, _ reporter: inout Reporter
  ) throws(CommandFailure) {
    let bytes = try InputFile.read(input)
    let name = InputFile.displayName(input)
    let found: AttachedFiles
    do throws(InvoiceProblems) {
      let desk = EInvoiceDesk(for: RenderInvoice.name)
      found = try MemoryCeiling.during { () throws(InvoiceProblems) in try desk.attachments(bytes) }
    } catch {
      reporter.report(error, file: name)
      return
    }
    reporter.report(warnings: found.warnings, file: name)
    let paths = try AttachmentFolder.write(
      found.files, to: folder, temporaryName: .ofProcess(RenderInvoice.name))
    guard !paths.isEmpty else { return }
    try asCommand(StandardOutput.write(Array((paths.joined(separator: "\n") + "\n").utf8)))
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
