import Foundation
import Testing

@testable import PDFFinishing

struct PDFFinisherTests {
  private func finish(_ fixture: Fixture, _ change: (inout FinishingOptions) -> Void = { _ in }) throws -> [UInt8] {
    var options = fixture.options
    change(&options)
    return try PDFFinisher().finish(fixture.draft(), options: options)
  }

  @Test(arguments: Fixture.all)
  func givesTheSameBytesOnEveryThread(_ fixture: Fixture) async throws {
    let first = try finish(fixture)
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 { group.addTask { try finish(fixture) } }
      for try await file in group { #expect(file == first) }
    }
  }

  @Test func identifierFollowsTheContent() throws {
    let files = try [
      finish(.untagged), finish(.untagged) { $0.metadata.title = "Other" },
      finish(.untagged) { $0.attachments[0].bytes[0] ^= 1 },
    ]
    let identifiers = try files.map { file in
      let text = String(decoding: file, as: UTF8.self)
      let start = try #require(text.range(of: "/ID [ <"))
      return String(text[start.upperBound...].prefix(32))
    }
    #expect(Set(identifiers).count == 3)
    #expect(identifiers.allSatisfy { $0.allSatisfy(\.isHexDigit) })
  }

  @Test func headerMarksTheFileAsBinary() throws {
    let file = try finish(.untagged)
    #expect(file.starts(with: Array("%PDF-1.7\n%".utf8)))
    #expect(file[10..<14].allSatisfy { $0 > 127 })
    #expect(file.suffix(6) == ArraySlice("%%EOF\n".utf8))
  }

  /// A finished file is none that Cairo wrote.
  @Test func refusesItsOwnOutputAsAPart() throws {
    let file = try finish(.untagged)
    #expect(throws: FinishingError.self) { try PicturePart(file, isImage: true) }
    #expect(throws: FinishingError.self) { try FontPart(sheet: file, glyphs: 1) }
  }

  @Test func embedsTheProfileThatIsDocumented() throws {
    let file = try Data(contentsOf: Fixture.folder.appending(path: "sRGB.icc"))
    #expect(SRGBProfile.bytes == [UInt8](file))
    #expect(SRGBProfile.bytes.count == 528)
  }

  /// A structure is of use in an archive of level B as well, which does not ask for it.
  @Test func keepsTagsInLevelB() throws {
    let file = try finish(.tagged) { $0.conformance = .a3b }
    #expect(String(decoding: file, as: UTF8.self).contains("<pdfaid:conformance>B</pdfaid:conformance>"))
  }

  /// PDF/UA-1 without PDF/A: no output intent, no claim of PDF/A, everything that a screen reader needs.
  @Test(arguments: Fixture.allTagged)
  func claimsNoArchive(_ fixture: Fixture) throws {
    let file = try finish(fixture) {
      $0.conformance = .ua1
      $0.attachments = []
      $0.extensionSchemas = []
    }
    let text = String(decoding: file, as: UTF8.self)
    #expect(text.contains("<pdfuaid:part>1</pdfuaid:part>") && !text.contains("pdfaid:part"))
    #expect(!text.contains("pdfaExtension"))
    #expect(Data(file).range(of: Data(SRGBProfile.bytes)) == nil)
  }

  // MARK: Texts

  /// ISO 19005-3, 6.1.13.
  @Test(arguments: [
    ("x", 32_767, 32_767, false), ("x", 32_768, 16_382, true), ("é", 16_382, 16_382, false),
    ("é", 16_383, 16_382, true), ("𝄞", 8_191, 8_191, false), ("𝄞", 8_192, 8_191, true),
    ("e\u{301}", 8_191, 8_191, false), ("e\u{301}", 8_192, 8_191, true), ("", 0, 0, false),
  ])
  func longTextsEndInAnEllipsis(letter: String, count: Int, kept: Int, isCut: Bool) {
    let text = String(repeating: letter, count: count)
    let short = TextLimit.shortened(text)
    #expect(short.hasSuffix("…") == isCut)
    #expect(short.count == kept)
    #expect(text.hasPrefix(isCut ? String(short.dropLast()) : short))
    #expect(TextLimit.encodedLength(short) <= TextLimit.bytes)
  }

  @Test func aLetterWithTooManyMarksIsCutBetweenThem() {
    let short = TextLimit.shortened("a" + String(repeating: "\u{301}", count: 40_000))
    #expect(short.unicodeScalars.count == 16_382 && short.hasSuffix("…"))
    #expect(TextLimit.encodedLength(TextLimit.shortened("a" + String(repeating: "\u{1D165}", count: 40_000))) <= 32_767)
  }

  @Test func metadataStaysTheSameInBothPlaces() throws {
    let long = String(repeating: "é€", count: 20_000)
    let file = try finish(.untagged) {
      $0.metadata.title = long
      $0.metadata.keywords = long
      $0.attachments[0].description = long
    }
    let cut = TextLimit.shortened(long)
    #expect(String(decoding: file, as: UTF8.self).components(separatedBy: cut).count == 3)
    #expect(throws: FinishingError.self) { try finish(.untagged) { $0.attachments[0].name = long } }
  }

  // MARK: Structure

  private static func tree(_ elements: StructureElement...) -> StructureTree {
    var tree = StructureTree()
    for element in elements { tree.begin(element) }
    return tree
  }

  @Test func elementsMustSayWhatTheirTypesAskFor() throws {
    try Self.tree(
      .init(type: "Figure", alternativeText: "a"), .init(type: "TH", scope: .row), .init(type: "P", language: "fr-CH"),
      .init(type: "TD", columnSpan: 2)
    ).check()
    let wrong: [StructureElement] = [
      .init(type: "Figure"), .init(type: "Figure", alternativeText: ""), .init(type: "TH"),
      .init(type: "P", language: "not a language"), .init(type: "TD", columnSpan: 0),
    ]
    for element in wrong {
      #expect(throws: FinishingError.self, "\(element)") { try Self.tree(.init(type: "Document"), element).check() }
    }
  }

  /// Links and contents belong to elements that there are.
  @Test func pagesMustFitTheStructure() throws {
    for change: (inout PageContent) -> Void in [
      { $0.addLink(of: 0, x: 0, y: 0, width: 1, height: 1, to: "https://example.org") },
      { $0.addLink(of: 999, x: 0, y: 0, width: 1, height: 1, to: "https://example.org") },
      { page in
        page.beginContent("P", of: 999, elements: 1000, isText: false)
        page.beginShape()
        page.rectangle(x: 0, y: 0, width: 1, height: 1)
        page.fillShape()
        page.endContent()
      },
    ] {
      var draft = try Fixture.tagged.draft()
      change(&draft.pages[0])
      #expect(throws: FinishingError.self) { try PDFFinisher().finish(draft, options: Fixture.tagged.options) }
    }
    var draft = try Fixture.untagged.draft()
    draft.pages = []
    #expect(throws: FinishingError.self) { try PDFFinisher().finish(draft, options: Fixture.untagged.options) }
  }

  @Test func headingsMustNotSkipLevels() throws {
    func check(_ levels: [Int]) throws {
      var tree = Self.tree(.init(type: "Document"))
      for level in levels { tree.begin(.init(type: "H\(level)")) }
      try tree.check()
    }
    try check([1, 2, 3, 1, 2, 2])
    try check([])
    for levels in [[2], [1, 3], [1, 2, 4], [1, 2, 1, 3]] {
      #expect(throws: FinishingError.self, "\(levels)") { try check(levels) }
    }
  }

  @Test func untaggedFileCantBeLevelA() {
    #expect(throws: FinishingError.structure(element: nil, reason: "the document is not tagged")) {
      try finish(.untagged) { $0.conformance = .a3aUA1 }
    }
  }

  // MARK: Metadata and attachments

  @Test func refusesMetadata() {
    let changes: [(String, @Sendable (inout FinishingOptions) -> Void)] = [
      ("title", { $0.metadata.title = "" }),
      ("dc:title", { $0.metadata.title = "a\u{1}" }),
      ("dc:creator", { $0.metadata.author = "a\u{ffff}" }),
      ("language", { $0.metadata.language = "" }),
      ("creationDate", { $0.metadata.creationDate = "yesterday" }),
      ("modificationDate", { $0.metadata.modificationDate = "2026-02-30 10:00" }),
      ("Factur-X PDFA Extension Schema", { $0.extensionSchemas[0].prefix = "dc" }),
      ("Factur-X PDFA Extension Schema", { $0.extensionSchemas[0].prefix = "a b" }),
      ("Factur-X PDFA Extension Schema", { $0.extensionSchemas[0].properties[0].name = "<" }),
    ]
    for (field, change) in changes {
      do {
        _ = try finish(.untagged, change)
        Issue.record("\(field) was accepted")
      } catch FinishingError.metadata(let name, _) {
        #expect(name == field)
      } catch {
        Issue.record("\(field): \(error)")
      }
    }
  }

  @Test func refusesAttachments() {
    let changes: [(String, @Sendable (inout AssociatedFile) -> Void)] = [
      ("no name", { $0.name = "" }), ("a folder", { $0.name = "a/b" }), ("a folder", { $0.name = "a\\b" }),
      ("the folder above", { $0.name = ".." }), ("a control character", { $0.name = "a\nb" }),
      ("no media type", { $0.mimeType = "xml" }), ("half a media type", { $0.mimeType = "text/" }),
      ("a blank", { $0.mimeType = "text/x ml" }), ("a date", { $0.modificationDate = "" }),
      ("a name taken", { $0.name = Fixture.note.name }),
    ]
    for (name, change) in changes {
      do {
        _ = try finish(.untagged) { change(&$0.attachments[1]) }
        Issue.record("\(name) was accepted")
      } catch FinishingError.attachment {
      } catch {
        Issue.record("\(name): \(error)")
      }
    }
  }

  @Test func embedsEmptyAndLargeFiles() throws {
    let large = [UInt8](repeating: 65, count: 1_000_000)
    let file = try finish(.untagged) {
      $0.attachments[0].bytes = []
      $0.attachments[1].bytes = large
    }
    #expect(file.count < 40_000)
  }
}
