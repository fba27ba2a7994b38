import ArgumentParser
import InvoiceCommands
import Testing

@testable import render_invoice

@Suite("A plain call")
struct PlainCallTests {
  private static let commands = RenderInvoice.configuration.subcommands.compactMap { $0.configuration.commandName }

  @Test(
    "is what ArgumentParser makes of it",
    arguments: [
      [], ["a.json"], ["a.json", "b.json"], ["a.json", "-o", "a.pdf"], ["--output", "out/", "a.json", "b.json"],
      ["-o", "a.pdf"], ["a.json", "batch"], [""], ["-o", ""], ["é.json", "-o", "batch"],
      ["--facturx"], ["--facturx", "basic", "a.json"], ["a.json", "--facturx", "EN 16931"], ["--facturx", "a.json"],
      ["--facturx", "-o", "a.pdf", "a.json"], ["--template", "studio", "--language", "de,en", "a.json"],
      ["--theme", "accent=#0f766e", "a.json", "--theme", "page_size=A5", "--logo", "a.png"],
      ["--pdfa", "--draft", "--quiet", "a.json"], ["-q", "--untagged"], ["--format", "xml", "a.json"],
      ["--format", "png", "--assets", "pictures"], ["--format", "png", "--dpi", "100", "a.json", "--page", "2"],
      ["--format", "svg", "--pages", "1-3,5", "-o", "out/", "a.json"], ["--page", "0", "--dpi", "+7"],
      ["--template", "", "--language", "batch"],
    ])
  func same(arguments: [String]) throws {
    let call = try #require(PlainCall(arguments, commands: Self.commands))
    let parsed = try #require(
      try RenderInvoice.parseAsRoot(EInvoiceOptions.completed(arguments)) as? RenderCommand)
    let plain = String(reflecting: call.job)
    #expect(plain == String(reflecting: parsed.job))
    #expect(plain.contains("_template: \(parsed.page.template)"), "the options' values are not compared")
    #expect(!plain.contains("definition"), "an option has no value")
  }

  @Test(
    "says nothing more",
    arguments: [
      ["batch"], ["check", "a.json"], ["--help"], ["-o"], ["a.json", "-o"], ["-o", "-"], ["-"], ["--", "a.json"],
      ["a.json", "--rules", "fr"], ["-oa.pdf", "a.json"], ["--output=a.pdf"], ["-o", "a", "-o", "b"],
      ["-o", "a", "--output", "b"], ["-q", "--quiet"], ["--facturx=basic"], ["--format", "svgz"], ["--format"],
      ["--template", "-o", "a"], ["--template", "a", "--template", "b"], ["--draft", "--draft"], ["--draft=1"],
      ["--page", "one"], ["--page", "-1"], ["--dpi", "99999999999999999999"], ["--dpi", ""], ["--pages"],
      ["--page", "1", "--page", "2"], ["--dpi", "0x10"],
    ])
  func none(arguments: [String]) {
    #expect(PlainCall(arguments, commands: Self.commands) == nil)
  }
}
