import Foundation
import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

@testable import InvoiceRendering
@testable import Typesetting

@Suite("Stamps")
struct StampTests {
  private static let looks = ["classic", "minimal", "studio", "compact", "letter", "letter-a", "letter-fr"]

  private static func renderer(_ look: String) throws -> InvoiceRenderer {
    try InvoiceRenderer(template: TestFiles.root + "/Templates/" + look, fonts: TestFiles.fonts)
  }

  private static func options(_ stamp: String, language: String? = nil) -> RenderOptions {
    var options = RenderOptions()
    options.stamp = PageStamp(stamp)
    options.language = language
    options.assetsFolder = TestFiles.assets
    return options
  }

  @Test(
    "Words of the call, and a day after a colon",
    arguments: [
      ("paid", PageStamp(.paid)), ("received", PageStamp(.received)), ("cancelled", PageStamp(.cancelled)),
      ("paid:2026-11-20", PageStamp(.paid, date: CalendarDate(year: 2026, month: 11, day: 20))),
      ("Reçu en main propre", PageStamp(.text("Reçu en main propre"))), ("Ref: 7", PageStamp(.text("Ref: 7"))),
      ("Ref: 7:2026-02-28", PageStamp(.text("Ref: 7"), date: CalendarDate(year: 2026, month: 2, day: 28))),
    ])
  func words(text: String, stamp: PageStamp) { #expect(PageStamp(text) == stamp) }

  @Test(arguments: ["", " ", "a\nb", "paid:2026-02-30", ":2026-11-20", String(repeating: "x", count: 41)])
  func noStamp(text: String) { #expect(PageStamp(text) == nil) }

  @Test("It is read after the totals, in words that Poppler finds, in every look", arguments: looks)
  func order(look: String) throws {
    let invoice = try TestFiles.invoice("03-several-vat-rates.json")
    let pdf = try Self.renderer(look).pdf(invoice, options: Self.options("paid:2026-11-20"))
    let text = try TestFiles.text(of: pdf.bytes)
    let stamp = try #require(text.firstRange(of: "PAYÉE"))
    #expect(text[stamp.upperBound...].contains("20 novembre 2026"))
    let totals = try #require(text.firstRange(of: "Total TTC"))
    let payment = try #require(text.firstRange(of: "Règlement"))
    #expect(totals.upperBound < stamp.lowerBound && stamp.upperBound < payment.lowerBound)
    let plain = try Self.renderer(look).pdf(invoice, options: Self.options(""))
    #expect(pdf.pageCount == plain.pageCount)
    #expect(try !TestFiles.text(of: plain.bytes).contains("PAYÉE"))
  }

  @Test(
    "Every language has its words",
    arguments: [
      ("fr", "ACOMPTE REÇU", "5 mars 2026"), ("en", "DEPOSIT RECEIVED", "5 March 2026"),
      ("de", "ANZAHLUNG ERHALTEN", "5. März 2026"), ("es", "ANTICIPO RECIBIDO", "5 de marzo de 2026"),
      ("it", "ACCONTO RICEVUTO", "5 marzo 2026"), ("nl", "AANBETALING ONTVANGEN", "5 maart 2026"),
      ("pl", "ZALICZKA OTRZYMANA", "5 marca 2026"), ("pt", "ADIANTAMENTO RECEBIDO", "5 de março de 2026"),
    ])
  func languages(language: String, words: String, date: String) throws {
    let invoice = try TestFiles.invoice("03-several-vat-rates.json")
    let options = Self.options("received:2026-03-05", language: language)
    let text = try TestFiles.text(of: Self.renderer("classic").pdf(invoice, options: options).bytes)
    #expect(text.contains("\(words)\n\(date)"))
  }

  @Test("It covers no word", arguments: looks, ["paid:2026-11-20", "Réglé par chèque, remis en main propre !!"])
  func covering(look: String, stamp: String) throws {
    let invoice = try TestFiles.invoice("03-several-vat-rates.json")
    let pdf = try Self.renderer(look).pdf(invoice, options: Self.options(stamp))
    let words = try Self.words(of: pdf.bytes)
    #expect(words.count > 60)
    for (index, word) in words.enumerated() {
      for other in words[(index + 1)...] where word.page == other.page {
        // Boxes of lines that follow closely touch each other.
        let width = min(word.right, other.right) - max(word.left, other.left)
        let height = min(word.bottom, other.bottom) - max(word.top, other.top)
        let isCovered = width > 1 && height > 0.5 * min(word.bottom - word.top, other.bottom - other.top)
        #expect(!isCovered, "\(word.text) and \(other.text)")
      }
    }
  }

  @Test("Its colour can be read, whatever the template's accent is")
  func contrast() throws {
    var theme = InvoiceTheme()
    try theme.set(.accent, to: "#ffe9a8")
    let template = try InvoiceRenderer(template: .classic).template
    let compiled = try #require(try template.compiled(for: PageLanguages(first: "fr"), theme: theme))
    let stamp = try #require(Self.stamp(in: compiled.body))
    #expect(stamp.style.color.contrast(with: .white) >= 4.5)
    #expect(stamp.dateStyle.color.contrast(with: .white) >= 4.5)
    #expect(stamp.dateStyle.size >= 8)
  }

  @Test("HTML says it after the totals, and keeps its place beside them")
  func html() throws {
    let invoice = try TestFiles.invoice("03-several-vat-rates.json")
    let html = try String(
      decoding: InvoiceRenderer().html(invoice, options: Self.options("paid:2026-11-20")).bytes, as: UTF8.self)
    let stamp = try #require(html.firstRange(of: "PAYÉE"))
    #expect(try #require(html.firstRange(of: "Total TTC")).upperBound < stamp.lowerBound)
    #expect(html.contains("20 novembre 2026") && html.contains("transform:rotate("))
    #expect(html.contains("dir=\"rtl\"><tr>"))
  }

  @Test("A template that has no place for it gets it at the end of its body")
  func fallback() throws {
    let fixture = try TemplateFixture(TemplateFixture.body("  - text: \"Corps\"\n"), strings: [:])
    let renderer = try InvoiceRenderer(template: fixture.path, fonts: TestFiles.fonts)
    let invoice = try Documents.compute(Documents.clean)
    let text = try TestFiles.text(of: renderer.pdf(invoice, options: Self.options("Vu et approuvé")).bytes)
    let stamp = try #require(text.firstRange(of: "Vu et approuvé"))
    #expect(try #require(text.firstRange(of: "Corps")).upperBound < stamp.lowerBound)
    #expect(try !TestFiles.text(of: renderer.pdf(invoice).bytes).contains("Vu et approuvé"))
  }

  @Test("A template places, colours and turns it, and asks whether there is one")
  func placed() throws {
    let blocks = """
        - stamp: call
          color: "#b00020"
          turn: -4
          align: end
        - text: Tamponné
          when: stamp

      """
    let fixture = try TemplateFixture(TemplateFixture.body(blocks), strings: [:])
    let renderer = try InvoiceRenderer(template: fixture.path, fonts: TestFiles.fonts)
    let invoice = try Documents.compute(Documents.clean)
    let text = try TestFiles.text(of: renderer.pdf(invoice, options: Self.options("cancelled")).bytes)
    #expect(text.ranges(of: "ANNULÉE").count == 1 && text.contains("Tamponné"))
    #expect(try !TestFiles.text(of: renderer.pdf(invoice).bytes).contains("Tamponné"))
    let wrong = try TemplateFixture(TemplateFixture.body("  - stamp: paid\n"), strings: [:])
    #expect(wrong.problems.map(\.code) == [.templateUnknownValue])
  }

  // MARK: -

  private static func stamp(in blocks: [BlockTemplate]) -> StampTemplate? {
    for block in blocks {
      switch block.content {
      case .stamp(let stamp): return stamp
      case .rows(let inner, _): if let found = stamp(in: inner) { return found }
      case .columns(let columns, _): if let found = stamp(in: columns.map(\.block)) { return found }
      default: break
      }
    }
    return nil
  }

  private struct Word {
    var text: String
    var page: Int
    var left, top, right, bottom: Double
  }

  /// The words of a PDF with their boxes.
  private static func words(of pdf: [UInt8]) throws -> [Word] {
    let file = NSTemporaryDirectory() + UUID().uuidString + ".pdf"
    try Data(pdf).write(to: URL(fileURLWithPath: file))
    defer { try? FileManager.default.removeItem(atPath: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["pdftotext", "-bbox", file, "-"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    var page = 0
    var words: [Word] = []
    for line in text.split(separator: "\n") {
      if line.contains("<page ") { page += 1 }
      guard
        let match = line.firstMatch(
          of: /xMin="([0-9.]+)" yMin="([0-9.]+)" xMax="([0-9.]+)" yMax="([0-9.]+)">([^<]*)/),
        let left = Double(match.1), let top = Double(match.2), let right = Double(match.3),
        let bottom = Double(match.4)
      else { continue }
      words.append(
        Word(text: String(match.5), page: page, left: left, top: top, right: right, bottom: bottom))
    }
    return words
  }
}
