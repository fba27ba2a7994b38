package import ArgumentParser

/// What shapes the page; the computed JSON does not depend on it.
package struct PageOptions: ParsableArguments {
  private static let standardTemplate = "classic"

  @Option(
    help: ArgumentHelp(
      "classic, minimal, studio, compact, letter, letter-a, letter-fr; or the folder of your own (with a slash in its path).",
      valueName: "name|dir"))
  package var template = Self.standardTemplate

  @Option(
    help: ArgumentHelp(
      "Labels, dates and amounts in this language: de, en, es, fr, it, nl, pl, pt. Two with a comma: fr,en.",
      valueName: "tag"))
  package var language: String?

  @Option(
    help: ArgumentHelp("The folder in which an invoice's logo and pictures may name files.", valueName: "dir"),
    completion: .directory)
  package var assets: String?

  @Option(
    help: ArgumentHelp("A folder with more fonts, for scripts the bundled ones lack. Repeatable.", valueName: "dir"),
    completion: .directory)
  package var fonts: [String] = []

  @Flag(help: "Print the draft watermark even on an invoice with a number.")
  package var draft = false

  /// As ArgumentParser makes them, without values.
  package init() {}

  /// As when none is given.
  package static var standard: PageOptions {
    var options = PageOptions()
    options.template = standardTemplate
    options.language = nil
    options.assets = nil
    options.fonts = []
    options.draft = false
    return options
  }
}
