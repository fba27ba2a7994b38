internal import ByteCoding
internal import InvoiceKit
internal import SystemIO

/// The work of `templates diff`: which pages of an invoice two templates make differently, and where.
package struct TemplateDiff {
  /// The template at the left, as a folder or by name.
  package var first: String
  /// The template at the right.
  package var second: String
  /// The invoice; `-`: standard input.
  package var data: String
  /// A file for the first page that differs, or a folder for all that do; nil: no picture.
  package var output: String?
  /// In dots an inch.
  package var resolution: Int
  /// What shapes the pages of both; its template is neither.
  package var page: PageOptions
  /// Says what is wrong, and knows the status.
  package var reporter: Reporter
  /// Whether pages differ.
  package private(set) var differs = false

  /// Work that has not begun.
  package init(
    _ first: String, _ second: String, data: String, output: String?, resolution: Int, page: PageOptions,
    reporter: Reporter
  ) {
    (self.first, self.second, self.data, self.output) = (first, second, data, output)
    (self.resolution, self.page, self.reporter) = (resolution, page, reporter)
  }

  /// Does all of it; what went wrong is in `reporter`.
  package mutating func run() {
    do throws(CommandFailure) {
      guard PagePicture.resolutions.contains(resolution) else {
        let range = PagePicture.resolutions
        throw CommandFailure(
          .usage, "usage", "--dpi is a number from \(range.lowerBound) to \(range.upperBound)")
      }
      let place = try output.map { (output) throws(CommandFailure) in try OutputPlace(option: output, inputCount: 1) }
      try place?.refuseTerminal(for: reporter.command, fileExtension: "png")
      let factories = try [first, second].map { (name) throws(CommandFailure) in
        var page = page
        page.template = name
        return try RendererFactory(page: page, isNeeded: true)
      }
      let bytes = try InputFile.read(data)
      let comparison: TemplateComparison
      do throws(InvoiceProblems) {
        let input = try InvoiceInput(bytes, for: reporter.command, file: InputFile.fileName(data))
        guard let left = try factories[0].make(opensFonts: false), let right = try factories[1].make(opensFonts: false)
        else { return }
        comparison = try TemplateComparison(
          left, right, invoice: input.invoice, options: factories[0].options, resolution: resolution)
      } catch {
        return reporter.report(error, file: InputFile.displayName(data))
      }
      reporter.report(warnings: comparison.warnings, file: InputFile.displayName(data))
      try write(comparison, to: place)
    } catch {
      reporter.report(error)
    }
  }

  private mutating func write(_ comparison: TemplateComparison, to place: OutputPlace?) throws(CommandFailure) {
    let differing = comparison.pages.filter { $0.differing > 0 }
    differs = !differing.isEmpty
    if let place {
      try place.prepare()
      for page in place.isFolder ? differing : Array(differing.prefix(1)) {
        try place.write(page.picture ?? [], fileName: "page-\(page.number).png", for: reporter.command)
      }
      if !place.isFolder, differing.count > 1 {
        reporter.note("the picture is of page \(differing[0].number); --output DIR/ writes all that differ")
      }
    }
    // The picture may be what is on standard output.
    if case .standardOutput? = place { return }
    let lines = comparison.pages.map { page in "page \(page.number): \(Self.text(page))\n" }
    try asCommand(StandardOutput.write(Array(lines.joined().utf8)))
  }

  private static func text(_ page: TemplateComparison.Page) -> String {
    guard page.isInBoth else { return "only in one" }
    guard page.differing > 0 else { return "equal" }
    // Rounded up: what differs is never 0.
    let hundredths = (page.differing * 10_000 + page.pixels - 1) / max(1, page.pixels)
    let rest = String(hundredths % 100)
    return "\(hundredths / 100).\(rest.count < 2 ? "0" + rest : rest) % differ"
  }
}
