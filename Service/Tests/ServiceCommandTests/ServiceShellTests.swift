import CommandTestSupport
import Foundation
import Testing

@Suite("Help, manual and completion of invoice-service")
struct ServiceShellTests {
  /// As `--help` lists them.
  private static func subcommands(of call: [String] = []) throws -> [String] {
    let help = try Command(program: Command.service, call + ["--help"]).run().text
    let list = try #require(help.firstMatch(of: /SUBCOMMANDS:\n((?:.|\n)*?)\n\n/)).1
    return list.matches(of: /(?m)^  ([a-z-]+)/).map { String($0.1) }
  }

  @Test("make install has the manual of each subcommand")
  func makefile() throws {
    let line = try #require(Checkout.text("Makefile").firstMatch(of: /SERVICE_SUBCOMMANDS := (.*)/)).1
    #expect(line.split(separator: " ").map(String.init) == (try Self.subcommands()))
  }

  @Test("Each has a help and a page that man finds nothing wrong with")
  func pages() throws {
    for subcommand in [nil] + (try Self.subcommands()) {
      let help = try Command(program: Command.service, [subcommand, "--help"].compactMap(\.self)).run()
      #expect(help.status == 0 && help.text.hasPrefix("OVERVIEW: "))
      let source = try Command(
        program: Command.service, ["--generate-manual"] + [subcommand].compactMap(\.self)
      ).run()
      #expect(source.status == 0, "\(source.errors)")
      let folder = try TemporaryFolder()
      var man = Command(program: "man", ["--warnings=w", "-l", try folder.file("page.1", source.text)])
      man.environment["MANWIDTH"] = "2000"
      man.environment["LC_ALL"] = "C.UTF-8"
      let page = try man.run()
      #expect(page.status == 0 && page.errors.isEmpty, "\(page.errors)")
      #expect(page.text.contains("invoice-service"))
    }
  }

  @Test("Each shell takes the script that completes it", arguments: ["bash", "zsh", "fish"])
  func completion(shell: String) throws {
    let script = try Command(program: Command.service, ["--generate-completion-script", shell]).run()
    let folder = try TemporaryFolder()
    let result = try Command(program: shell, ["-n", folder.file("script", script.text)]).run()
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
