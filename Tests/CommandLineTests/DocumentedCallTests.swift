import ArgumentParser
import CommandTestSupport
import InvoiceCommands
import Testing

@testable import render_invoice

@Suite("Calls of render-invoice in the documentation")
struct DocumentedCallTests {
  /// What needs no parser: files for shells, which ShellTests look at.
  private static let shellFiles: Set<String> = ["--generate-completion-script", "--generate-manual"]

  @Test("The command takes each of them as it stands")
  func calls() throws {
    let calls = try DocumentedCall.all(of: "render-invoice")
    #expect(calls.count > 80)
    for call in calls where !isName(call.arguments) && Self.shellFiles.isDisjoint(with: call.arguments) {
      var problem: String?
      do { _ = try RenderInvoice.parseAsRoot(EInvoiceOptions.completed(call.arguments)) } catch {
        if !RenderInvoice.exitCode(for: error).isSuccess { problem = RenderInvoice.message(for: error) }
      }
      #expect(problem == nil, "\(call.place): \(call.arguments)")
    }
  }

  /// Whether the words only name a subcommand, as text does that speaks of it.
  private func isName(_ words: [String]) -> Bool {
    var command: any ParsableCommand.Type = RenderInvoice.self
    for word in words {
      guard let next = command.configuration.subcommands.first(where: { $0.configuration.commandName == word }) else {
        return false
      }
      command = next
    }
    return true
  }
}
