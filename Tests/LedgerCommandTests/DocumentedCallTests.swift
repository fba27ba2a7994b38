import ArgumentParser
import CommandTestSupport
import InvoiceCommands
import Testing

@testable import invoice_ledger

@Suite("Calls of invoice-ledger in the documentation")
struct DocumentedCallTests {
  @Test("The command takes each of them as it stands")
  func calls() throws {
    let calls = try DocumentedCall.all(of: "invoice-ledger")
    #expect(calls.count > 60)
    for call in calls where !InvoiceLedgerCommand.isName(call.arguments) {
      let problem = InvoiceLedgerCommand.problem(of: call.arguments)
      #expect(problem == nil, "\(call.place): \(call.arguments)")
    }
  }

  @Test(
    "What the command does not take is found",
    arguments: [
      ["--ledger", "ledger.db", "list"], ["pay", "--camt"], ["lists"], ["credit", "INV-202602-0001"],
    ])
  func wrong(arguments: [String]) {
    #expect(!InvoiceLedgerCommand.isName(arguments))
    #expect(InvoiceLedgerCommand.problem(of: arguments) != nil)
  }
}

extension ParsableCommand {
  /// Whether the words only name a subcommand, as text does that speaks of it.
  static func isName(_ words: [String]) -> Bool {
    guard let first = words.first else { return true }
    return configuration.subcommands.first { $0.configuration.commandName == first }?.isName(Array(words.dropFirst()))
      ?? false
  }

  /// Why the command refuses a call before it does anything; nil when it takes it.
  static func problem(of arguments: [String]) -> String? {
    do {
      _ = try parseAsRoot(EInvoiceOptions.completed(arguments))
      return nil
    } catch {
      return exitCode(for: error).isSuccess ? nil : message(for: error)
    }
  }
}
