import TestSupport
import Testing

@testable import InvoiceCommands

@Suite("Elements of a JSON array as they come")
struct JSONElementScannerTests {
  /// What was found in a text.
  private enum Found: Equatable {
    case element(String)
    case wrong
    case broken
  }

  /// What a text shows when it comes in pieces.
  private struct Scan: Equatable {
    var found: [Found] = []
    /// Where each of them begins: the line from 1, and the characters before it.
    var places: [[Int]] = []
    var isAtEnd = false

    init(_ pieces: [[UInt8]]) {
      var scanner = JSONElementScanner()
      var content: [UInt8] = []
      pieces: for piece in pieces {
        var rest = piece[...]
        while true {
          let step = rest.withUnsafeBytes { scanner.scan($0) }
          if let range = step.content { content += Array(rest)[range] }
          rest = rest.dropFirst(step.scanned)
          switch step.event {
          case .needsMore: continue pieces
          case .element: found.append(.element(String(decoding: content, as: UTF8.self)))
          case .wrong: found.append(.wrong)
          case .broken: found.append(.broken)
          }
          content = []
          places.append([scanner.elementLine, scanner.elementColumn])
          if step.isBroken { break pieces }
        }
      }
      isAtEnd = scanner.isAtEnd
    }

    init(_ text: String) { self.init([Array(text.utf8)]) }
  }

  /// Texts with what is in them.
  private static let texts: [(text: String, found: [Found], isAtEnd: Bool)] = [
    ("[]", [], true), (" \t\r\n[ \n] \n", [], true), ("", [], false), (" ", [], false), ("[", [], false),
    (
      #"[{"a":"]}\"\\"}, [1,[2,{}]] ,"x,]\"y",12 , true,-1.5e3,null]"#,
      [
        .element(#"{"a":"]}\"\\"}"#), .element("[1,[2,{}]]"), .element(#""x,]\"y""#), .element("12"),
        .element("true"), .element("-1.5e3"), .element("null"),
      ], true
    ),
    (
      #"["\\","\\\"","",{"\\":["\\"]}]"#,
      [#""\\""#, #""\\\"""#, #""""#, #"{"\\":["\\"]}"#].map(Found.element), true
    ),
    ("[é,\"\u{1F600}]\",{\"é\":\"}\"}]", ["é", "\"\u{1F600}]\"", "{\"é\":\"}\"}"].map(Found.element), true),
    // No JSON inside is for who reads the element.
    ("[{]x,nonsense]", [.element("{]"), .wrong, .element("nonsense")], true),
    ("[{a:1,,}]", [.element("{a:1,,}")], true),
    // What is cut off.
    (#"[{"a":"b"#, [], false), (#"["a\"#, [], false), ("[1", [], false), ("[[[]]", [.element("[[]]")], false),
    ("[1,", [.element("1")], false),
    // What is wrong between the elements does not hide those after it.
    ("[,1]", [.wrong, .element("1")], true), ("[1,]", [.element("1"), .wrong], true),
    ("[1 2,3]", [.element("1"), .wrong, .element("3")], true),
    (#"[{"a":1}}{"b":2}]"#, [.element(#"{"a":1}"#), .wrong, .element(#"{"b":2}"#)], true),
    (#"[{} "x" {},3]"#, [.element("{}"), .wrong, .element("{}"), .element("3")], true),
    ("[1,,2]", [.element("1"), .wrong, .element("2")], true),
    // What is no array, or more than one.
    (#"{"a":1}"#, [.broken], false), ("1", [.broken], false), ("\u{FEFF}[]", [.broken], false), ("]", [.broken], false),
    ("[1] x", [.element("1"), .broken], true), ("[][]", [.broken], true), ("[1]]", [.element("1"), .broken], true),
  ]

  @Test("Elements, cut-off text and garbage are told apart")
  func texts() {
    for (text, found, isAtEnd) in Self.texts {
      let scan = Scan(text)
      #expect(scan.found == found, "\(text)")
      #expect(scan.isAtEnd == isAtEnd, "\(text)")
    }
  }

  @Test("Everything is found alike wherever the text is cut into pieces, between the bytes of a character too")
  func pieces() {
    for (text, _, _) in Self.texts {
      let bytes = Array(text.utf8)
      let whole = Scan([bytes])
      for place in 0...bytes.count {
        #expect(Scan([Array(bytes[..<place]), [], Array(bytes[place...])]) == whole, "\(text) at \(place)")
      }
      #expect(Scan(bytes.map { [$0] }) == whole, "\(text) byte by byte")
    }
  }

  @Test("An element's place is its line, and the characters before it")
  func places() {
    let scan = Scan("[\n  \"é\u{1F600}\" , {\n},\r\n3\n]")
    #expect(scan.found.count == 3)
    #expect(scan.places == [[2, 2], [2, 9], [4, 0]])
    // So is the place of what is wrong.
    #expect(Scan("[1,\n\n ,2]").places == [[1, 1], [3, 1], [3, 2]])
    #expect(Scan("[1]\n é").places == [[1, 1], [2, 1]])
  }

  @Test("Any depth is followed, in memory that does not grow with it")
  func depth() {
    let deep = String(repeating: "[", count: 200_000)
    #expect(Scan("[" + deep).found.isEmpty)
    let closed = deep + String(repeating: "]", count: 200_000)
    #expect(Scan("[\(closed),1]").found == [.element(closed), .element("1")])
  }

  @Test("Whatever the bytes are, each is looked at once, and the pieces do not matter")
  func anything() {
    var generator = SeededGenerator(seed: 11)
    let alphabet = Array("[]{},\"\\ \n:1a".utf8) + [0xC3, 0xA9, 0xFF, 0x00]
    for _ in 0..<3_000 {
      let count = Int.random(in: 0...40, using: &generator)
      let bytes = [UInt8(ascii: "[")] + (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
      let whole = Scan([bytes])
      let place = Int.random(in: 0...bytes.count, using: &generator)
      #expect(Scan([Array(bytes[..<place]), Array(bytes[place...])]) == whole, "\(bytes)")
      #expect(Scan(bytes.map { [$0] }) == whole, "\(bytes)")
    }
  }
}

extension JSONElementScanner.Step {
  fileprivate var isBroken: Bool { if case .broken = event { true } else { false } }
}
