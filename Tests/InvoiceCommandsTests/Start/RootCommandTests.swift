import ArgumentParser
import CommandTestSupport
import Foundation
import Testing

@testable import InvoiceCommands

@Suite("A command whose subcommand cannot be left out")
struct RootCommandTests {
  private let root = CommandFixture.self

  @Test("A word that is no subcommand is named, with what there is")
  func misspelling() {
    let failure = CallCheck.misspelling(in: ["al", "x.json"], of: root)
    #expect(failure?.message == "there is no command \"al\"")
    #expect(failure?.hint == "did you mean `all`? The commands are all, help")
    #expect(CallCheck.misspelling(in: ["nothing-like-it"], of: root)?.hint == "the commands are all, help")
    // No file can stand in its place.
    #expect(CallCheck.misspelling(in: ["/etc/passwd"], of: root)?.status == .usage)
    for call in [[], ["all"], ["help"], ["--version"], ["-h"]] {
      #expect(CallCheck.misspelling(in: call, of: root) == nil, "\(call)")
    }
    #expect(CallCheck.misspelling(in: ["all", "--facturx", "basc"], of: root)?.hint?.contains("`basic`") == true)
  }

  @Test("A wrong value is told with those of its own options and of common ones")
  func values() {
    #expect(CallCheck.wrongValue(in: ["all", "--size", "tiny"], of: root)?.hint == "there is small, large")
    #expect(CallCheck.wrongValue(in: ["all", "--size=large"], of: root) == nil)
    #expect(CallCheck.wrongValue(in: ["all", "--errors", "xml"], of: root)?.message == "--errors has no value \"xml\"")
  }

  @Test("The manual is that of the command, with a page for each subcommand")
  func manual() throws {
    let page = try #require(ManualPage.text(for: nil, of: root))
    #expect(page.contains(".TH MAKE-INVOICE 1"))
    #expect(page.contains("make\\-invoice \\- Make invoices.") || page.contains("make-invoice \\- Make invoices."))
    #expect(page.hasSuffix(".SH SEE ALSO\nmake\\-invoice\\-all(1)\n"))
    let all = try #require(ManualPage.text(for: "all", of: root))
    #expect(all.contains(".TH MAKE-INVOICE-ALL 1"))
    #expect(all.hasSuffix(".SH SEE ALSO\nmake\\-invoice(1)\n"))
    #expect(ManualPage.text(for: "none", of: root) == nil)
  }

  @Test("Completion offers templates and folders, and nothing as if a subcommand had been left out")
  func completion() throws {
    let folder = try TemporaryFolder()
    for (shell, program) in [(CompletionShell.bash, "bash"), (.zsh, "zsh"), (.fish, "fish")] {
      let script = CompletionScript(root).text(for: shell)
      #expect(script.contains("classic"), "\(program)")
      #expect(!script.contains("render") && !script.contains("_asked"), "\(program)")
      let result = try Command(program: program, ["-n", folder.file("script.\(program)", script)]).run()
      #expect(result.status == 0, "\(program): \(result.errors)")
    }
    let bash = CompletionScript(root).text(for: .bash)
    let reply = """
      COMP_WORDS=(make-invoice all --template cl); COMP_CWORD=3
      __make-invoice_or_templates make-invoice cl --template
      echo "${COMPREPLY[@]}"
      """
    var command = Command(program: "/bin/bash", ["-c", bash + reply])
    command.folder = folder.path
    #expect(try command.run().text == "classic\n")
  }
}
