import ArgumentParser
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
    ])
  func same(arguments: [String]) throws {
    let call = try #require(PlainCall(arguments, commands: Self.commands))
    let parsed = try #require(try RenderInvoice.parseAsRoot(arguments) as? RenderCommand)
    let plain = String(reflecting: call.job)
    #expect(plain == String(reflecting: parsed.job))
    #expect(plain.contains("classic"), "the options' values are not compared")
    #expect(!plain.contains("definition"), "an option has no value")
  }

  @Test(
    "says nothing more",
    arguments: [
      ["batch"], ["check", "a.json"], ["--help"], ["-o"], ["a.json", "-o"], ["-o", "-"], ["-"], ["--", "a.json"],
      ["a.json", "--draft"], ["-oa.pdf", "a.json"], ["--output=a.pdf"], ["-o", "a", "-o", "b"], ["-q"],
    ])
  func none(arguments: [String]) {
    #expect(PlainCall(arguments, commands: Self.commands) == nil)
  }
}
