internal import ArgumentParser
internal import InvoiceCommands

/// As what rows are printed.
struct FormatOptions: ParsableArguments {
  @Option(help: ArgumentHelp("table for people; json, csv.", valueName: "format"))
  var format = RowFormat.table
}
