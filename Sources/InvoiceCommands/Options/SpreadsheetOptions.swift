package import ArgumentParser

/// How CSV files are read.
package struct SpreadsheetOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The seller of CSV files, as JSON: `company` of the invoice JSON.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  package var company: String?

  @Option(
    help: ArgumentHelp(
      "What columns of CSV files mean: 'Qté vendue=quantity,Remarque interne=', or a file with such lines; nothing: "
        + "passed over.", valueName: "names|file"))
  package var columns: String?

  /// As ArgumentParser makes them, without values.
  package init() {}
}
