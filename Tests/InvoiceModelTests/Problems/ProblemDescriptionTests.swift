import Foundation
import InvoiceCore
import InvoiceModel
import Testing

@Suite("Problems as text")
struct ProblemDescriptionTests {
  private let full = Problem(
    code: ProblemCode(rawValue: "unknown-key"), path: "/items/0/quanity", message: "Unknown key `quanity`.",
    hint: "Did you mean `quantity`?",
    location: .init(line: 8, column: 20))

  @Test("A problem reads as the command prints it")
  func text() {
    #expect(
      "\(full)" == "8:20: error: /items/0/quanity: Unknown key `quanity`. [unknown-key] (Did you mean `quantity`?)")
    var problem = full
    problem.file = "a\u{1B}[31m.json"
    #expect("\(problem)".hasPrefix("a\\u{1B}[31m.json:8:20: error: /items"))
    #expect(
      "\(Problem(code: .moreProblems, severity: .warning, path: "", message: "Text."))"
        == "warning: /: Text. [more-problems]")
    #expect(
      "\(Problem(code: .moreProblems, path: "", message: "Text.", file: "a.yaml"))"
        == "a.yaml: error: /: Text. [more-problems]")
  }

  @Test(
    "Message and hint are sentences",
    arguments: [
      ("no font has it", "No font has it."), ("factur-x.xml is taken", "factur-x.xml is taken."), ("", ""),
      ("`a` is none", "`a` is none."), ("Did you mean `b`?", "Did you mean `b`?"), ("word", "word."),
      ("Text…", "Text…"),
    ])
  func sentences(text: String, sentence: String) {
    let problem = Problem(code: .moreProblems, path: "", message: text, hint: text)
    #expect(problem.message == sentence && problem.hint == sentence)
  }

  @Test("What is thrown says all of it, in every way that Swift asks for it")
  func thrown() throws {
    do {
      _ = try ComputedInvoice(json: Array(#"{"date": "11.02.2026"}"#.utf8))
      Issue.record("this is no invoice")
    } catch {
      let lines = "\(error)".split(separator: "\n")
      #expect(lines.count == error.problems.count && lines.count > 1)
      #expect(lines.contains { $0.hasSuffix("[invalid-date] (Write `2026-02-11`.)") })
      #expect(error.localizedDescription == error.description)
      #expect((error as any Error).localizedDescription == error.description)
      #expect((full as any Error).localizedDescription == full.description)
    }
  }
}
