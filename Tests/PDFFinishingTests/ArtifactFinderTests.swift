import Testing

@testable import PDFFinishing

struct ArtifactFinderTests {
  /// What is outside the structure, and the MCIDs that were open on the way.
  private func find(_ content: String) throws -> (artifacts: [String], identifiers: [Int?]) {
    var reader = ContentReader(Array(content.utf8))
    var finder = ArtifactFinder()
    var identifiers: [Int?] = []
    while let operation = try reader.next() {
      try finder.take(operation, of: reader)
      if identifiers.last.map({ $0 != finder.identifier }) ?? true { identifiers.append(finder.identifier) }
    }
    try finder.finish(reader)
    return (finder.ranges.map { String(decoding: reader.bytes[$0], as: UTF8.self) }, identifiers)
  }

  @Test func findsEachBareRun() throws {
    let found = try find(
      "q 0 0 m 1 1 l S Q /P <</MCID 7>> BDC BT (a) Tj ET EMC BT (b) Tj ET 1 g /x Do /P <</MCID 8>> BDC EMC")
    #expect(found.artifacts == ["0 0 m 1 1 l S", "BT (b) Tj ET 1 g /x Do"])
    #expect(found.identifiers == [nil, 7, nil, 8, nil])
  }

  @Test func contentInsideOfContentBelongsToTheOuter() throws {
    let found = try find("/P <</MCID 1>> BDC /Span <</MCID 2>> BDC 0 0 1 1 re f EMC 0 0 2 2 re f EMC")
    #expect(found.artifacts.isEmpty)
    #expect(found.identifiers == [1, nil])
  }

  @Test func whatIsMarkedAsArtifactIsNone() throws {
    #expect(try find("/Artifact BMC 0 0 1 1 re f EMC").artifacts.isEmpty)
    #expect(try find("/Span BMC 0 0 1 1 re f EMC").artifacts == ["/Span BMC 0 0 1 1 re f EMC"])
  }

  @Test func aPathThatIsNotPaintedBeginsNothing() throws {
    #expect(try find("0 0 9 9 re W n 1 1 2 2 re f").artifacts == ["1 1 2 2 re f"])
  }

  @Test(arguments: [
    "EMC", "BT", "ET", "BT BT", "/P <</MCID 0>> BDC", "/P <</MCID 0>> BDC BT EMC", "BT /P <</MCID 0>> BDC",
  ])
  func refusesWhatIsNotNested(_ content: String) {
    #expect(throws: FinishingError.self) { try find(content) }
  }
}
