import EInvoicing
import Foundation
import InvoiceModel
import TestSupport
import Testing

@testable import EInvoiceReading
@testable import InvoiceCore
@testable import InvoiceRendering
@testable import Typesetting
import YAMLReading

/// Docs/Limits.md states the limits that the code has, and each is where it says.
@Suite struct LimitTests {
  /// A row of the table.
  struct Limit: Sendable, CustomTestStringConvertible {
    var name: String
    var value: Int
    var unit = Unit.count
    var code: ProblemCode
    /// The codes of an input that is so large.
    var codes: @Sendable (Int) throws -> [ProblemCode]
    var testDescription: String { name }

    enum Unit { case count, bytes }

    /// As the table writes it.
    var text: String {
      if unit == .bytes { return "\(value >> 20) MiB" }
      var digits = String(value)
      var place = digits.count - 3
      while place > 0 {
        digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
        place -= 3
      }
      return digits
    }
  }

  private static func codes(_ json: String) -> [ProblemCode] { Documents.problems(json).map(\.code) }

  /// The codes of an invoice with a file of so many bytes.
  private static func codes(fileOf size: Int) throws -> [ProblemCode] {
    var invoice = try Documents.compute(Documents.minimal()).invoice
    var attachment = SupportingDocument(name: "a.pdf")
    attachment.file = .data([UInt8](repeating: 0, count: size), mediaType: "application/pdf")
    invoice.attachments = [attachment]
    do throws(InvoiceProblems) {
      _ = try ComputedInvoice(invoice)
      return []
    } catch {
      return error.problems.map(\.code)
    }
  }

  private static func template(
    _ text: String, strings: [String: String] = ["fr": "hello: Bonjour"], files: [String: Data] = [:]
  ) throws -> [ProblemCode] {
    try TemplateFixture(text, strings: strings, files: files).problems.map(\.code)
  }

  private static func xml(_ text: String) -> [ProblemCode] {
    do throws(XMLSyntaxError) {
      _ = try XMLDocument(Array(text.utf8))
      return []
    } catch {
      return [.xmlSyntax]
    }
  }

  private static func csv(_ row: String) -> [ProblemCode] {
    do throws(InvoiceProblems) {
      var reader = try CSVInvoiceReader()
      let header = "invoice_number;date;company.name;customer.name;item.description;item.unit_price;metadata.x\n"
      let invoices = try reader.append(Array((header + row).utf8)) + reader.finish()
      for invoice in invoices { if case .failure(let error) = invoice.json { throw error } }
      return []
    } catch {
      return error.problems.map(\.code)
    }
  }

  private static func page(_ options: RenderOptions, _ change: (inout Invoice) -> Void = { _ in }) throws
    -> [ProblemCode]
  {
    var invoice = try Documents.compute(Documents.clean).invoice
    change(&invoice)
    let renderer = try InvoiceRenderer(template: TestFiles.classic, fonts: TestFiles.fonts)
    do throws(InvoiceProblems) {
      _ = try renderer.pdf(ComputedInvoice(invoice), options: options)
      return []
    } catch {
      return error.problems.map(\.code)
    }
  }

  /// The codes of an invoice with pictures of so many bytes, none of which is one.
  private static func page(withPicturesOf sizes: [Int]) throws -> [ProblemCode] {
    var options = RenderOptions()
    options.assets = sizes.enumerated().map { StoredFile(name: "\($0).png", bytes: [UInt8](repeating: 0, count: $1)) }
    return try page(options) { invoice in
      let line = invoice.lines[0]
      invoice.lines = options.assets.map { asset in
        var line = line
        line.terms.picture = LinePicture(file: asset.name)
        return line
      }
    }
  }

  private static func attached(_ names: [String]) throws -> [ProblemCode] {
    var options = RenderOptions()
    options.conformance = .archival
    options.attachments = names.map { Attachment(name: $0, mimeType: "text/plain", bytes: [1]) }
    return try page(options)
  }

  private static func customers(_ table: String) -> [ProblemCode] {
    do throws(InvoiceProblems) {
      _ = try CustomerLooks(Array(table.utf8), file: "looks.csv")
      return []
    } catch {
      return error.problems.map(\.code)
    }
  }

  /// The codes of a page with a text in so many blocks, itself the innermost; more than one file may nest.
  private static func page(withBlocksInsideEachOther count: Int) throws -> [ProblemCode] {
    var blocks: [String] = []
    var inner = "text: a"
    for depth in 1..<count {
      inner = "rows: [{ \(inner) }]"
      guard depth % 10 == 0 else { continue }
      blocks.append("  b\(depth): { \(inner) }\n")
      inner = "use: b\(depth)"
    }
    let fixture = try TemplateFixture(
      "blocks:\n" + blocks.joined() + TemplateFixture.body("  - { \(inner) }\n"), strings: [:])
    let renderer = try InvoiceRenderer(template: fixture.path, fonts: TestFiles.fonts)
    let invoice = try Documents.compute(Documents.clean).invoice
    do throws(InvoiceProblems) {
      _ = try renderer.pdf(ComputedInvoice(invoice))
      return []
    } catch {
      return error.problems.map(\.code)
    }
  }

  private static func repeated(_ text: String, _ count: Int, separator: String = "") -> String {
    Array(repeating: text, count: count).joined(separator: separator)
  }

  static let limits: [Limit] = [
    Limit(name: "Invoice as JSON", value: JSONReader.maximumSize, unit: .bytes, code: .documentTooLarge) {
      Documents.problems([UInt8](repeating: 0x20, count: $0)).map(\.code)
    },
    Limit(name: "Objects and arrays inside each other", value: JSONReader.maximumDepth, code: .nestingTooDeep) {
      codes(Documents.minimal(", \"metadata\": {\"a\": \(repeated("[", $0 - 2))\(repeated("]", $0 - 2))}"))
    },
    Limit(name: "Items", value: InvoiceLimits.maximumItems, code: .tooManyItems) { count in
      let items = repeated("{\"description\":\"a\",\"unit_price\":1}", count, separator: ",")
      return codes(
        Documents.minimal().replacing(/"items": \[.*\]/) { _ in "\"items\": [\(items)]" })
    },
    Limit(name: "Entries of another list", value: JSONObjectDecoder.maximumEntries, code: .tooManyEntries) {
      codes(Documents.minimal(", \"notes\": [\(repeated("\"n\"", $0, separator: ","))]"))
    },
    Limit(name: "Characters of a text", value: JSONObjectDecoder.maximumCharacters, code: .stringTooLong) {
      codes(Documents.minimal(", \"notes\": [\"\(repeated("é", $0))\"]"))
    },
    Limit(name: "Decimals of a number", value: ExactDecimal.maximumScale, code: .numberOutOfRange) {
      codes(Documents.minimal(", \"exchange_rate\": \"0.\(repeated("1", $0))\""))
    },
    Limit(name: "Logo as a data URI", value: Logo.maximumLength, unit: .bytes, code: .logoTooLarge) {
      let start = "data:image/png;base64,"
      return codes(Documents.minimal(company: ", \"logo\": \"\(start)\(repeated("A", $0 - start.count))\""))
    },
    Limit(name: "Attachments of an invoice", value: InvoiceLimits.maximumAttachments, code: .tooManyEntries) {
      codes(Documents.minimal(", \"attachments\": [\(repeated("{\"name\": \"A\"}", $0, separator: ","))]"))
    },
    Limit(
      name: "Their files together", value: SupportingDocument.maximumSize, unit: .bytes, code: .attachmentsTooLarge
    ) { try codes(fileOf: $0) },
    Limit(name: "Errors that are listed", value: ProblemList.limit, code: .moreProblems) {
      codes(Documents.minimal((0..<$0).map { ", \"k\($0)\": 1" }.joined()))
    },
    Limit(
      name: "Bytes of the id of a line of the stream", value: RenderRequest.maximumIDLength, code: .stringTooLong
    ) {
      RenderRequest(
        Array("{\"id\":\"\(repeated("a", $0 - 2))\",\"invoice\":{}}".utf8), defaults: RenderOptions()
      ).problems.map(\.code)
    },
    Limit(name: "Attached files", value: 100, code: .attachment) { count in
      try attached((0..<count).map { "\($0).txt" })
    },
    Limit(name: "Bytes of an attached file's name", value: 255, code: .attachment) {
      try attached([repeated("a", $0 - 4) + ".txt"])
    },
    Limit(name: "File of a template", value: YAMLDocument.maximumSize, unit: .bytes, code: .templateUnreadable) {
      let text = TemplateFixture.body("  - text: a\n")
      return try template(text + "#" + repeated("x", $0 - text.utf8.count - 1))
    },
    Limit(name: "Values in a template's file", value: YAMLDocument.maximumValues, code: .templateYAML) { count in
      // The mapping, a title, a list of blocks with two values, the list of entries.
      try template(TemplateFixture.body("  - text: [" + repeated("a,", count - 10) + "]\n"))
    },
    Limit(
      name: "Values inside each other in a template's file", value: YAMLDocument.maximumDepth, code: .templateYAML
    ) {
      try template("title: a\nbody: " + repeated("[", $0 - 1) + repeated("]", $0 - 1) + "\n")
    },
    Limit(name: "Characters of a template's key", value: YAMLDocument.maximumKeyLength, code: .templateYAML) {
      try template("? \(repeated("k", $0))\n: a\n")
    },
    Limit(
      name: "Tags and brackets inside each other", value: TextTemplateParser.maximumNesting, code: .templateMarkup
    ) {
      try template(TemplateFixture.body("  - text: \"\(repeated("[a ", $0))\(repeated("] ", $0))\"\n"))
    },
    Limit(
      name: "Colors, and styles, of a template", value: TemplateCompiler.maximumNames, code: .templateInvalidValue
    ) {
      try template(
        "colors:\n" + (0..<$0).map { "  c\($0): '#fff'\n" }.joined() + TemplateFixture.body("  - text: a\n"))
    },
    Limit(name: "Templates that extend each other", value: TemplateSource.maximumDepth, code: .templateExtends) {
      count in
      let files = (1...count).map { index in
        ("f\(index).yaml", index < count ? "extends: f\(index + 1).yaml\n" : TemplateFixture.body("  - text: a\n"))
      }
      return try template(
        "extends: f1.yaml\n", files: Dictionary(uniqueKeysWithValues: files.map { ($0, Data($1.utf8)) }))
    },
    Limit(name: "Named blocks inside each other", value: BlockUses.maximumDepth, code: .templateUse) { count in
      let blocks = (1..<count).map { "b\($0): { rows: [{ use: b\($0 + 1) }] }" } + ["b\(count): { text: a }"]
      return try template(
        "blocks: { \(blocks.joined(separator: ", ")) }\n" + TemplateFixture.body("  - use: b1\n"))
    },
    Limit(name: "Uses of named blocks", value: BlockUses.limit, code: .templateUse) {
      try template("blocks: { b: { text: a } }\n" + TemplateFixture.body(repeated("  - use: b\n", $0)))
    },
    Limit(name: "Marks of a template", value: TemplateCompiler.maximumMarks, code: .templateInvalidValue) {
      try template("marks:\n" + repeated("  - { height: 1 }\n", $0) + TemplateFixture.body("  - text: a\n"))
    },
    Limit(name: "Customers with a look of their own", value: CustomerLooks.maximumCount, code: .customerLooks) {
      customers("reference\n" + (0..<$0).map { "R\($0)\n" }.joined())
    },
    Limit(name: "Languages of a template", value: TemplateLabels.maximumLanguages, code: .templateFile) {
      try template(
        TemplateFixture.body("  - text: a\n"),
        strings: Dictionary((0..<$0).map { ("l\($0)", "a: b") }, uniquingKeysWith: { first, _ in first }))
    },
    Limit(name: "Pictures of a template", value: TemplatePictures.maximumCount, code: .templateFile) {
      let png = try Data(contentsOf: URL(fileURLWithPath: TestFiles.classic + "/preview.png"))
      let names = (0..<$0).map { "p\($0).png" }
      return try template(
        TemplateFixture.body(names.map { "  - image: \($0)\n    alternative: false\n" }.joined()),
        files: Dictionary(names.map { ($0, png) }, uniquingKeysWith: { first, _ in first }))
    },
    Limit(name: "Picture of a template", value: TemplatePictures.maximumSize, unit: .bytes, code: .templateFile) {
      try template(
        TemplateFixture.body("  - image: p.png\n    alternative: false\n"), files: ["p.png": Data(count: $0)])
    },
    Limit(name: "Fonts of a template", value: TemplateFonts.maximumCount, code: .templateFile) {
      let font = try TestFont("InvoiceSymbols-Regular.ttf").data
      return try template(
        TemplateFixture.body("  - text: a\n"),
        files: Dictionary((0..<$0).map { ("fonts/f\($0).ttf", font) }, uniquingKeysWith: { first, _ in first }))
    },
    Limit(name: "Font of a template", value: TemplateFonts.maximumSize, unit: .bytes, code: .templateFile) {
      try template(TemplateFixture.body("  - text: a\n"), files: ["fonts/f.ttf": Data(count: $0)])
    },
    Limit(name: "Fonts of a template together", value: TemplateFonts.maximumTotal, unit: .bytes, code: .templateFile) {
      let half = TemplateFonts.maximumSize
      return try template(
        TemplateFixture.body("  - text: a\n"),
        files: [
          "fonts/a.ttf": Data(count: half), "fonts/b.ttf": Data(count: half), "fonts/c.ttf": Data(count: $0 - 2 * half),
        ])
    },
    Limit(name: "Picture in the place of the logo", value: LogoLoader.maximumSize, unit: .bytes, code: .logoTooLarge) {
      var options = RenderOptions()
      options.logo = [UInt8](repeating: 0, count: $0)
      return try page(options)
    },
    Limit(name: "Picture of a line", value: LinePictureLimits.maximumSize, unit: .bytes, code: .linePictureTooLarge) {
      try page(withPicturesOf: [$0])
    },
    Limit(
      name: "Different pictures of lines", value: LinePictureLoader.maximumCount, code: .linePicturesTooLarge
    ) {
      try page(withPicturesOf: Array(repeating: 100, count: $0))
    },
    Limit(
      name: "Pictures of lines together", value: LinePictureLoader.maximumSize, unit: .bytes,
      code: .linePicturesTooLarge
    ) {
      let whole = LinePictureLimits.maximumSize
      return try page(withPicturesOf: Array(repeating: whole, count: $0 / whole) + [$0 % whole])
    },
    Limit(name: "Table of customers", value: CustomerLooks.maximumSize, unit: .bytes, code: .customerLooks) {
      let row = "R\n", start = "reference\n"
      return customers(start + row + repeated("\n", $0 - start.utf8.count - row.utf8.count))
    },
    // The page is one more.
    Limit(name: "Blocks inside each other on a page", value: LayoutContext.depthLimit - 1, code: .doesNotFit) {
      try page(withBlocksInsideEachOther: $0)
    },
    Limit(name: "Points of a length", value: 2000, code: .templateInvalidValue) {
      try template(TemplateFixture.body("  - { text: a, padding: \($0) }\n"))
    },
    Limit(name: "Points of a font size", value: 200, code: .templateInvalidValue) {
      try template(TemplateFixture.body("  - { text: a, size: \($0) }\n"))
    },
    Limit(name: "Points of a length of a theme", value: 600, code: .templateInvalidValue) {
      try template("theme: { logo_width: \($0) }\n" + TemplateFixture.body("  - text: a\n"))
    },
    Limit(name: "Points of a margin of a theme", value: 300, code: .templateInvalidValue) {
      try template("theme: { margins: [\($0), 10] }\n" + TemplateFixture.body("  - text: a\n"))
    },
    Limit(name: "Points of a border", value: 20, code: .templateInvalidValue) {
      try template(TemplateFixture.body("  - { text: a, border: \"all \($0) #000000\" }\n"))
    },
    Limit(name: "Points of a rule", value: 20, code: .templateInvalidValue) {
      try template(TemplateFixture.body("  - rule: \($0)\n"))
    },
    Limit(name: "Points of a radius", value: 100, code: .templateInvalidValue) {
      try template(TemplateFixture.body("  - { text: a, radius: \($0) }\n"))
    },
    Limit(name: "Points of a QR code", value: 300, code: .templateInvalidValue) {
      try template(TemplateFixture.body("  - { qr: payment, alternative: a, size: \($0) }\n"))
    },
    Limit(name: "Shares of a column’s width", value: 1000, code: .templateInvalidValue) {
      try template(TemplateFixture.body("  - columns: [{ text: a, width: \($0)fr }]\n"))
    },
    Limit(name: "Lines that a text is cut to", value: 1000, code: .templateInvalidValue) {
      try template(TemplateFixture.body("  - { text: a, max_lines: \($0) }\n"))
    },
    Limit(name: "Characters that a value is cut to", value: 10_000, code: .templateUnknownFilter) {
      try template(TemplateFixture.body("  - text: \"{buyer.name | truncate \($0)}\"\n"))
    },
    Limit(name: "Languages of a page", value: PageLanguages.maximumCount, code: .unsupportedLanguage) {
      var options = RenderOptions()
      options.language = ["fr", "en", "de"].prefix($0).joined(separator: ",")
      return try page(options)
    },
    Limit(name: "E-invoice as XML, bank statement", value: XMLLimits.size, unit: .bytes, code: .xmlSyntax) {
      xml("<a>" + repeated(" ", $0 - 7) + "</a>")
    },
    Limit(name: "Elements inside each other", value: XMLLimits.depth, code: .xmlSyntax) {
      xml(repeated("<a>", $0) + repeated("</a>", $0))
    },
    Limit(name: "Attributes of an element", value: XMLLimits.attributes, code: .xmlSyntax) {
      xml("<a" + (0..<$0).map { " a\($0)=''" }.joined() + "/>")
    },
    Limit(name: "Namespaces in scope", value: XMLLimits.namespaces, code: .xmlSyntax) {
      // One is always there.
      xml("<a" + (0..<$0 - 1).map { " xmlns:a\($0)='b'" }.joined() + "/>")
    },
    Limit(name: "Different names in XML", value: XMLLimits.names, code: .xmlSyntax) {
      xml("<a>" + (1..<$0).map { "<a\($0)/>" }.joined() + "</a>")
    },
    Limit(name: "Row of CSV", value: CSVTokenizer.maximumRow, unit: .bytes, code: .csvSyntax) {
      let start = "A;2026-01-01;C;K;D;1;"
      return csv(start + repeated("a", $0 - start.utf8.count))
    },
    Limit(name: "Cells of a row of CSV", value: CSVTokenizer.maximumCells, code: .csvSyntax) {
      csv("A;2026-01-01;C;K;D;1" + repeated(";", $0 - 6))
    },
  ]

  @Test(arguments: limits + drawingLimits) func isWhereItSays(limit: Limit) throws {
    #expect(try !limit.codes(limit.value).contains(limit.code))
    #expect(try limit.codes(limit.value + 1).contains(limit.code))
  }

  @Test func documentationStatesThem() throws {
    let text = try String(contentsOf: Documents.root.appending(path: "Docs/Limits.md"), encoding: .utf8)
    let rows = text.matches(of: /\n\| ([^|`]+) \| ([0-9,]+(?: MiB)?) \| `([a-z-]+)` \|/).map {
      "\($0.1): \($0.2), \($0.3)"
    }
    #expect(rows.sorted() == (Self.limits + Self.drawingLimits).map { "\($0.name): \($0.text), \($0.code)" }.sorted())
  }
}
