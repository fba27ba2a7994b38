import EInvoicing
import InvoiceCore
import InvoiceModel
import InvoiceRendering
import TestSupport
import Testing

@testable import InvoiceLedger

@Suite("Rendering by a stored recipe")
struct RenderingRecipeTests {
  private static func options(_ change: (inout RenderOptions) -> Void = { _ in }) -> RenderOptions {
    var options = RenderOptions()
    options.assetsFolder = TestFiles.assets
    change(&options)
    return options
  }

  @Test("Every sample has the same bytes through capture, JSON and back")
  func samples() throws {
    let renderer = try InvoiceRenderer()
    let setup = try RenderingSetup(options: Self.options())
    let stored = RecipeRenderers()
    var recipes: Set<RenderingRecipe> = []
    for sample in TestFiles.samples {
      let invoice = try TestFiles.invoice(sample)
      let captured = try setup.captured(for: invoice)
      recipes.insert(captured.recipe)
      let expected = try renderer.pdf(invoice, options: Self.options())
      #expect(try captured.renderer.rendered(invoice).bytes == expected.bytes, "\(sample)")
      let read = try RenderingRecipe(json: captured.recipe.json)
      #expect(read == captured.recipe && read.digest == captured.recipe.digest)
      #expect(Set(read.blobDigests) == Set(captured.blobs.map(\.digest)))
      let again = try stored.renderer(for: read, blobs: captured.blobs)
      let rendered = try again.rendered(invoice)
      #expect(rendered.bytes == expected.bytes && rendered.pageCount == expected.pageCount, "\(sample)")
      #expect(again.differences.isEmpty)
    }
    // With the logo, with pictures of lines, and with neither.
    #expect(recipes.count == 3)
  }

  @Test("Every option is a part of it")
  func options() throws {
    let invoice = try TestFiles.invoice("02-b2b-complete.json")
    let attachment = Attachment(
      name: "hours.csv", mimeType: "text/csv", relationship: .data, description: "Heures\n« été »",
      bytes: Array("a;b\n".utf8))
    let all: [RenderOptions] = [
      Self.options { $0.isTagged = false }, Self.options { $0.isDraft = true }, Self.options { $0.language = "en" },
      Self.options { $0.conformance = .archival }, Self.options { $0.conformance = .facturX(.en16931) },
      Self.options { $0.conformance = .facturX(.basicWL, rules: EInvoiceRules.none) },
      Self.options { $0.conformance = .facturX(.xrechnung) },
      Self.options {
        $0.conformance = .facturX(.extended, rules: .fr)
        $0.attachments = [attachment]
      },
      Self.options {
        $0.conformance = .archival
        $0.isTagged = false
        $0.attachments = [attachment, Attachment(name: "empty.bin", mimeType: "application/x-none", bytes: [])]
      },
    ]
    var digests: Set<[UInt8]> = []
    for options in all {
      let stored = StoredRecipe(try RenderingSetup(options: options).captured(for: invoice))
      let expected = try InvoiceRenderer().pdf(invoice, options: options).bytes
      #expect(try stored.renderer().rendered(invoice).bytes == expected, "\(options)")
      digests.insert(stored.json)
    }
    #expect(digests.count == all.count)
  }

  @Test("JSON, CII and UBL depend on engine, profile and rules alone")
  func data() throws {
    let invoice = try TestFiles.invoice("02-b2b-complete.json")
    let all: [(RenderingForm.Data, [UInt8], String)] = [
      (.json, invoice.json, #"{"version":1,"engine":"\#(Release.version)","form":"json"}"#),
      (
        .cii(.basic, rules: .fr), try invoice.cii(profile: .basic, rules: .fr),
        #"{"version":1,"engine":"\#(Release.version)","form":"cii","profile":"basic","rules":"fr"}"#
      ),
      (
        .cii(.en16931, rules: nil), try invoice.cii(),
        #"{"version":1,"engine":"\#(Release.version)","form":"cii","profile":"en16931"}"#
      ),
      (
        .ubl(.peppol, rules: EInvoiceRules.none), try invoice.ubl(specification: .peppol, rules: EInvoiceRules.none),
        #"{"version":1,"engine":"\#(Release.version)","form":"ubl","specification":"peppol","rules":"none"}"#
      ),
      (.ubl(nil, rules: nil), try invoice.ubl(), #"{"version":1,"engine":"\#(Release.version)","form":"ubl"}"#),
    ]
    for (form, expected, json) in all {
      let captured = try RenderingSetup(form).captured(for: invoice)
      #expect(captured.blobs.isEmpty && captured.recipe.form == .data(form))
      let stored = StoredRecipe(captured)
      #expect(String(decoding: stored.json, as: UTF8.self) == json)
      #expect(try stored.renderer().rendered(invoice) == RenderedInvoice(bytes: expected, pageCount: 0))
    }
  }

  @Test("A template or logo that was changed or deleted after capture gives the same bytes")
  func changedFiles() throws {
    let invoice = try Documents.compute(Documents.minimal(company: ", \"logo\": \"sub/mark.png\""))
    let logo = try RecipeFolder.bytes(TestFiles.assets + "/logo.png")
    let assets = try RecipeFolder(["sub/mark.png": logo])
    let template = try RecipeFolder.template()
    let setup = try RenderingSetup(
      template: .folder(template.path), options: Self.options { $0.assetsFolder = assets.path })
    let captured = try setup.captured(for: invoice)
    let expected = try captured.renderer.rendered(invoice)
    let stored = StoredRecipe(captured)
    #expect(stored.blobs.count == 10)

    try template.write("strings/fr.yaml", Array("none: none".utf8))
    try assets.remove("sub/mark.png")
    #expect(try setup.captured(for: invoice).renderer.rendered(invoice) == expected)
    #expect(try stored.renderer().rendered(invoice) == expected)
    try template.remove("template.yaml")
    let renderer = try stored.renderer()
    #expect(try renderer.rendered(invoice) == expected && renderer.differences.isEmpty)
  }

  @Test("Renderers are kept by the recipe's digest, and share what is the same")
  func kept() throws {
    let template = try RecipeFolder.template()
    let renderers = RecipeRenderers()
    let invoice = try Documents.compute(Documents.clean)
    var last: RenderingRecipe?
    var blobs: [RecipeBlob] = []
    for language in ["fr", "en"] {
      let captured = try RenderingSetup(
        template: .folder(template.path), options: Self.options { $0.language = language }
      ).captured(for: invoice)
      #expect(renderers.renderer(ofRecipe: captured.recipe.digest)?.recipe == nil)
      _ = try renderers.renderer(for: captured.recipe, blobs: captured.blobs)
      #expect(renderers.renderer(ofRecipe: captured.recipe.digest)?.recipe == captured.recipe)
      // Known, it needs no bytes.
      _ = try renderers.renderer(for: captured.recipe, blobs: [])
      (last, blobs) = (captured.recipe, captured.blobs)
    }
    #expect(renderers.counts == (2, 1))
    var others = try #require(last)
    for number in 0..<20 {
      others.engine = "0.0.\(number)"
      _ = try renderers.renderer(for: others, blobs: blobs)
    }
    #expect(renderers.counts == (8, 1))
  }

  @Test("Fonts of folders are found by their content, and told by name when they are not there")
  func fonts() throws {
    let invoice = try Documents.compute(Documents.clean)
    let fonts = try RecipeFolder([
      "a.ttf": RecipeFolder.font("NotoSansHebrew-Bold.ttf"), "b.otf": RecipeFolder.font("Inter-Italic.otf"),
    ])
    let captured = try RenderingSetup(fonts: [fonts.path], options: Self.options()).captured(for: invoice)
    let expected = try captured.renderer.rendered(invoice)
    let stored = StoredRecipe(captured)
    let elsewhere = try RecipeFolder([
      "0-italic.otf": RecipeFolder.font("Inter-Italic.otf"),
      "1-hebrew.ttf": RecipeFolder.font("NotoSansHebrew-Bold.ttf"),
      "2-more.ttf": RecipeFolder.font("NotoSansArabic-Bold.ttf"),
    ])
    let found = try stored.renderer(fonts: [elsewhere.path])
    #expect(try found.rendered(invoice) == expected && found.differences.isEmpty)
    try elsewhere.remove("1-hebrew.ttf")
    #expect(
      try stored.renderer(fonts: [elsewhere.path]).differences == [
        "the font Noto Sans Hebrew (a.ttf) is not there: give its folder with --fonts"
      ])
    #expect(
      try stored.renderer().differences == [
        "the font Noto Sans Hebrew (a.ttf) is not there: give its folder with --fonts",
        "the font Inter (b.otf) is not there: give its folder with --fonts",
      ])
    try elsewhere.write("a.ttf", RecipeFolder.font("NotoSansHebrew-Regular.ttf"))
    #expect(
      try stored.renderer(fonts: [elsewhere.path]).differences == [
        "the font Noto Sans Hebrew (a.ttf) is another one now: give a folder with the earlier one with --fonts"
      ])
  }

  @Test("What cannot be rendered any more says what differs")
  func failing() throws {
    let invoice = try Documents.compute(Documents.clean)
    var stored = StoredRecipe(try RenderingSetup(options: Self.options()).captured(for: invoice))
    var recipe = try RenderingRecipe(json: stored.json)
    recipe.engine = "0.0.1"
    var page = try #require(recipe.page)
    page.language = "xx"
    recipe.content = .pdf(page)
    stored.json = recipe.json
    let renderer = try stored.renderer()
    let problems = #expect(throws: InvoiceProblems.self) { try renderer.rendered(invoice) }
    #expect(problems?.problems.map(\.code) == [.unsupportedLanguage, .recipeDiffers])
    #expect(problems?.problems.last?.severity == .warning)
    #expect(problems?.problems.last?.message.contains("the engine was 0.0.1 and is \(Release.version)") == true)
  }
}
