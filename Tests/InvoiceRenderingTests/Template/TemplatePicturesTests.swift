import Foundation
import InvoiceModel
import TestSupport
import Testing
import Typesetting

@testable import InvoiceRendering

struct TemplatePicturesTests {
  private static let picture = Result {
    try Data(contentsOf: URL(filePath: TestFiles.root + "/Templates/classic/preview.png"))
  }

  private func fixture(_ blocks: String) throws -> TemplateFixture {
    try TemplateFixture(
      TemplateFixture.body(blocks), strings: ["fr": "hello: Bonjour", "en": "hello: Hello"],
      files: ["a.png": Self.picture.get(), "broken.png": Data([0x89, 0x50, 0x4E, 0x47])])
  }

  private func image(of template: Template, _ language: String) throws -> RasterImage? {
    guard case .image(let block) = try #require(template.compiled(for: language)?.body.first).content,
      case .file(let image) = block.source
    else { return nil }
    return image
  }

  @Test func allLanguagesShareOneDecodedPicture() throws {
    let template = try fixture("  - { image: a.png, alternative: false }").load()
    let (french, english) = (try #require(try image(of: template, "fr")), try #require(try image(of: template, "en")))
    #expect(french == english)
    // The very same memory, not equal bytes that were read twice.
    #expect(
      french.bytes.withUnsafeBufferPointer(\.baseAddress) == english.bytes.withUnsafeBufferPointer(\.baseAddress))
  }

  @Test func aPictureIsReadOnce() throws {
    let fixture = try fixture("  - text: a")
    let pictures = TemplatePictures(of: try TemplateFolder(.folder(fixture.path)))
    let first = try #require(try pictures.picture("a.png"))
    try FileManager.default.removeItem(atPath: fixture.path + "/a.png")
    #expect(try pictures.picture("a.png") == first)
  }

  @Test func oneThatCannotBeUsedIsToldOnce() throws {
    let blocks = "  - { image: broken.png, alternative: false }\n  - { image: broken.png, alternative: false }"
    #expect(try fixture(blocks).problems.map(\.code) == [.templateImage])
    #expect(try fixture("  - { image: none.png, alternative: false }").problems.map(\.code) == [.templateFile])
  }
}
