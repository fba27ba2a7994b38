import ArgumentParser
import CommandTestSupport
import Testing

@testable import invoice_service

@Suite("Calls of invoice-service in the documentation")
struct DocumentedCallTests {
  @Test("The command takes each of them as it stands")
  func calls() throws {
    let calls = try DocumentedCall.all(of: "invoice-service")
    #expect(calls.count > 15)
    for call in calls where !isName(call.arguments) {
      let problem = problem(of: call.arguments)
      #expect(problem == nil, "\(call.place): \(call.arguments)")
    }
    #expect(problem(of: ["--config", "invoice-service.yaml", "serve"]) != nil)
  }

  /// Whether the words only name a subcommand, as text does that speaks of it.
  private func isName(_ words: [String]) -> Bool {
    var command: any ParsableCommand.Type = InvoiceServiceCommand.self
    for word in words {
      guard let next = command.configuration.subcommands.first(where: { $0.configuration.commandName == word }) else {
        return false
      }
      command = next
    }
    return true
  }

  /// Why the command refuses a call before it does anything; nil when it takes it.
  private func problem(of arguments: [String]) -> String? {
    do {
      _ = try InvoiceServiceCommand.parseAsRoot(arguments)
      return nil
    } catch {
      return InvoiceServiceCommand.exitCode(for: error).isSuccess ? nil : InvoiceServiceCommand.message(for: error)
    }
  }
}
