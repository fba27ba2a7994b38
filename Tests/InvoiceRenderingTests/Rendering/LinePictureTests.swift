import ByteCoding
import Foundation
import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

@testable import InvoiceRendering
@testable import Typesetting

@Suite("Pictures of lines")
struct LinePictureTests {
  private static let sample = TestFiles.root + "/Samples/40-line-pictures.json"

  private static var options: RenderOptions {
    var options = RenderOptions()
    options.assetsFolder = TestFiles.root + "/Samples/assets"
    return options
  }

  private static func invoice(_ change: (inout Invoice) -> Void = { _ in }) throws -> ComputedInvoice {
    let json = try Array(Data(contentsOf: URL(fileURLWithPath: sample)))
    var invoice = try ComputedInvoice(json: json).invoice
    invoice.statedTotals = StatedTotals()
    change(&invoice)
    return try ComputedInvoice(invoice)
  }

  private func problems(_ body: () throws -> some Any) -> [Problem] {
    do {
      _ = try body()
      return []
    } catch {
      return (error as? InvoiceProblems)?.problems ?? []
    }
  }

  /// A grey PNG of one bit a pixel.
  private static func png(width: Int, height: Int) throws -> [UInt8] {
    let rows = [UInt8](repeating: 0, count: height * (1 + (width + 7) / 8))
    let deflated = try Array(Deflater().deflate(rows))
    return PNGFile.bytes(width: width, height: height, .bits, deflated: deflated)
  }

  @Test("Each line has its own, and the same one is read once")
  func images() throws {
    let images = try LinePictureLoader().images(of: Self.invoice().invoice, options: Self.options)
    #expect(images.map { $0?.format } == [.svg, .png, .webP, .svg, nil])
    #expect(images[0] == images[3])
    #expect(try LinePictureLoader().images(of: Documents.compute(Documents.clean).invoice, options: Self.options) == [])
  }

  @Test("It survives the computed JSON, as a text or with what it shows")
  func json() throws {
    let invoice = try Self.invoice()
    let again = try ComputedInvoice(json: invoice.json)
    #expect(again.invoice.lines.map(\.terms.picture) == invoice.invoice.lines.map(\.terms.picture))
    let json = String(decoding: invoice.json, as: UTF8.self)
    #expect(json.contains(#""picture": "theiere.png""#))
  }

  @Test("The file has it once however many lines show it")
  func packedOnce() throws {
    let renderer = try InvoiceRenderer()
    let one = try renderer.pdf(Self.invoice { $0.lines = [$0.lines[1]] }, options: Self.options)
    let many = try renderer.pdf(
      Self.invoice { $0.lines = Array(repeating: $0.lines[1], count: 12) }, options: Self.options)
    func pictures(_ pdf: RenderedPDF) -> Int {
      String(decoding: pdf.bytes, as: UTF8.self).ranges(of: "/Subtype /Image").count
    }
    #expect(pictures(one) == 2, "The picture and its mask.")
    #expect(pictures(many) == 2)
  }

  @Test("Words begin at one edge, beside a picture or beside its room", arguments: ["classic", "compact", "letter"])
  func edges(template: String) throws {
    let renderer = try InvoiceRenderer(template: TestFiles.root + "/Templates/" + template, fonts: TestFiles.fonts)
    let page = try #require(try renderer.layout(of: Self.invoice(), options: Self.options).pages.first)
    let places = Dictionary(grouping: page.blocks) { "\($0.file):\($0.line):\($0.column)" }
    let words = places.values.filter { $0.count == 5 }
    #expect(words.count > 1)
    #expect(words.allSatisfy { Set($0.map { ($0.x * 100).rounded() }).count == 1 })
    let texts = try #require(words.first { $0.first?.name?.contains("text") == true })
    let pictures = page.blocks.filter { $0.name?.contains("image") == true }
    #expect(pictures.count >= 4)
    for picture in pictures {
      #expect(texts.allSatisfy { picture.x + picture.width < $0.x })
      #expect(texts.contains { abs($0.y - picture.y) < 0.01 }, "A picture and its words begin at one height.")
    }
  }

  @Test("HTML has it with its alternative, and without words where the description is enough")
  func html() throws {
    let html = String(decoding: try InvoiceRenderer().html(Self.invoice(), options: Self.options).bytes, as: UTF8.self)
    let images = html.matches(of: /<img src="data:image\/([a-z+]+);base64,[^"]+" alt="([^"]*)"/)
    #expect(images.map { String($0.1) } == ["svg+xml", "png", "webp", "svg+xml"])
    #expect(
      images.map { String($0.2) } == [
        "Tasse vert d’eau, coulures blanches sous le bord", "", "Bougie allumée dans un verre ocre", "",
      ])
  }

  @Test("HTML holds no more of them than a mail program bears")
  func hugeHTML() throws {
    var options = Self.options
    options.assets = [StoredFile(name: "l.png", bytes: [UInt8](repeating: 0, count: 1 << 20))]
    func codes(lines: Int) throws -> [ProblemCode] {
      let invoice = try Self.invoice { invoice in
        var line = invoice.lines[4]
        line.terms.picture = LinePicture(file: "l.png")
        invoice.lines = Array(repeating: line, count: lines)
      }
      return problems { try InvoiceRenderer().html(invoice, options: options) }.map(\.code)
    }
    // It is no picture either, which is not what is asked here.
    #expect(try codes(lines: 32) == [.linePictureImage])
    #expect(try codes(lines: 33).contains(.linePicturesTooLarge))
  }

  @Test("Small files may not unpack to any number of pixels")
  func pixels() throws {
    var options = RenderOptions()
    options.assets = [
      StoredFile(name: "a.png", bytes: try Self.png(width: 5000, height: 5000)),
      StoredFile(name: "b.png", bytes: try Self.png(width: 5000, height: 5000)),
      StoredFile(name: "c.png", bytes: try Self.png(width: 8, height: 1)),
    ]
    options.assets[1].bytes = try Self.png(width: 4998, height: 5001)
    func found(_ names: [String]) throws -> [Problem] {
      let invoice = try Self.invoice { invoice in
        let line = invoice.lines[4]
        invoice.lines = names.map { name in
          var line = line
          line.terms.picture = LinePicture(file: name)
          return line
        }
      }
      return problems { try LinePictureLoader().images(of: invoice.invoice, options: options) }
    }
    #expect(try found(["a.png", "b.png"]) == [])
    options.assets[2].bytes = try Self.png(width: 100, height: 100)
    let found = try found(["a.png", "b.png", "c.png"])
    #expect(found.map(\.code) == [.linePicturesTooLarge])
    #expect(found.first?.path == "/items/2/picture")
  }

  @Test("What is wrong with one is told once, at the first line that has it")
  func wrong() throws {
    let invoice = try Self.invoice { invoice in
      for index in [1, 2] { invoice.lines[index].terms.picture = LinePicture(file: "nirgends.png") }
      invoice.lines[4].terms.picture = LinePicture(file: "feuille-de-temps.csv")
    }
    let renderer = try InvoiceRenderer()
    let found = problems { try renderer.pdf(invoice, options: Self.options) }
    #expect(found.map(\.code) == [.linePictureFile, .linePictureImage])
    #expect(found.map(\.path) == ["/items/1/picture", "/items/4/picture"])
    // Without a folder no file is opened.
    let nowhere = problems { try renderer.pdf(invoice, options: RenderOptions()) }
    #expect(nowhere.allSatisfy { $0.code == .linePictureFile })
  }

  @Test("Files are kept with the invoice, and give the same page from memory")
  func stored() throws {
    let invoice = try Self.invoice()
    #expect(invoice.assetNames == ["tasse.svg", "theiere.png"])
    var options = RenderOptions()
    options.assets = try invoice.assets(Self.options)
    let renderer = try InvoiceRenderer()
    #expect(try renderer.pdf(invoice, options: options) == renderer.pdf(invoice, options: Self.options))
  }

  @Test("A template places it in the lines alone")
  func elsewhere() throws {
    let block = "  - image: line.picture\n    alternative: false\n"
    #expect(try TemplateFixture(TemplateFixture.body(block)).problems.map(\.code) == [.templateUnknownVariable])
    let table = """
        - table: lines
          columns:
            - { cell: "{line.description}" }
            - cell: { image: line.picture, alternative: "{line.picture_alternative}", max_width: 20 }
              optional: true

      """
    #expect(try TemplateFixture(TemplateFixture.body(table)).problems.map(\.code) == [])
  }
}
