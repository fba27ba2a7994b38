import ArgumentParser
import InvoiceCommands

/// How pages are shown that are made while a template is worked on.
struct PreviewOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Dots an inch.", valueName: "n"))
  var dpi = 96

  @Option(help: ArgumentHelp("The language of the pages; the invoice's own, unless told.", valueName: "tag"))
  var language: String?

  @Option(
    help: ArgumentHelp("The folder in which an invoice's logo and pictures may name files.", valueName: "dir"),
    completion: .directory)
  var assets: String?

  @Option(help: ArgumentHelp("A folder with more fonts. Repeatable.", valueName: "dir"), completion: .directory)
  var fonts: [String] = []

  /// What they say of the page.
  var page: PageOptions {
    var page = PageOptions.standard
    (page.language, page.assets, page.fonts) = (language, assets, fonts)
    return page
  }
}
