import CommandTestSupport
import Foundation
import Testing

@Suite("Help, manual and completion of invoice-service")
struct ServiceShellTests {
  private let surface = ShellSurface(of: Command.service)

  @Test("make install has the manual of each subcommand")
  func makefile() throws {
    let subcommands = try surface.subcommands()
    #expect(subcommands.count > 5)
    #expect(try ShellSurface.words(ofMakefile: "SERVICE_SUBCOMMANDS") == subcommands)
  }

  @Test("Each has a help and a page that man finds nothing wrong with")
  func pages() throws {
    for subcommand in [nil] + (try surface.subcommands()) {
      let help = try surface.help(subcommand)
      #expect(help.status == 0 && help.text.hasPrefix("OVERVIEW: "))
      let (source, page) = try surface.manual(subcommand)
      #expect(source.status == 0, "\(source.errors)")
      #expect(page.status == 0 && page.errors.isEmpty, "\(page.errors)")
      #expect(page.text.contains("invoice-service"))
    }
  }

  @Test("Each shell takes the script that completes it", arguments: ["bash", "zsh", "fish"])
  func completion(shell: String) throws {
    let (script, result) = try surface.completion(shell)
    #expect(script.status == 0 && result.status == 0, "\(result.errors)")
    #expect(script.text.contains("config") && !script.text.contains("render-invoice"))
    #expect(!script.text.contains("template"))
  }

  @Test("A call that is wrong ends with 64, and says what is right")
  func usage() throws {
    for (call, words) in [
      (["confg"], "did you mean `config`?"), (["config", "chek"], "chek"), (["init", "--errors", "xml"], "text, json"),
      (["init", "--none"], "`invoice-service --help` tells more"), (["invoice-service.yaml"], "no command"),
    ] {
      let result = try Command(program: Command.service, call).run()
      #expect(result.status == 64, "\(call): \(result.errors)")
      #expect(
        result.errors.hasPrefix("invoice-service: error: ") && result.errors.contains(words), "\(result.errors)")
    }
    #expect(try !Command(program: Command.service, ["-V"]).run().text.isEmpty)
  }
}
