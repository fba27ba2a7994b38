import ArgumentParser

@testable import InvoiceCommands

/// A command that there is not, without a subcommand that may be left out.
struct CommandFixture: RootCommand {
  struct All: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "all", abstract: "Make all of them.")

    @OptionGroup var page: PageOptions
  }

  static let name = CommandName("make-invoice", batch: "make-invoice all", verb: "makes")
  static let configuration = CommandConfiguration(
    commandName: name.text, abstract: "Make invoices.", version: "1", subcommands: [All.self])

  static func words(of option: String, in subcommand: String) -> [String]? {
    option == "--size" && subcommand == "all" ? ["small", "large"] : nil
  }
}
