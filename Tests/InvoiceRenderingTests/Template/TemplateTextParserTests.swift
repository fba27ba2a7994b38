import InvoiceModel
import Testing
import Typesetting

@testable import InvoiceRendering
import YAMLReading

/// The parser of texts answers what it found and what is wrong; nothing else learns of it.
struct TemplateTextParserTests {
  private func parse(
    _ text: String, labels: String = "hello: Bonjour {seller.name}\nnested: '{t.hello}'",
    collections: [TemplateCollection] = [], splitsLines: Bool = false
  ) -> ParsedText {
    let diagnostics = TemplateDiagnostics()
    let strings = TemplateStrings(
      language: "fr", file: "strings/fr.yaml", document: YAMLDocument(Array(labels.utf8)), diagnostics: diagnostics)
    var scope = TemplateScope(style: TextStyle(), lineHeight: 1)
    scope.collections = collections
    return TextTemplateParser.parse(
      YAMLScalar(text: text, isPlain: false, firstColumn: 1), at: .init(line: 1, column: 1), of: "template.yaml",
      vocabulary: TextVocabulary(
        colors: ["ink": .black], strings: strings, labels: LabelNames([strings])),
      scope: scope, splitsLines: splitsLines)
  }

  /// The variables of a text in order, those of labels too; page numbers by their names.
  private func names(_ pieces: [TextPiece]) -> [String] {
    pieces.flatMap { piece -> [String] in
      switch piece {
      case .literal(let inline, _):
        switch inline.content {
        case .pageNumber: ["page"]
        case .pageCount: ["pages"]
        case .text: []
        }
      case .value(let value): [value.variable.name]
      case .optional(let inner): names(inner)
      }
    }
  }

  @Test func variablesLabelsAndPageNumbersArePieces() {
    let parsed = parse("{t.hello}, [{buyer.name} ]{page}/{pages} <b>{totals.due | minus}</b>")
    #expect(parsed.problems.isEmpty)
    #expect(parsed.entries.map(names) == [["seller.name", "buyer.name", "page", "pages", "totals.due"]])
  }

  @Test func linesAreEntries() {
    #expect(parse("a\n{page}\n[b\nc]", splitsLines: true).entries.count == 3)
    #expect(parse("a\n{page}", splitsLines: false).entries.count == 1)
  }

  @Test func elementsNeedTheirRepetition() {
    #expect(parse("{line.net}", collections: [.lines]).problems.isEmpty)
    let problems = parse("{line.net}").problems
    guard case .variableElsewhere("line.net", of: .lines)? = problems.first?.kind else {
      Issue.record("\(problems)")
      return
    }
  }

  @Test func everythingThatIsWrongIsInTheAnswer() {
    let parsed = parse(
      "{nothing} {t.none} {t.nested} {page | x} {totals.due | long} <color red>a</color> <x>b</x> <size 1>c")
    let kinds = parsed.problems.map { problem -> String in
      switch problem.kind {
      case .markup: "markup"
      case .tagSize: "size"
      case .filterArgument(let filter): "argument \(filter.rawValue)"
      case .unknownColor(let name): "color \(name)"
      case .unknownStyle(let name): "style \(name)"
      case .unknownLabel(let key, _): "label \(key)"
      case .labelInLabel: "label in label of \(problem.place.file)"
      case .unknownVariable(let name, _): "variable \(name)"
      case .variableElsewhere(let name, _): "elsewhere \(name)"
      case .unknownFilter(let name, let variable): "filter \(name) of \(variable.name)"
      case .pageFilter(let name): "filter of \(name)"
      }
    }
    #expect(
      kinds == [
        "variable nothing", "label none", "label in label of strings/fr.yaml", "filter of page",
        "filter long of totals.due", "color red", "style x", "size", "markup",
      ])
    #expect(parsed.problems.first?.place.location == .init(line: 1, column: 2))
  }

  @Test func problemsBeyondTheLimitAreCounted() {
    let parsed = parse(String(repeating: "{x}", count: ProblemList.limit + 7))
    #expect(parsed.problems.count == ProblemList.limit)
    #expect(parsed.furtherProblems == 7)
  }
}
