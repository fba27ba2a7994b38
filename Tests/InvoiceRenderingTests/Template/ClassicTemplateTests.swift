import Foundation
import InvoiceCore
import InvoiceModel
import InvoiceWording
import TestSupport
import Testing

@testable import InvoiceRendering

struct ClassicTemplateTests {
  private static let renderer = Result { try InvoiceRenderer(template: TestFiles.classic, fonts: TestFiles.fonts) }

  private func pdf(_ invoice: ComputedInvoice, _ change: (inout RenderOptions) -> Void = { _ in }) throws -> RenderedPDF
  {
    var options = RenderOptions()
    options.assetsFolder = TestFiles.assets
    change(&options)
    return try Self.renderer.get().pdf(invoice, options: options)
  }

  private func lines(_ pdf: RenderedPDF) throws -> [String] {
    try TestFiles.text(of: pdf.bytes).split(separator: "\n").map { line in
      String(line.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
    }
  }

  @Test func thereAreSamples() { #expect(TestFiles.samples.count >= 15) }

  @Test(arguments: TestFiles.samples)
  func everySampleSaysWhatItMust(sample: String) throws {
    let invoice = try TestFiles.invoice(sample)
    let rendered = try pdf(invoice)
    let text = try lines(rendered).joined(separator: "\n")
    let formatter = try #require(InvoiceFormatter(language: invoice.invoice.language))
    func plain(_ text: String) -> String { String(text.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 }) }
    var expected = [invoice.invoice.seller.legalName, formatter.date(invoice.invoice.issueDate, style: .long)]
    // In whose favour a balance is, is said in words.
    expected += [invoice.total, invoice.due.magnitude, invoice.subtotal].map {
      formatter.amount($0, currency: invoice.invoice.currency)
    }
    expected += [invoice.invoice.number].compactMap(\.self)
    for part in expected { #expect(text.contains(plain(part)), "\(part)") }
    // Words only: a long mention is set on several lines.
    for mention in invoice.mentions(language: invoice.invoice.language) {
      for word in plain(mention.text).split(separator: " ") { #expect(text.contains(word), "\(mention.id)") }
    }
    for scar in ["{", "}", "[", "]", "<b>", "  ·  \n", "VATEX"] { #expect(!text.contains(scar), "\(scar)") }
    #expect(text.contains("\(rendered.pageCount) / \(rendered.pageCount)"))
  }

  @Test func theSeedIsOnePageInReadingOrder() throws {
    let rendered = try pdf(try TestFiles.invoice("01-seed.json"))
    #expect(rendered.pageCount == 1)
    let text = try lines(rendered).joined(separator: "\n")
    var rest = text[...]
    for part in [
      "AI Bot Services", "Facture", "INV-202602-ABCD", "11 février 2026", "Pierre Dupont", "Abonnement Pro",
      "9,99 €", "Total HT", "2,00 €", "Net à payer", "11,99 €", "Page 1 / 1",
    ] {
      let range = try #require(rest.firstRange(of: part), "\(part)")
      rest = rest[range.upperBound...]
    }
    for absent in ["Remise", "IBAN", "Règlement", "Notes", "SIREN", "Échéance \n"] { #expect(!text.contains(absent)) }
  }

  @Test func longTablesCarryTheirTotals() throws {
    let invoice = try TestFiles.invoice("24-two-hundred-lines.json")
    let rendered = try pdf(invoice)
    let text = try TestFiles.text(of: rendered.bytes, layout: true).split(separator: "\n")
      .map { $0.trimmingPrefix { $0 == " " || $0 == "\u{C}" } }
    func amounts(_ label: String) -> [String] {
      text.filter { $0.hasPrefix(label + " ") }.map {
        String($0.dropFirst(label.count).trimmingPrefix(while: \.isWhitespace))
      }
    }
    let carried = amounts("À reporter")
    let brought = amounts("Report")
    #expect(carried.count >= 5 && carried.allSatisfy { $0.hasSuffix("€") })
    #expect(carried == brought)
    #expect(text.filter { $0.hasPrefix("Désignation") }.count == carried.count + 1)
  }

  @Test func totalsNeverStandAlone() throws {
    // However many lines there are, a line stands on the page of the totals.
    var invoice = try TestFiles.invoice("23-thirty-five-lines.json").invoice
    let line = invoice.lines[0]
    invoice.statedTotals = StatedTotals()
    for count in 8...26 {
      invoice.lines = Array(repeating: line, count: count)
      for index in invoice.lines.indices { invoice.lines[index].description = "Ligne \(index + 1)." }
      let rendered = try pdf(try ComputedInvoice(invoice))
      let pages = try TestFiles.text(of: rendered.bytes).split(separator: "\u{C}", omittingEmptySubsequences: false)
      let page = try #require(pages.first { $0.contains("Net à payer") })
      #expect(page.contains("Ligne \(count)."), "\(count) lines")
    }
  }

  @Test func theLanguageCanBeOverridden() throws {
    let invoice = try TestFiles.invoice("01-seed.json")
    let text = try lines(pdf(invoice) { $0.language = "en-GB" }).joined(separator: "\n")
    #expect(text.contains("Invoice") && text.contains("11 February 2026") && text.contains("Amount due"))
    let problems = #expect(throws: InvoiceProblems.self) { try pdf(invoice) { $0.language = "sv" } }
    #expect(problems?.problems.map(\.code) == [.unsupportedLanguage])
    #expect(problems?.problems.map(\.path) == ["/language"])
  }

  @Test func draftsBearAWatermark() throws {
    let invoice = try TestFiles.invoice("01-seed.json")
    #expect(try !lines(pdf(invoice)).joined().contains("BROUILLON"))
    #expect(try lines(pdf(invoice) { $0.isDraft = true }).joined().contains("BROUILLON"))
    #expect(try lines(pdf(TestFiles.invoice("20-draft.json"))).joined().contains("BROUILLON"))
  }

  @Test func charactersThatNoFontHasAreAllNamed() throws {
    var invoice = try TestFiles.invoice("01-seed.json").invoice
    invoice.lines[0].description = "漢"
    invoice.buyer.party.name = "字 𝄞"
    let problems = #expect(throws: InvoiceProblems.self) { try pdf(ComputedInvoice(invoice)) }
    let told = Set((problems?.problems ?? []).map { "\($0.code) \($0.path) \($0.message)" })
    #expect(
      told == [
        "missing-character /items/0/description No font has the character U+6F22 “漢”.",
        "missing-character /customer/name No font has the character U+5B57 “字”.",
        "missing-character /customer/name No font has the character U+1D11E “𝄞”.",
      ])
    #expect(problems?.problems.allSatisfy { $0.hint?.contains("add its folder, `/usr/share/fonts/") == true } == true)
  }

  @Test(
    arguments: [
      ("missing.png", .logoFile), ("../classic/preview.png", .logoFile), ("data:image/png;base64,AAAA", .logoImage),
      ("data:text/html;base64,AAAA", .logoData), ("data:", .logoData),
    ] as [(String, ProblemCode)])
  func aLogoThatIsNoneIsAProblem(logo: String, code: ProblemCode) throws {
    let loader = LogoLoader()
    let problem = #expect(throws: Problem.self) { try loader.image(logo, assetsFolder: TestFiles.assets) }
    #expect(problem?.code == code)
    #expect(problem?.path == "/company/logo")
  }

  @Test func aLogoIsFoundInTheFolderOrInTheText() throws {
    let loader = LogoLoader()
    let name = try #require(
      FileManager.default.contentsOfDirectory(atPath: TestFiles.assets).first { $0.hasSuffix(".png") })
    let image = try loader.image(name, assetsFolder: TestFiles.assets)
    let uri =
      "data:image/png;base64,"
      + (try Data(contentsOf: URL(fileURLWithPath: TestFiles.assets + "/" + name))).base64EncodedString()
    #expect(try loader.image(uri, assetsFolder: nil) == image)
    #expect(throws: Problem.self) { try loader.image(name, assetsFolder: nil) }
  }

  @Test func manyTasksGetTheSameBytes() async throws {
    let samples = Array(TestFiles.samples.filter { !$0.hasPrefix("24") })
    let invoices = try samples.map(TestFiles.invoice)
    let expected = try invoices.map { try pdf($0).bytes }
    try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      for round in 0..<3 {
        for (index, invoice) in invoices.enumerated() {
          group.addTask { (index, try self.pdf(invoice) { $0.isDraft = round < 0 }.bytes) }
        }
      }
      for try await (index, bytes) in group { #expect(bytes == expected[index], "\(samples[index])") }
    }
    let fresh = try InvoiceRenderer(template: TestFiles.classic, fonts: TestFiles.fonts)
    var options = RenderOptions()
    options.assetsFolder = TestFiles.assets
    #expect(try fresh.pdf(invoices[0], options: options).bytes == expected[0])
  }
}
