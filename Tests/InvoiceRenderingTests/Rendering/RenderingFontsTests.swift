import ByteCoding
import Foundation
import InvoiceModel
import TestSupport
import Testing

@testable import InvoiceRendering

@Suite("What pages depend on")
struct RenderingFontsTests {
  private static func folder(_ files: [String: String]) throws -> String {
    let folder = NSTemporaryDirectory() + "fonts-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, font) in files {
      try FileManager.default.copyItem(atPath: TestFiles.fonts[0] + "/" + font, toPath: folder + "/" + name)
    }
    return folder
  }

  @Test("The bundled fonts are known by name, family and digest")
  func bundled() throws {
    let records = RenderingFonts.bundledRecords
    #expect(records.count == 8)
    #expect(records.first?.name == "Inter-Bold.otf" && records.first?.family == "Inter")
    for record in records {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: TestFiles.fonts[0] + "/" + record.name)))
      #expect(record.size == bytes.count && record.digest == SHA256.digest(of: bytes) && !record.family.isEmpty)
    }
    #expect(BundledFile.fontDigest != BundledFile.templateDigest)
    #expect(BundledFile.templateDigest != SHA256().digest())
  }

  @Test("Files of folders are recorded in their order, and found again elsewhere under other names")
  func found() throws {
    let first = try Self.folder(["b.otf": "Inter-Regular.otf", "a.ttf": "NotoSansHebrew-Bold.ttf"])
    let second = try Self.folder(["a.ttf": "NotoSansArabic-Bold.ttf"])
    let records = try RenderingFonts(folders: [first, second]).fileRecords()
    #expect(records.map(\.name) == ["a.ttf", "b.otf", "a.ttf"])
    #expect(records.map(\.family) == ["Noto Sans Hebrew", "Inter", "Noto Sans Arabic"])
    try FileManager.default.moveItem(atPath: second + "/a.ttf", toPath: first + "/0.ttf")
    try FileManager.default.copyItem(
      atPath: TestFiles.fonts[0] + "/NotoSansArabic-Regular.ttf", toPath: first + "/further.ttf")
    let again = try RenderingFonts(records, in: [first]).fileRecords()
    #expect(again.map(\.name) == ["a.ttf", "b.otf", "0.ttf"])
    #expect(again.map(\.digest) == records.map(\.digest))
    try FileManager.default.removeItem(atPath: first + "/b.otf")
    #expect(try RenderingFonts(records, in: [first]).fileRecords().map(\.name) == ["a.ttf", "0.ttf"])
    #expect(try RenderingFonts(records, in: []).fileRecords() == [])
    for folder in [first, second] { try FileManager.default.removeItem(atPath: folder) }
    #expect(throws: InvoiceProblems.self) { try RenderingFonts(records, in: [first]) }
  }

  @Test("A file of the same name and other content stands in, as its record says")
  func changed() throws {
    let folder = try Self.folder(["a.ttf": "NotoSansHebrew-Bold.ttf"])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let records = try RenderingFonts(folders: [folder]).fileRecords()
    try FileManager.default.removeItem(atPath: folder + "/a.ttf")
    try FileManager.default.copyItem(
      atPath: TestFiles.fonts[0] + "/NotoSansHebrew-Regular.ttf", toPath: folder + "/a.ttf")
    let now = try RenderingFonts(records, in: [folder]).fileRecords()
    #expect(now.map(\.name) == ["a.ttf"] && now[0].digest != records[0].digest)
  }

  @Test("Libraries that draw pictures are there for pages that need them")
  func pictureLibraries() {
    let usual = RenderingLibraries.versions
    let more = RenderingLibraries.versions(withPictures: ["librsvg", "libwebp", "libfoo", "cairo"])
    #expect(Set(more).subtracting(usual).map(\.name).sorted() == ["librsvg", "libwebp"])
    #expect(more.allSatisfy { $0.version.wholeMatch(of: /\d+(\.\d+)+/) != nil }, "\(more)")
    #expect(Set(usual).isSubset(of: more) && more.map(\.name) == more.map(\.name).sorted())
  }

  @Test("Every library says its release")
  func libraries() {
    let versions = RenderingLibraries.versions
    #expect(
      versions.map(\.name) == [
        "cairo", "fontconfig", "freetype", "fribidi", "glib", "harfbuzz", "libdeflate", "libpng", "libyaml", "pango",
        "zlib",
      ])
    #expect(versions.allSatisfy { $0.version.wholeMatch(of: /\d+(\.\d+)+/) != nil }, "\(versions)")
  }
}
