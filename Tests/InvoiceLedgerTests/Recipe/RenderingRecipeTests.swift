import ByteCoding
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

  @Test("A template's own fonts are stored with it, and make the same bytes when its folder has gone")
  func ownFonts() throws {
    let font = try TestFont().renamed(to: "Mango")
    var folder: RecipeFolder? = try RecipeFolder([
      "template.yaml": Array("extends: classic\ntheme: { font: Mango, heading_font: Mango }\n".utf8),
      "fonts/a.otf": font.bytes, "fonts/OFL.txt": Array("licence".utf8),
    ])
    let path = try #require(folder?.path)
    let invoice = try TestFiles.invoice("02-b2b-complete.json")
    // Without structure the names of fonts can be read in the file.
    let options = Self.options { $0.isTagged = false }
    let setup = try RenderingSetup(template: .folder(path), options: options)
    let captured = try setup.captured(for: invoice)
    let files = try #require(captured.recipe.page?.templateFiles.map(\.name))
    #expect(files.contains("fonts/a.otf") && !files.contains("fonts/OFL.txt"))
    // Another font of the name, for those that are rendered from now on.
    try folder?.write("fonts/a.otf", font.spaced(by: 300).bytes)
    let other = try RenderingSetup(template: .folder(path), options: options).captured(for: invoice)
    #expect(
      captured.recipe.differences(from: other.recipe) == ["the template's file fonts/a.otf has changed"])
    folder = nil
    let expected = try captured.renderer.rendered(invoice).bytes
    #expect(String(decoding: expected, as: Unicode.ASCII.self).contains("+Mango-Regular"))
    #expect(try StoredRecipe(captured).renderer().rendered(invoice).bytes == expected)
    #expect(try StoredRecipe(other).renderer().rendered(invoice).bytes != expected)
  }

  @Test("The libraries that draw SVG and WebP are named for invoices with such pictures, and for no others")
  func pictureLibraries() throws {
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><rect width='9' height='9'/></svg>"
    let uri = "data:image/svg+xml;base64,\(String(decoding: Base64.encoded(Array(svg.utf8)), as: UTF8.self))"
    let drawn = try Documents.compute(Documents.minimal(company: ", \"logo\": \"\(uri)\""))
    let plain = try Documents.compute(Documents.minimal())
    let setup = try RenderingSetup()
    func names(_ captured: CapturedRecipe) -> Set<String> { Set(captured.recipe.page?.libraries.map(\.name) ?? []) }
    for _ in 0..<2 {
      #expect(try names(setup.captured(for: drawn)).subtracting(names(setup.captured(for: plain))) == ["librsvg"])
      #expect(try !names(setup.captured(for: plain)).contains("librsvg"))
    }
    let pictured = try Documents.compute(Documents.minimal(item: ", \"picture\": \"\(uri)\""))
    #expect(try names(setup.captured(for: pictured)) == names(setup.captured(for: drawn)))
    let captured = try setup.captured(for: drawn)
    let again = try StoredRecipe(captured).renderer()
    #expect(try again.differences.isEmpty && again.rendered(drawn).bytes == captured.renderer.rendered(drawn).bytes)
    // As it was before the library was named, and as it will be with another release of it.
    var recipe = captured.recipe
    guard case .pdf(var page) = recipe.content, let index = page.libraries.firstIndex(where: { $0.name == "librsvg" })
    else { return #expect(Bool(false)) }
    let release = page.libraries[index].version
    page.libraries[index].version = "1.0"
    recipe.content = .pdf(page)
    #expect(
      try RecipeRenderers().renderer(for: recipe, blobs: captured.blobs).differences
        == ["librsvg was 1.0 and is \(release)"])
    page.libraries.remove(at: index)
    recipe.content = .pdf(page)
    #expect(try RecipeRenderers().renderer(for: recipe, blobs: captured.blobs).differences.isEmpty)
    // A template's pictures count, too.
    let folder = try RecipeFolder([
      "template.yaml": Array("extends: classic\nfooter: [{ image: a.svg, alternative: false }]\n".utf8),
      "a.svg": Array(svg.utf8),
    ])
    let own = try RenderingSetup(template: .folder(folder.path)).captured(for: plain)
    #expect(names(own).contains("librsvg"))
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
