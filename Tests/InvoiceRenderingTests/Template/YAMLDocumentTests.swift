import InvoiceModel
import TestSupport
import Testing

@testable import InvoiceRendering
import YAMLReading

struct YAMLDocumentTests {
  private func problems(_ text: String) -> [String] {
    YAMLDocument(Array(text.utf8)).problems.map { "\($0.kind.rawValue) \($0.location.line):\($0.location.column)" }
  }

  @Test func valuesHaveTheirPlaces() throws {
    let document = YAMLDocument(Array("a: 1\nb:\n  - \"é\": x\n  - 'two'\n".utf8))
    let root = try #require(document.root)
    #expect(document.problems.isEmpty)
    #expect(root.member("a")?.location == Problem.Location(line: 1, column: 4))
    guard case .sequence(let elements)? = root.member("b")?.content else {
      Issue.record("b is a list")
      return
    }
    #expect(elements.map(\.location) == [Problem.Location(line: 3, column: 5), Problem.Location(line: 4, column: 5)])
    #expect(elements[0].member("é")?.location == Problem.Location(line: 3, column: 10))
    guard case .scalar(let scalar) = elements[1].content else {
      Issue.record("a scalar")
      return
    }
    #expect(scalar == YAMLScalar(text: "two", isPlain: false, firstColumn: 6))
  }

  @Test(arguments: [
    ("a: 1\nb: 2\na: 3", ["duplicate-key 3:1"]),
    ("a: &x 1\nb: *x", ["alias 1:4", "alias 2:4"]),
    ("a: !!str 1", ["tag 1:4"]),
    ("a: [1", ["syntax 2:1"]),
    ("a: 1\n---\nb: 2", ["documents 3:1"]),
    ("? [a]\n: 1", ["key 1:3"]),
    ("a: \"x\u{7}\"", ["syntax 1:6"]),
    ("a: 1\n\tb: 2", ["syntax 2:1"]),
  ])
  func whatTemplatesDoNotUseIsRefused(text: String, expected: [String]) {
    #expect(problems(text) == expected)
  }

  @Test func bytesThatAreNotUTF8AreRefusedWithTheirPlace() {
    let document = YAMLDocument([0x61, 0x3A, 0x20, 0x78, 0x0A, 0x62, 0x3A, 0x20, 0xFF])
    #expect(document.root == nil)
    #expect(document.problems.map(\.location) == [Problem.Location(line: 2, column: 4)])
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "[{"])
  func nestingIsLimited(opening: String) {
    let document = YAMLDocument(Array(String(repeating: opening, count: 100_000).utf8))
    #expect(document.root == nil)
    #expect(document.problems.count == 1)
  }

  @Test func manyAliasesCostNothing() {
    var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    var last = "a"
    for name in ["b", "c", "d", "e", "f", "g", "h", "i"] {
      text += "\(name): &\(name) [" + Array(repeating: "*\(last)", count: 9).joined(separator: ", ") + "]\n"
      last = name
    }
    #expect(problems(text).allSatisfy { $0.hasPrefix("alias") })
  }

  @Test func sizeIsLimited() {
    #expect(problems(String(repeating: "#", count: (1 << 20) + 1)) == ["too-large 1:1"])
    #expect(problems(String(repeating: "#", count: 1 << 20)) == [])
  }

  @Test func anyBytesAreReadOrRefused() {
    var generator = SeededGenerator(seed: 11)
    let alphabet = Array("{}[]:,-&*!?|>'\"#% \n\tab1~\\".utf8) + [0xC3, 0xA9, 0xFF, 0]
    for _ in 0..<4000 {
      let bytes = (0..<Int.random(in: 0..<60, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? 0
      }
      let document = YAMLDocument(bytes)
      for problem in document.problems { #expect(problem.location.line >= 1 && problem.location.column >= 1) }
    }
  }
}
