import EInvoicing
import Foundation
import InvoiceModel
import InvoiceRendering
import TestSupport
import Testing

/// What keeps a PDF from being finished, as a caller of the library is told.
@Suite struct FinishingProblemTests {
  private func renderer(template: String = TestFiles.classic) throws -> InvoiceRenderer {
    try InvoiceRenderer(template: template, fonts: TestFiles.fonts)
  }

  private func problems(
    _ conformance: PDFConformance, _ attachments: [InvoiceRendering.Attachment], renderer: InvoiceRenderer? = nil
  ) throws -> [Problem] {
    let computed = try EInvoiceFixture.computed()
    var options = RenderOptions()
    options.conformance = conformance
    options.attachments = attachments
    let renderer = try renderer ?? self.renderer()
    let error = try #require(throws: InvoiceProblems.self) { try renderer.pdf(computed, options: options) }
    return error.problems
  }

  private func attachment(_ name: String, _ mimeType: String = "text/csv", size: Int = 1) -> InvoiceRendering.Attachment
  {
    InvoiceRendering.Attachment(name: name, mimeType: mimeType, bytes: [UInt8](repeating: 0x61, count: size))
  }

  @Test func plainFilesHoldNoAttachments() throws {
    #expect(try problems(.none, [attachment("a.csv")]).map(\.code) == [.attachment])
  }

  @Test func everyAttachmentThatCannotBeEmbeddedIsNamed() throws {
    let files = [
      attachment("a.csv"), attachment("a.csv"), attachment("../b"), attachment(""), attachment("c", "nonsense"),
      attachment(String(repeating: "é", count: 128)), attachment("FACTUR-X.XML"),
    ]
    let found = try problems(.facturX(.en16931), files)
    #expect(found.map(\.code) == Array(repeating: ProblemCode.attachment, count: 6))
    #expect(Set(found.map(\.message)).count == 6)
    #expect(try problems(.archival, files).count == 5)
  }

  @Test func whatIsWrongWithSeveralFilesOfOneNameIsToldOnce() throws {
    let files = ["a.csv", "a.csv", "a.csv", "../b", "../b", "../b", "factur-x.xml", "factur-x.xml"].map {
      attachment($0)
    }
    let found = try problems(.facturX(.en16931), files).map(\.message)
    #expect(Set(found).count == found.count)
    #expect(found.count { $0.contains("`a.csv`") } == 1)
    #expect(found.count { $0.contains("`../b`") } == 2)
    #expect(found.count { $0.contains("`factur-x.xml`") } == 2)
  }

  @Test func anEInvoiceIsNeverADraft() throws {
    let (renderer, computed) = (try self.renderer(), try EInvoiceFixture.computed())
    var options = RenderOptions()
    options.isDraft = true
    for rules in [nil, EInvoiceRules.none] {
      options.conformance = .facturX(.basic, rules: rules)
      let error = try #require(throws: InvoiceProblems.self) { try renderer.pdf(computed, options: options) }
      #expect(error.problems.map(\.code) == [.draftEInvoice])
    }
    options.conformance = .archival
    #expect(try renderer.pdf(computed, options: options).pageCount > 0)
  }

  @Test func attachmentsAreLimited() throws {
    #expect(try problems(.archival, (0...100).map { attachment("\($0)") }).map(\.code) == [.attachment])
    let half = attachment("a", size: 128 << 20)
    #expect(
      try problems(.archival, [half, attachment("b", size: 128 << 20), attachment("c"), attachment("d")])
        .map(\.code) == [.attachment])
  }

  @Test func aLevelOfHeadingsThatATemplateSkipsIsPutRight() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "invoicekit-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(at: URL(filePath: TestFiles.classic), to: folder)
    let file = folder.appending(path: "template.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing("role: h1", with: "role: h3").write(to: file, atomically: true, encoding: .utf8)
    let renderer = try self.renderer(template: folder.path)
    var options = RenderOptions()
    for conformance in [PDFConformance.none, .archival] {
      options.conformance = conformance
      let bytes = try renderer.pdf(EInvoiceFixture.computed(), options: options).bytes
      #expect(bytes.count > 10_000)
    }
  }
}
