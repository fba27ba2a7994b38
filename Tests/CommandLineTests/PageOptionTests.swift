import CommandTestSupport
import Foundation
import Testing

@Suite("Options of the page")
struct PageOptionTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The text of the page that a call renders.
  private func text(_ arguments: String..., json: String = Invoices.json(), raw: Bool = false) throws -> String {
    let file = folder.path("page.pdf")
    var command = Command(program: Command.binary, arguments + ["--output", file])
    command.input = Data(json.utf8)
    let result = try command.run()
    #expect(result.status == 0, "\(result.errors)")
    return try Command(program: "pdftotext", [raw ? "-raw" : "-layout", file, "-"]).run().text
  }

  @Test("--language changes the labels")
  func language() throws {
    #expect(try text().contains("Facture"))
    #expect(try text("--language", "en").contains("Invoice"))
    #expect(try !text("--language", "en").contains("Facture"))
  }

  @Test("An unknown language is refused, not guessed", arguments: ["xx", "français", ""])
  func unknownLanguage(tag: String) throws {
    let result = try Command.run("--language", tag, input: Invoices.json())
    #expect(result.status == 64)
    #expect(
      result.errors.contains("[unknown-language] (")
        && result.errors.lowercased().contains("there is de, en, es, fr, it, nl, pl, pt)") && result.output.isEmpty)
  }

  @Test("--draft prints the watermark on an invoice with a number; without a number it is always there")
  func draft() throws {
    // The watermark is turned, so Poppler gives its letters one by one.
    func watermark(_ text: String) -> Bool {
      text.filter { !$0.isWhitespace }.contains("BROUILLON")
    }
    #expect(try !watermark(text(raw: true)))
    #expect(try watermark(text("--draft", raw: true)))
    #expect(try watermark(text(json: Invoices.json(number: nil), raw: true)))
  }

  @Test("--template takes a folder; one's own copy gives the same bytes")
  func template() throws {
    let copy = folder.path("mine")
    try FileManager.default.copyItem(atPath: Checkout.path("Templates/classic"), toPath: copy)
    let own = try Command.run("--template", copy, input: Invoices.json())
    #expect(own.status == 0)
    #expect(try own.output == Command.run("--template", "classic", input: Invoices.json()).output)
    #expect(try Command.run("--template", "mine", input: Invoices.json(), folder: folder.path).output == own.output)
    #expect(try Command.run("--template", "./mine/", input: Invoices.json(), folder: folder.path).output == own.output)
  }

  @Test("A template that is wrong has status 65 and names its own file and line")
  func brokenTemplate() throws {
    let copy = folder.path("mine")
    try FileManager.default.copyItem(atPath: Checkout.path("Templates/classic"), toPath: copy)
    let file = copy + "/template.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try (text + "\nnonsense: [1\n").write(toFile: file, atomically: true, encoding: .utf8)
    let result = try Command.run("--template", copy, input: Invoices.json())
    #expect(result.status == 65)
    #expect(result.errors.contains(#/template\.yaml:\d+:\d+: error:/#))
    #expect(result.output.isEmpty)
  }

  @Test("Folders that are none have status 66", arguments: ["--template", "--assets", "--fonts"])
  func missingFolder(option: String) throws {
    let result = try Command.run(option, "./nowhere", input: Invoices.json())
    #expect(result.status == 66)
    #expect(result.errors.contains("./nowhere: error: there is no such folder"))
  }

  @Test("Who names the file of a template is told its folder")
  func templateFile() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("template.yaml", "extends: classic\n")
    let result = try Command.run("--template", file, input: Invoices.json())
    #expect(result.status == 66)
    #expect(result.errors.contains("is a file [no-template] (name its folder: \(folder.path))"), "\(result.errors)")
  }

  @Test("A logo is read from the assets' folder, and from nowhere else")
  func assets() throws {
    let pixel =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    try #require(Data(base64Encoded: pixel)).write(to: URL(fileURLWithPath: folder.path("logo.png")))
    func json(_ logo: String) -> String {
      Invoices.json().replacing(
        "\"name\": \"Atelier Lumen\",", with: "\"name\": \"Atelier Lumen\", \"logo\": \"\(logo)\",")
    }
    #expect(try text("--assets", folder.path, json: json("logo.png")).contains("Atelier"))
    let file = folder.path("page.pdf")
    let images = try Command(program: "pdfimages", ["-list", file]).run()
    #expect(images.text.split(separator: "\n").count > 2)
    for (arguments, logo) in [
      (["--assets", folder.path], "../logo.png"), (["--assets", folder.path], "/etc/passwd"),
      (["--assets", folder.path], "gone.png"), ([], "logo.png"),
    ] {
      var command = Command(program: Command.binary, arguments)
      command.input = Data(json(logo).utf8)
      command.folder = folder.path
      let result = try command.run()
      #expect(result.status == 65, "\(logo)")
      #expect(result.errors.contains("/company/logo"), "\(logo)")
    }
  }

  @Test("A character that no font has is named; --fonts brings one that has it")
  func fonts() throws {
    let json = Invoices.json().replacing("Pierre Dupont", with: "Pierre \u{4E2D}")
    let missing = try Command.run(input: json)
    #expect(missing.status == 65)
    #expect(missing.errors.contains("/customer/name"))
    #expect(missing.errors.contains("U+4E2D"))
    #expect(missing.output.isEmpty)
    let fonts = folder.path("fonts")
    try FileManager.default.createDirectory(atPath: fonts, withIntermediateDirectories: true)
    let script = """
      import sys
      from fontTools.fontBuilder import FontBuilder
      from fontTools.pens.ttGlyphPen import TTGlyphPen
      def box():
          pen = TTGlyphPen(None)
          pen.moveTo((50, 0)); pen.lineTo((50, 700)); pen.lineTo((950, 700)); pen.lineTo((950, 0)); pen.closePath()
          return pen.glyph()
      font = FontBuilder(1000, isTTF=True)
      font.setupGlyphOrder([".notdef", "uni4E2D"])
      font.setupCharacterMap({0x4E2D: "uni4E2D"})
      font.setupGlyf({".notdef": box(), "uni4E2D": box()})
      font.setupHorizontalMetrics({".notdef": (1000, 50), "uni4E2D": (1000, 50)})
      font.setupHorizontalHeader(ascent=880, descent=-120)
      font.setupNameTable({"familyName": "One Han", "styleName": "Regular"})
      font.setupOS2(sTypoAscender=880, sTypoDescender=-120, usWinAscent=880, usWinDescent=120)
      font.setupPost()
      font.save(sys.argv[1])
      """
    try Python.run(script, [fonts + "/one.ttf"])
    #expect(try text("--fonts", fonts, json: json).contains("\u{4E2D}"))
  }
}
