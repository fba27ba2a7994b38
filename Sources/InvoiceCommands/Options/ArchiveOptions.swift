package import ArgumentParser

/// What a PDF is besides a page to read.
package struct ArchiveOptions: ParsableArguments {
  @Flag(help: "Make the PDF archivable, without XML: PDF/A-3a and PDF/UA-1. Otherwise it is PDF/UA-1 alone.")
  package var pdfa = false

  @Flag(help: "Leave out the structure for screen readers, and links: no PDF/UA-1; PDF/A is then level b.")
  package var untagged = false

  @Option(
    help: ArgumentHelp(
      "Embed a file (with --pdfa or --facturx). Repeatable. What it is to the invoice may stand before it: source:, "
        + "data:, alternative:, supplement: (the default), unspecified:.", valueName: "[what:]file"),
    completion: .file())
  package var attach: [String] = []

  /// As ArgumentParser makes them, without values.
  package init() {}

  /// As when none is given.
  package static var standard: ArchiveOptions {
    var options = ArchiveOptions()
    options.pdfa = false
    options.untagged = false
    options.attach = []
    return options
  }
}
