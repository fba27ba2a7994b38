import EInvoicing
import Foundation
import InvoiceCore
import InvoiceModel
import InvoiceRendering
import TestSupport
import Testing

@Suite("Renderer")
struct InvoiceRendererTests {
  private static let renderer = Result { try InvoiceRenderer() }

  private func pdf(_ json: String, _ change: (inout RenderOptions) -> Void = { _ in }) throws -> RenderedPDF {
    var options = RenderOptions()
    change(&options)
    return try Self.renderer.get().pdf(Documents.compute(json), options: options)
  }

  private func problems(_ json: String, _ change: (inout RenderOptions) -> Void = { _ in }) throws -> [Problem] {
    try #require(throws: InvoiceProblems.self) { try pdf(json, change) }.problems
  }

  private func text(_ pdf: RenderedPDF) throws -> String {
    try TestFiles.text(of: pdf.bytes).replacing("\u{A0}", with: " ")
  }

  /// What an independent reader says of a file.
  private static func read(_ tool: String, _ arguments: [String], _ pdf: RenderedPDF) throws -> Data {
    let file = FileManager.default.temporaryDirectory.appending(path: "renderer-\(UUID().uuidString).pdf")
    try Data(pdf.bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [tool] + arguments.map { $0 == "FILE" ? file.path : $0 }
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(tool) (poppler-utils) is needed")
    return data
  }

  // MARK: Pictures

  @Test("A picture has its size, and what concerns the file alone changes nothing in it; what cannot be is a problem")
  func pictures() throws {
    let renderer = try Self.renderer.get()
    let invoice = try Documents.compute(Documents.clean)
    let picture = try renderer.png(invoice, PagePicture(resolution: 72))
    #expect((picture.width, picture.height, picture.pageCount) == (596, 842, 1))
    var options = RenderOptions()
    options.isTagged = false
    options.conformance = .facturX(.en16931)
    #expect(try renderer.png(invoice, PagePicture(resolution: 72), options: options) == picture)
    for (wrong, code) in [
      (PagePicture(page: 2), ProblemCode.noSuchPage), (PagePicture(page: 0), .noSuchPage),
      (PagePicture(resolution: 17), .resolution), (PagePicture(resolution: .max), .resolution),
    ] {
      let error = #expect(throws: InvoiceProblems.self) { try renderer.png(invoice, wrong) }
      #expect(error?.problems.map(\.code) == [code])
    }
  }

  // MARK: Options

  @Test("The language is the invoice's own, or that of the options, or its primary one")
  func languages() throws {
    #expect(try text(pdf(Documents.clean)).contains("Facture"))
    for language in ["en", "en-GB", "EN-us"] {
      let english = try pdf(Documents.clean) { $0.language = language }
      #expect(try text(english).contains("Invoice"), "\(language)")
      #expect(try !text(english).contains("Facture"), "\(language)")
    }
    let renderer = try Self.renderer.get()
    #expect(renderer.languages == ["de", "en", "es", "fr", "it", "nl", "pl", "pt"])
    for language in ["fr-BE", "de-AT", "pt-BR", "nl-BE"] { #expect(renderer.supports(language: language)) }
    #expect(!renderer.supports(language: "sv"))
    let found = try problems(Documents.clean) { $0.language = "sv" }
    #expect(found.map(\.code) == [.unsupportedLanguage])
    #expect(found.map(\.path) == ["/language"])
  }

  @Test("A file without structure is smaller and the same to read; an archive's says its colours")
  func structure() throws {
    let tagged = try pdf(Documents.clean)
    let bare = try pdf(Documents.clean) { $0.isTagged = false }
    let archival = try pdf(Documents.clean) { $0.conformance = .archival }
    let bareArchival = try pdf(Documents.clean) {
      $0.conformance = .archival
      $0.isTagged = false
    }
    let all = [tagged, bare, archival, bareArchival]
    let infos = try all.map { String(decoding: try Self.read("pdfinfo", ["FILE"], $0), as: UTF8.self) }
    #expect(infos.map { $0.contains(/Tagged: +yes/) } == [true, false, true, false])
    let metadata = try all.map { String(decoding: try Self.read("pdfinfo", ["-meta", "FILE"], $0), as: UTF8.self) }
    let conformance = metadata.map { $0.firstMatch(of: /pdfaid:conformance[>="]+([AB])/).map { String($0.1) } }
    #expect(conformance == [nil, nil, "A", "B"])
    #expect(bare.bytes.count < tagged.bytes.count)
    #expect(try text(bare) == text(tagged))
    #expect(all.allSatisfy { $0.pageCount == 1 })
  }

  @Test("A draft is marked: one that is asked for, and an invoice without a number")
  func drafts() throws {
    // The watermark is turned, so that its letters are read one by one.
    func isMarked(_ pdf: RenderedPDF) throws -> Bool {
      try text(pdf).filter { !$0.isWhitespace }.contains("BROUILLON")
    }
    let issued = try pdf(Documents.clean)
    let asked = try pdf(Documents.clean) { $0.isDraft = true }
    #expect(try !isMarked(issued))
    #expect(try isMarked(asked))
    #expect(try text(asked).contains("F-2026-1"))
    let unnumbered = Documents.clean.replacing("\"invoice_number\": \"F-2026-1\",", with: "")
    #expect(unnumbered != Documents.clean)
    #expect(try isMarked(pdf(unnumbered)))
  }

  @Test("Attached files come out as they went in")
  func attachments() throws {
    let sheet = InvoiceRendering.Attachment(
      name: "heures é.csv", mimeType: "text/csv", description: "Temps", bytes: Array("jour;heures\n1;7\n".utf8))
    let data = InvoiceRendering.Attachment(
      name: "b.bin", mimeType: "application/octet-stream", bytes: [0, 255, 10, 13])
    let file = try pdf(Documents.clean) {
      $0.conformance = .archival
      $0.attachments = [sheet, data]
    }
    for (index, attachment) in [data, sheet].enumerated() {
      let saved = try Self.read("pdfdetach", ["-save", "\(index + 1)", "-o", "/dev/stdout", "FILE"], file)
      #expect(saved.elementsEqual(attachment.bytes), "\(attachment.name)")
    }
  }

  // MARK: Problems

  @Test("What is wrong with the page, the logo and the attachments is told at once")
  func problemsAtOnce() throws {
    let json = Documents.clean.replacing("\"Atelier Nord\"", with: "\"Atelier 株\"")
      .replacing("\"share_capital\"", with: "\"logo\": \"logo.png\", \"share_capital\"")
    let found = try problems(json) {
      $0.conformance = .archival
      $0.attachments = [InvoiceRendering.Attachment(name: "../a", mimeType: "text/csv", bytes: [1])]
    }
    #expect(
      Set(found.map { "\($0.code) \($0.path)" }) == [
        "attachment ", "logo-file /company/logo", "missing-character /customer/name",
      ])
    // A failed document leaves nothing behind for the next.
    #expect(try pdf(Documents.clean) == InvoiceRenderer().pdf(Documents.compute(Documents.clean)))
  }

  @Test("A rule of the e-invoice that fails, and a character without a font, are told at once")
  func eInvoiceProblems() throws {
    let computed = try ComputedInvoice(json: Array(Documents.seed.replacing("Pro", with: "株").utf8))
    var options = RenderOptions()
    options.conformance = .facturX(.en16931)
    let error = try #require(throws: InvoiceProblems.self) {
      try Self.renderer.get().pdf(computed, options: options)
    }
    #expect(error.problems.contains { $0.code == .missingCharacter && $0.path == "/items/0/description" })
    #expect(error.problems.count > 1)
  }

  // MARK: One renderer for all

  @Test("The bytes depend on the invoice and the options alone, not on what was rendered before")
  func determinism() throws {
    let invoices = try TestFiles.samples.prefix(8).map { try TestFiles.invoice($0) }
    var options = RenderOptions()
    options.assetsFolder = TestFiles.assets
    let renderer = try InvoiceRenderer()
    let first = try invoices.map { try renderer.pdf($0, options: options) }
    let backwards = try invoices.reversed().map { try renderer.pdf($0, options: options) }
    #expect(Array(backwards.reversed()) == first)
    for (invoice, pdf) in zip(invoices, first) {
      #expect(try InvoiceRenderer().pdf(invoice, options: options) == pdf)
    }
    #expect(Set(first).count == first.count)
  }

  @Test("Tasks that use one renderer at a time get what each would get alone")
  func tasks() async throws {
    let invoices = try TestFiles.samples.prefix(6).map { try TestFiles.invoice($0) }
    var options = RenderOptions()
    options.assetsFolder = TestFiles.assets
    let renderer = try InvoiceRenderer()
    let alone = try invoices.map { try renderer.pdf($0, options: options) }
    let broken = try Documents.compute(Documents.clean.replacing("Conseil", with: "株"))
    let shared = try InvoiceRenderer()
    let (plain, unbound) = (options, invoices)
    let together = await withTaskGroup(of: (Int, RenderedPDF?).self) { group in
      for index in 0..<4 * unbound.count {
        group.addTask {
          // Every fifth document fails between the others.
          if index % 5 == 4 { return (index, try? shared.pdf(broken, options: plain)) }
          return (index, try? shared.pdf(unbound[index % unbound.count], options: plain))
        }
      }
      return await group.reduce(into: [Int: RenderedPDF]()) { $0[$1.0] = $1.1 }
    }
    for index in 0..<4 * invoices.count {
      #expect(together[index] == (index % 5 == 4 ? nil : alone[index % invoices.count]), "\(index)")
    }
  }
}
