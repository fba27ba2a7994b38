import CommandTestSupport
import Foundation
import InvoiceKit
import Testing

@testable import InvoiceCommands

@Suite("A step between reading and rendering")
struct RenderStepTests {
  /// Gives numbers, as a ledger does.
  private final class Numbering: RenderStep {
    var told: [String] = []

    func maker(_ factory: RendererFactory, _ kind: DocumentKind) throws(InvoiceProblems) -> any DocumentMaker {
      try factory.maker(kind, opensFonts: false)
    }

    private func numbered(
      _ invoice: ComputedInvoice, _ number: String, _ purpose: Purpose = .page
    ) throws(InvoiceProblems) -> ComputedInvoice {
      var invoice = invoice.invoice
      invoice.number = number
      return try ComputedInvoice(invoice, purpose: purpose)
    }

    func read(_ bytes: [UInt8], purpose: Purpose, index: Int) throws(InvoiceProblems) -> InvoiceInput {
      let page = try ComputedInvoice(json: bytes)
      do throws(InvoiceProblems) { return InvoiceInput(try numbered(page, "F-0", purpose), faults: []) } catch {
        return InvoiceInput(page, faults: error.problems)
      }
    }

    /// Whether others give numbers meanwhile.
    var isOvertaken = false

    func rehearsals(
      of items: [RenderItem]
    ) throws(CommandFailure) -> [Result<ComputedInvoice, InvoiceProblems>] {
      items.enumerated().map { index, item in
        told.append("rehearse \(FileManager.default.displayName(atPath: item.name))")
        return Result { () throws(InvoiceProblems) in try numbered(item.read.invoice, "F-\(index + 1)") }
      }
    }

    func perform(_ items: [RenderItem], _ reporter: inout Reporter) throws(CommandFailure) -> [RenderItem] {
      told.append("perform \(items.count)")
      return items.enumerated().map { index, item in
        var item = item
        let number = index + (isOvertaken ? 8 : 1)
        if let invoice = try? numbered(item.read.invoice, "F-\(number)") { item.read.invoice = invoice }
        return item
      }
    }

    func rendered(
      _ item: RenderItem, _ document: MadeDocument, _ reporter: inout Reporter
    ) throws(CommandFailure) {
      told.append("rendered \(item.read.invoice.invoice.number ?? "")")
    }

    func written(_ item: RenderItem) { told.append("written \(item.read.invoice.invoice.number ?? "")") }
  }

  private func run(
    _ files: [String], to output: String, format: RenderFormat = .xml, template: String? = nil,
    isOvertaken: Bool = false
  ) -> (status: InvoiceCommands.ExitStatus, told: [String]) {
    var reports = ReportOptions.standard
    reports.quiet = true
    var page = PageOptions.standard
    if let template { page.template = template }
    let step = Numbering()
    step.isOvertaken = isOvertaken
    var job = RenderJob(
      files: files, output: output, format: format, page: page, eInvoice: .standard, archive: .standard,
      reporter: Reporter(CommandFixture.name, reports), step: step)
    job.run()
    return (job.reporter.status, step.told)
  }

  @Test("Drafts get their numbers between the two, and files named by them; a bad one gets none")
  func drafts() throws {
    let folder = try TemporaryFolder()
    let files = [
      try folder.file("a.json", Invoices.json(number: nil)), try folder.file("b.json", "{"),
      try folder.file("c.json", Invoices.json(number: nil, more: "\"currency\": \"EUR\",")),
      // Good for a page, and not for the e-invoice that is asked for.
      try folder.file(
        "d.json", Invoices.json(number: nil).replacing("\"email\": \"pierre@dupont.example\",", with: "")),
    ]
    let result = run(files, to: folder.path("out/"))
    #expect(result.status == .badData)
    #expect(
      result.told == [
        "rehearse a.json", "rehearse c.json", "rehearse d.json", "perform 2", "rendered F-1", "written F-1",
        "rendered F-2", "written F-2",
      ])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("out")).sorted() == ["F-1.xml", "F-2.xml"])
  }

  @Test("A document made in advance is written only if its invoice came out as it was expected")
  func overtaken() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.json", Invoices.json(number: nil))
    for (isOvertaken, number) in [(false, "F-1"), (true, "F-8")] {
      #expect(run([file], to: folder.path("out/"), isOvertaken: isOvertaken).status == .done)
      let text = try String(contentsOfFile: folder.path("out/\(number).xml"), encoding: .utf8)
      #expect(text.contains("<ram:ID>\(number)</ram:ID>"))
    }
  }

  @Test("Nothing is done when the page could not be made, or has no place")
  func nothing() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.json", Invoices.json(number: nil))
    #expect(run([file], to: folder.path("no/such/")).told == [])
    let nowhere = run([file], to: folder.path("no/a.xml"))
    #expect(nowhere.told == [])
    #expect(nowhere.status == .cannotCreate)
    #expect(run([file], to: folder.path("a.pdf"), format: .pdf, template: "none").status == .usage)
    let broken = try folder.file("template.yaml", "version: [")
    #expect(run([file], to: folder.path("a.pdf"), format: .pdf, template: folder.path).told == [], "\(broken)")
  }

  @Test("What cannot be written was done, and it is known that it was not written")
  func unwritten() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.json", Invoices.json(number: nil))
    let result = run([file], to: "/dev/full")
    #expect(result.status == .inputOutput)
    #expect(result.told == ["rehearse a.json", "perform 1", "rendered F-1"])
  }
}
