import CommandTestSupport
import Foundation
import Testing

@Suite("Completion")
struct CompletionTests {
  @Test(
    "Files, options, values, templates and subcommands in a real shell",
    arguments: [
      ("bash", "bash-completion/completions/render-invoice"), ("zsh", "zsh/site-functions/_render-invoice"),
      ("fish", "fish/vendor_completions.d/render-invoice.fish"),
    ])
  func shell(name: String, place: String) throws {
    let folder = try TemporaryFolder()
    let script = folder.path(place)
    try FileManager.default.createDirectory(
      atPath: (script as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    let printed = try Command.run("--generate-completion-script", name)
    #expect(printed.status == 0)
    try printed.output.write(to: URL(fileURLWithPath: script))
    var command = Command(
      program: Python.path, [Checkout.path("Tests/CommandLineTests/Shell/completion.py"), name, script, folder.path])
    command.limit = 600
    let result = try command.run()
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.text.isEmpty, "\(result.text)")
  }
}
