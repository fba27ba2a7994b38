import CommandTestSupport
import Foundation
import Testing

@Suite("--theme, --logo, --template-for")
struct LookOptionTests {
  private static let seed = Checkout.path("Samples/01-seed.json")

  private func size(of file: String) throws -> String {
    let info = try Command(program: "pdfinfo", [file]).run().text
    return info.split(separator: "\n").first { $0.hasPrefix("Page size:") }.map(String.init) ?? ""
  }

  @Test("The call's theme comes before the invoice's, and that before the template's")
  func order() throws {
    let folder = try TemporaryFolder()
    let json = try String(contentsOfFile: Self.seed, encoding: .utf8)
    let brace = try #require(json.firstIndex(of: "{"))
    let own =
      String(json[...brace]) + ##""theme": {"page_size": "A5", "accent": "#f5c518"},"##
      + json[json.index(after: brace)...]
    let invoice = folder.path("a.json")
    try Data(own.utf8).write(to: URL(fileURLWithPath: invoice))
    let first = try Command.run("-o", folder.path("1.pdf"), invoice)
    #expect(first.status == 0 && first.errors.contains("[low-contrast]"), "\(first.errors)")
    #expect(first.errors.contains("a.json:1:"))
    #expect(try size(of: folder.path("1.pdf")).contains("419.528 x 595.276"))
    let second = try Command.run(
      "--theme", "page_size=Letter", "--theme", "accent=#0f766e", "-o", folder.path("2.pdf"), invoice)
    #expect(second.status == 0 && !second.errors.contains("low-contrast"), "\(second.errors)")
    #expect(try size(of: folder.path("2.pdf")).contains("612 x 792"))
    // The computed JSON says it again.
    let computed = try Command.run("--format", "json", invoice)
    #expect(computed.text.contains(#""page_size": "A5""#))
  }

  @Test(
    "What a theme has not is a usage error with the nearest name",
    arguments: [
      ("acent=#000000", "accent"), ("accent=teal", "#rrggbb"), ("accent", "key=value"), ("page_size=A3", "Letter"),
    ])
  func mistakes(value: String, named: String) throws {
    let result = try Command.run("--theme", value, "-o", "/dev/null", Self.seed)
    #expect(result.status == 64 && result.errors.contains(named), "\(result.errors)")
  }

  /// The watermark is turned, so Poppler gives its letters one by one.
  private func letters(of file: String) throws -> String {
    try Command(program: "pdftotext", ["-raw", file, "-"]).run().text.filter { !$0.isWhitespace }
  }

  @Test(
    "A watermark stands behind the page, in the page's language and every look",
    arguments: [
      ("paid", "fr", "classic", "PAYÉE"), ("duplicate", "de", "studio", "DUPLIKAT"),
      ("paid", "pl", "letter", "ZAPŁACONO"),
      ("Copie client", "en", "minimal", "Copieclient"),
    ])
  func watermark(word: String, language: String, look: String, shown: String) throws {
    let folder = try TemporaryFolder()
    let result = try Command.run(
      "--watermark", word, "--language", language, "--template", look, "--pdfa", "-o", folder.path("a.pdf"),
      Self.seed)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try letters(of: folder.path("a.pdf")).contains(shown))
    let plain = try Command.run("--language", language, "--template", look, "-o", folder.path("b.pdf"), Self.seed)
    #expect(try plain.status == 0 && !letters(of: folder.path("b.pdf")).contains(shown))
  }

  @Test("A draft's watermark comes first; a text too long is a usage error; a statement has none")
  func watermarkOfDrafts() throws {
    let folder = try TemporaryFolder()
    let draft = try Command.run("--watermark", "paid", "--draft", "-o", folder.path("a.pdf"), Self.seed)
    #expect(draft.status == 0, "\(draft.errors)")
    let text = try letters(of: folder.path("a.pdf"))
    #expect(text.contains("BROUILLON") && !text.contains("PAYÉE"))
    for wrong in [String(repeating: "x", count: 41), " ", "a\nb", ""] {
      let result = try Command.run("--watermark", wrong, "-o", folder.path("b.pdf"), Self.seed)
      #expect(result.status == 64 && result.errors.contains("40 characters"), "\(wrong): \(result.errors)")
    }
    let statement = try Command.run("statement", Self.seed, "--each", "--watermark", "paid", "-o", folder.path("out/"))
    #expect(statement.status == 64 && statement.errors.contains("watermark"), "\(statement.errors)")
  }

  @Test("A stamp is told in the page's language, in PDF, SVG and HTML; no other text changes")
  func stamp() throws {
    let folder = try TemporaryFolder()
    for format in ["pdf", "svg", "html"] {
      let result = try Command.run(
        "--stamp", "received:2026-11-20", "--language", "de", "--format", format, "-o", folder.path("a." + format),
        Self.seed)
      #expect(result.status == 0, "\(result.errors)")
    }
    let text = try Command(program: "pdftotext", ["-raw", folder.path("a.pdf"), "-"]).run().text
    #expect(text.contains("ANZAHLUNG ERHALTEN\n20. November 2026"))
    for name in ["a.svg", "a.html"] {
      let file = try String(contentsOfFile: folder.path(name), encoding: .utf8).replacing(/<[^>]+>/, with: "")
      #expect(file.contains("ERHALTEN") && file.contains("20. November 2026"), "\(name)")
    }
    let plain = try Command.run("--language", "de", "-o", folder.path("b.pdf"), Self.seed)
    #expect(plain.status == 0)
    let rest = try Command(program: "pdftotext", ["-raw", folder.path("b.pdf"), "-"]).run().text
    // The breakdown of VAT, which stands above the stamp, is read after the totals, too.
    let others = text.replacing("ANZAHLUNG ERHALTEN\n20. November 2026\n", with: "")
    #expect(others.split(separator: "\n").sorted() == rest.split(separator: "\n").sorted())
  }

  @Test(
    "A stamp that cannot be is a usage error; a statement has none",
    arguments: ["", "a\nb", "paid:2026-02-30", String(repeating: "x", count: 41)])
  func wrongStamp(text: String) throws {
    let folder = try TemporaryFolder()
    let result = try Command.run("--stamp", text, "-o", folder.path("a.pdf"), Self.seed)
    #expect(result.status == 64 && result.errors.contains("40 characters"), "\(result.errors)")
    let statement = try Command.run("statement", Self.seed, "--each", "--stamp", "paid", "-o", folder.path("out/"))
    #expect(statement.status == 64 && statement.errors.contains("stamp"), "\(statement.errors)")
  }

  @Test("A font that there is not is told before any invoice")
  func font() throws {
    let result = try Command.run("--theme", "font=Intre", "-o", "/dev/null", Self.seed)
    #expect(result.status == 65 && result.errors.contains("[theme-unusable]"), "\(result.errors)")
    #expect(result.errors.contains("Inter"))
  }

  @Test("A logo of the call stands in the place of the seller's")
  func logo() throws {
    let folder = try TemporaryFolder()
    let picture = Checkout.path("Templates/classic/preview.png")
    let result = try Command.run("--logo", picture, "-o", folder.path("a.pdf"), Self.seed)
    #expect(result.status == 0, "\(result.errors)")
    let images = try Command(program: "pdfimages", ["-list", folder.path("a.pdf")]).run().text
    #expect(images.split(separator: "\n").count == 3, "\(images)")
    #expect(try Command.run("--logo", "/none.png", "-o", folder.path("b.pdf"), Self.seed).status == 66)
    #expect(try Command.run("--logo", Self.seed, "-o", folder.path("b.pdf"), Self.seed).status == 65)
  }

  @Test("A logo that is no picture is told once, by its name")
  func noPicture() throws {
    let folder = try TemporaryFolder()
    let picture = try folder.file("a.png", "no picture")
    let other = Checkout.path("Samples/03-several-vat-rates.json")
    let out = try TemporaryFolder()
    let result = try Command.run("--logo", picture, "-o", out.path, Self.seed, other)
    #expect(result.status == 65 && result.errors.contains("\(picture): error:"), "\(result.errors)")
    #expect(try out.names == [])
    #expect(result.errors.split(separator: "[logo-image]").count == 2, "\(result.errors)")
    let table = try folder.file("looks.csv", "name,logo\nNobody,a.png\n")
    let batch = try Command("batch", Self.seed, "--template-for", table, "-o", folder.path("all")).run()
    #expect(batch.status == 65 && batch.errors.contains("a.png: error:"), "\(batch.errors)")
  }

  @Test("A batch takes each customer's template, logo and theme from a table")
  func customers() throws {
    let folder = try TemporaryFolder()
    let input = folder.path("in")
    try FileManager.default.createDirectory(atPath: input, withIntermediateDirectories: true)
    for name in ["01-seed", "02-b2b-complete"] {
      try FileManager.default.copyItem(atPath: Checkout.path("Samples/\(name).json"), toPath: "\(input)/\(name).json")
    }
    let table = folder.path("looks.csv")
    try Data("name,page_size\nCompagnie des Salines SA,A5\nCompagnie des Salines,A5\n".utf8)
      .write(to: URL(fileURLWithPath: table))
    func run(_ more: String...) throws -> Command.Result {
      var command = Command("batch", input, "--assets", Checkout.path("Samples/assets"), "--template-for", table)
      command.arguments += more
      return try command.run()
    }
    let result = try run("-o", folder.path("out"))
    #expect(result.status == 0, "\(result.errors)")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path("out")).filter { $0.hasSuffix(".pdf") }
    let sizes = try Dictionary(uniqueKeysWithValues: files.map { ($0, try size(of: folder.path("out/\($0)"))) })
    #expect(sizes.filter { $0.value.contains("419.528") }.keys.sorted() == ["FA-2026-0042.pdf"])
    #expect(sizes["INV-202602-ABCD.pdf"]?.contains("A4") == true)
    // Another table is another job; the same one is done.
    let stamp =
      try FileManager.default.attributesOfItem(atPath: folder.path("out/\(files[0])"))[.modificationDate] as? Date
    #expect(try run("-o", folder.path("out"), "--resume").status == 0)
    let again =
      try FileManager.default.attributesOfItem(atPath: folder.path("out/\(files[0])"))[.modificationDate] as? Date
    #expect(stamp == again)
    try Data("name,page_size,template\nCompagnie des Salines,Letter,clasic\n".utf8).write(
      to: URL(fileURLWithPath: table))
    let wrong = try run("-o", folder.path("out"))
    #expect(wrong.status == 65 && wrong.errors.contains("looks.csv:2:30"), "\(wrong.errors)")
    #expect(try run("--merge", folder.path("all.pdf")).status == 64)
  }
}
