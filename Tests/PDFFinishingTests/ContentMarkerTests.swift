import Testing

@testable import PDFFinishing

struct ContentMarkerTests {
  private func mark(_ content: String) throws -> String? {
    try ContentMarker.mark(Array(content.utf8)).content.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func wrapsPathFromItsFirstPoint() throws {
    #expect(
      try mark("1 0 0 1 0 0 cm q 0.1 0.2 0.3 rg 0 0 10 10 re f Q")
        == "1 0 0 1 0 0 cm q 0.1 0.2 0.3 rg /Artifact BMC\n0 0 10 10 re f\nEMC Q")
  }

  @Test func wrapsARunAsOneArtifact() throws {
    #expect(
      try mark("0 0 m 1 1 l S 0.5 w q 2 2 m 3 3 l S Q 1 g")
        == "/Artifact BMC\n0 0 m 1 1 l S 0.5 w q 2 2 m 3 3 l S\nEMC Q 1 g")
  }

  @Test func wrapsTextObjectsWhole() throws {
    #expect(try mark("BT /F 9 Tf (a) Tj ET") == "/Artifact BMC\nBT /F 9 Tf (a) Tj ET\nEMC")
    #expect(try mark("BT /F 9 Tf ET") == nil)
  }

  @Test func leavesTaggedContentAlone() throws {
    #expect(try mark("/P << /MCID 0 >> BDC BT (a) Tj ET EMC") == nil)
    #expect(try mark("/P << /MCID 0 >> BDC /Span << /ActualText (b) >> BDC (a) Tj EMC EMC") == nil)
    #expect(try mark("/Artifact BMC 0 0 1 1 re f EMC") == nil)
    #expect(try mark("/Artifact << /Type /Layout >> BDC 0 0 1 1 re f EMC") == nil)
  }

  @Test func wrapsBetweenTaggedContent() throws {
    #expect(
      try mark("0 0 1 1 re f /P <</MCID 0>> BDC (a) Tj EMC /x Do q Q /P <</MCID 1>> BDC (b) Tj EMC 1 1 m 2 2 l S")
        == "/Artifact BMC\n0 0 1 1 re f\nEMC /P <</MCID 0>> BDC (a) Tj EMC /Artifact BMC\n/x Do\nEMC q Q "
        + "/P <</MCID 1>> BDC (b) Tj EMC /Artifact BMC\n1 1 m 2 2 l S\nEMC")
  }

  @Test func keepsUntaggedMarkedContentInside() throws {
    #expect(
      try mark("BT /Span << /ActualText <FEFF> >> BDC EMC (a) Tj ET")
        == "/Artifact BMC\nBT /Span << /ActualText <FEFF> >> BDC EMC (a) Tj ET\nEMC")
    #expect(
      try mark("/Span << /Lang (fr) >> BDC 0 0 1 1 re f EMC q Q")
        == "/Artifact BMC\n/Span << /Lang (fr) >> BDC 0 0 1 1 re f EMC\nEMC q Q")
  }

  @Test func ignoresWhatOnlyClipsOrSetsState() throws {
    #expect(try mark("0 0 10 10 re W n /a0 gs 1 0 0 RG [] 0 d") == nil)
    #expect(
      try mark("0 0 10 10 re W* n 1 1 5 5 re f") == "0 0 10 10 re W* n /Artifact BMC\n1 1 5 5 re f\nEMC")
  }

  /// Operators, brackets and `EI` inside strings and image data are data.
  @Test func readsOperandsAsPDFDoes() throws {
    #expect(
      try mark("BT (EMC \\) f ( nested \\\\) BT) Tj <4f4B> Tj [(a)-3<00>] TJ ET % 0 0 1 1 re f\n")
        == "/Artifact BMC\nBT (EMC \\) f ( nested \\\\) BT) Tj <4f4B> Tj [(a)-3<00>] TJ ET\nEMC % 0 0 1 1 re f\n")
    #expect(
      try mark("q BI /W 1 /H 1 /BPC 8 /CS /G ID \u{1}EI(\u{2} EI Q")
        == "q /Artifact BMC\nBI /W 1 /H 1 /BPC 8 /CS /G ID \u{1}EI(\u{2} EI\nEMC Q")
    #expect(try mark("true false null /N MP") == nil)
  }

  @Test func measuresFigures() throws {
    let content =
      "1 0 0 -1 0 800 cm /Figure <</MCID 3>> BDC q 40 0 0 -40 480 70 cm /x1 Do Q EMC "
      + "/Figure <</MCID 4>> BDC 10 20 30 40 re f 5 5 m 100 7.25 l S EMC /P <</MCID 5>> BDC 0 0 1 1 re f EMC"
    let result = try ContentMarker.mark(
      Array(content.utf8), figures: [3: 30, 4: 40], images: [ArraySlice("/x1".utf8)])
    let image = try #require(result.figures[30])
    #expect([image.minX, image.minY, image.maxX, image.maxY] == [480, 730, 520, 770])
    let path = try #require(result.figures[40])
    #expect([path.minX, path.minY, path.maxX, path.maxY] == [5, 740, 100, 795])
    #expect(result.figures.count == 2)
  }

  @Test(arguments: [
    "BT (a", "BT (a) Tj /P <</MCID 0>> BDC EMC ET", "/P <</MCID 0>> BDC", "EMC", "BT", "ET", "BT BT ET ET",
    "/P <</MCID 0>> BDC BT EMC ET", "/P <</MCID 0 BDC", "0 0 1 1 re nonsense", "BI /W 1 ID abc", "BI /W 1", "[1 2",
    "[ << ] >>", ">", ")", "}", "<</MCID 0>>>", "/P /Named BDC EMC", "0 0 0 1 k",
    "/Span BMC /P <</MCID 0>> BDC EMC EMC",
    String(repeating: "[", count: 5000), String(repeating: "q ", count: 29),
  ])
  func refuses(_ content: String) {
    #expect(throws: FinishingError.self) { try mark(content) }
  }
}
