import ArgumentParser
import InvoiceCommands

/// What shapes the pages of a statement besides its theme.
struct StatementPageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Labels, dates and amounts in this language: de, en, es, fr, it, nl, pl, pt. (default: that of the last invoice)",
      valueName: "tag"))
  var language: String?

  @Option(
    help: ArgumentHelp("The folder in which an invoice's logo may name a file.", valueName: "dir"),
    completion: .directory)
  var assets: String?

  @Option(
    help: ArgumentHelp("A folder with more fonts, for scripts the bundled ones lack. Repeatable.", valueName: "dir"),
    completion: .directory)
  var fonts: [String] = []

  /// Sees to it that the folders are there.
  ///
  /// - Throws: a failure with status 66 when one is not.
  func check() throws(CommandFailure) {
    for folder in fonts { try RendererFactory.check(folder, of: "fonts") }
    if let assets { try RendererFactory.check(assets, of: "assets") }
  }
}
