import Testing

@testable import PDFFinishing

struct ContentReaderTests {
  /// The operators of a content with where each begins and ends.
  private func read(_ content: String) throws -> [(operation: ContentOperator, text: String, numbers: [Double])] {
    var reader = ContentReader(Array(content.utf8))
    var found: [(ContentOperator, String, [Double])] = []
    while let operation = try reader.next() {
      let text = String(decoding: reader.bytes[reader.start..<reader.position], as: UTF8.self)
      found.append((operation, text, reader.numbers()))
    }
    return found
  }

  @Test func findsOperatorsWithTheirOperands() throws {
    let found = try read(" q 1 0 0 -1 .5 -20.25 cm\n0 0 10 4 re f % rest\n[(a)-3<00>] TJ Q")
    #expect(found.map(\.operation) == [.saveState, .transform, .rectangle, .paint, .paint, .restoreState])
    #expect(found.map(\.text) == ["q", "1 0 0 -1 .5 -20.25 cm", "0 0 10 4 re", "f", "[(a)-3<00>] TJ", "Q"])
    #expect(found[1].numbers == [1, 0, 0, -1, 0.5, -20.25])
  }

  @Test func knowsWhatMarkedContentBelongsTo() throws {
    var reader = ContentReader(
      Array("/P << /Lang (fr) /MCID 12 >> BDC /Artifact BMC /Span <</Lang (de)>> BDC /x Do".utf8))
    #expect(try reader.next() == .beginContentWithProperties)
    #expect((reader.identifier, reader.hasArtifactTag) == (12, false))
    #expect(try reader.next() == .beginContent)
    #expect((reader.identifier, reader.hasArtifactTag) == (nil, true))
    #expect(try reader.next() == .beginContentWithProperties)
    #expect((reader.identifier, reader.hasArtifactTag) == (nil, false))
    #expect(try reader.next() == .paintObject)
    #expect(reader.name.map { String(decoding: $0, as: UTF8.self) } == "/x")
    #expect(try reader.next() == nil)
  }

  @Test func readsInlineImagesWhole() throws {
    let found = try read("BI /W 1 /CS /G ID \u{1}EI( EI Q")
    #expect(found.map(\.operation) == [.inlineImage, .restoreState])
    #expect(found.map(\.text) == ["BI /W 1 /CS /G ID \u{1}EI( EI", "Q"])
  }

  @Test func countsStatesThatAreOpen() throws {
    #expect(try read(String(repeating: "q Q ", count: 40)).count == 80)
    #expect(try read(String(repeating: "q ", count: 28)).count == 28)
    #expect(throws: FinishingError.unsupported(reason: "graphics states nested too deeply")) {
      try read(String(repeating: "q ", count: 29))
    }
  }

  @Test(arguments: ["0 0 0 1 k", "/P /Named BDC", "nonsense", "BI /W 1", "(a"])
  func refuses(_ content: String) {
    #expect(throws: FinishingError.self) { try read(content) }
  }
}
