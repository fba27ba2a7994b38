@testable import InvoiceCommands

/// A command that there is not.
enum CommandFixture {
  static let name = CommandName("make-invoice", batch: "make-invoice all", verb: "makes")
}
