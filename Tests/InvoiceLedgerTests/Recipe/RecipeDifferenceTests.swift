import ByteCoding
import EInvoicing
import InvoiceCore
import InvoiceModel
import InvoiceRendering
import TestSupport
import Testing

@testable import InvoiceLedger

@Suite("What differs between two recipes")
struct RecipeDifferenceTests {
  private typealias Change = @Sendable (inout PageRecipe) -> Void

  private static let digest = SHA256.digest(of: [1])

  private static let made = Result {
    var options = RenderOptions()
    options.assetsFolder = TestFiles.assets
    options.conformance = .archival
    options.attachments = [
      Attachment(name: "a.csv", mimeType: "text/csv", bytes: [1]),
      Attachment(name: "b.csv", mimeType: "text/csv", bytes: [2]),
    ]
    let fonts = try RecipeFolder([
      "a.ttf": RecipeFolder.font("NotoSansHebrew-Bold.ttf"), "b.otf": RecipeFolder.font("Inter-Italic.otf"),
    ])
    let invoice = try Documents.compute(Documents.minimal(company: ", \"logo\": \"logo.png\""))
    return try RenderingSetup(fonts: [fonts.path], options: options).captured(for: invoice).recipe
  }

  private static func recipe() throws -> RenderingRecipe { try made.get() }

  private static let changes: [(change: Change, sentences: [String])] = [
    ({ $0.libraries[0].version = "9.9" }, ["cairo was CAIRO and is 9.9"]),
    ({ $0.libraries.removeLast() }, ["zlib was ZLIB and is not there"]),
    ({ $0.libraries.append(LibraryVersion(name: "new", version: "1")) }, ["new was not there and is 1"]),
    ({ $0.template = "modern" }, ["the template was classic and is modern"]),
    ({ $0.templateFiles[0].digest = digest }, ["the template's file strings/shared/en.yaml has changed"]),
    ({ $0.templateFiles.removeLast() }, ["the template's file template.yaml is not there"]),
    (
      { $0.templateFiles.append(RecordedFile(name: "z.png", digest: digest)) },
      ["the template's file z.png was not there before"]
    ),
    ({ $0.bundledFonts[2].digest = digest }, ["the engine's own font Inter (Inter-Regular.otf) has changed"]),
    (
      { $0.bundledFonts.remove(at: 3) },
      ["the engine's own font Invoice Symbols (InvoiceSymbols-Regular.ttf) is not there"]
    ),
    ({ $0.fonts.swapAt(0, 1) }, ["the fonts are searched in another order"]),
    (
      { $0.fonts.removeFirst() }, ["the font Noto Sans Hebrew (a.ttf) is not there: give its folder with --fonts"]
    ),
    (
      { $0.fonts[1].digest = digest },
      ["the font Inter (b.otf) is another one now: give a folder with the earlier one with --fonts"]
    ),
    (
      { $0.fonts.append(FontRecord(name: "c.ttf", family: "", size: 1, digest: digest)) },
      ["the font c.ttf was not there before"]
    ),
    ({ $0.language = "en" }, ["the language was the invoice's own and is en"]),
    ({ $0.isDraft = true }, ["the draft's watermark was not there and is there"]),
    ({ $0.isTagged = false }, ["the structure for screen readers was there and is not there"]),
    ({ $0.conformance = .none }, ["the file was PDF/A and is a plain PDF"]),
    (
      { $0.conformance = .facturX(.basic, rules: .fr) },
      ["the file was PDF/A and is Factur-X basic with the rules fr"]
    ),
    (
      {
        $0.attachments[0].digest = digest; $0.attachments[1].digest = digest
      }, ["the attachment b.csv has changed"]
    ),
    ({ $0.attachments[1].mimeType = "x/y" }, ["what is said of the attachment b.csv has changed"]),
    ({ $0.attachments[1].relationship = .data }, ["what is said of the attachment b.csv has changed"]),
    ({ $0.attachments[1].description = "B" }, ["what is said of the attachment b.csv has changed"]),
    ({ $0.attachments.swapAt(0, 1) }, ["the attachments are in another order"]),
    ({ $0.attachments.removeFirst() }, ["the attachment a.csv is not there"]),
    ({ $0.assets[0].digest = digest }, ["the invoice's file logo.png has changed"]),
    ({ $0.assets = [] }, ["the invoice's file logo.png is not there"]),
    (
      {
        $0.language = "en"; $0.isTagged = false
      },
      [
        "the language was the invoice's own and is en", "the structure for screen readers was there and is not there",
      ]
    ),
  ]

  @Test("Each ingredient has its sentence", arguments: 0..<changes.count)
  func ingredient(index: Int) throws {
    let (change, sentences) = Self.changes[index]
    let recipe = try Self.recipe()
    var page = try #require(recipe.page)
    let versions = Dictionary(page.libraries.map { ($0.name, $0.version) }) { $1 }
    change(&page)
    let current = RenderingRecipe(.pdf(page), engine: recipe.engine)
    let expected = sentences.map {
      $0.replacing("CAIRO", with: versions["cairo"] ?? "").replacing("ZLIB", with: versions["zlib"] ?? "")
    }
    #expect(recipe.differences(from: current) == expected)
    #expect(recipe.json != current.json && recipe.digest != current.digest)
    #expect(try RenderingRecipe(json: current.json) == current)
  }

  @Test("The engine, and another form of file")
  func others() throws {
    let recipe = try Self.recipe()
    #expect(recipe.differences(from: recipe) == [])
    #expect(
      recipe.differences(from: RenderingRecipe(recipe.content, engine: "9.0.0"))
        == ["the engine was \(Release.version) and is 9.0.0"])
    #expect(recipe.differences(from: RenderingRecipe(.data(.json))) == ["the file was a PDF and is JSON"])
    #expect(
      RenderingRecipe(.data(.cii(.basic, rules: nil))).differences(
        from: RenderingRecipe(.data(.ubl(.peppol, rules: .fr)))) == [
          "the file was CII basic and is UBL peppol with the rules fr"
        ])
    #expect(
      RenderingRecipe(.data(.json)).differences(from: RenderingRecipe(.data(.json), engine: "9"))
        == ["the engine was \(Release.version) and is 9"])
  }
}
