import EInvoicing
import InvoiceCore
import InvoiceModel
import InvoiceRendering
import TestDatabases
import TestSupport
import Testing

@testable import InvoiceLedger

@Suite("Rendering what was issued")
struct LedgerRendererTests {
  /// Issues a draft with a recipe, as a command does.
  private static func issue(
    _ json: String, with setup: RenderingSetup, in fixture: LedgerFixture, renders: Bool = false
  ) throws -> IssuedInvoice {
    var draft = try fixture.check(json)
    let captured = try setup.captured(for: draft.invoice)
    draft.recipe = try fixture.ledger.register(captured)
    if renders {
      let number = try #require(try fixture.ledger.expectedNumbers(of: [draft])[0])
      let file = try captured.renderer.rendered(draft.invoice.numbered(number))
      draft.rendering = ExpectedRendering(number: number, rendering: Rendering(file, as: setup.form))
    }
    return try #require(try fixture.ledger.issue([draft])[0].invoice)
  }

  private static func code(of failure: LedgerRenderingFailure) -> ProblemCode? {
    switch failure {
    case .ledger(let error): error.code
    case .rendering(let problems): problems.problems.first?.code
    }
  }

  @Test(
    "The same bytes as before it was issued, by whoever opens the ledger later, from it alone",
    arguments: TestDatabase.Kind.allCases)
  func same(kind: TestDatabase.Kind) throws {
    let fixture = try LedgerFixture(kind)
    let template = try RecipeFolder.template()
    let assets = try RecipeFolder(["mark.png": RecipeFolder.bytes(TestFiles.assets + "/logo.png")])
    var options = RenderOptions()
    options.assetsFolder = assets.path
    options.conformance = .facturX(.basicWL, rules: EInvoiceRules.none)
    options.attachments = [Attachment(name: "hours.csv", mimeType: "text/csv", bytes: Array("a;b\n".utf8))]
    let setup = try RenderingSetup(template: .folder(template.path), options: options)
    let json = LedgerFixture.draft().replacing("\"company\": {", with: "\"company\": {\"logo\": \"mark.png\", ")
    let invoice = try Self.issue(json, with: setup, in: fixture, renders: true)
    try template.remove("template.yaml")
    try assets.remove("mark.png")

    let renderer = LedgerRenderer(try fixture.opened())
    let rendering = try renderer.render(invoice.number)
    #expect(rendering.comparison == .same && rendering.warnings.isEmpty && rendering.form == .pdf)
    #expect(rendering.file.pageCount == 1 && rendering.invoice == invoice)
    #expect(try renderer.render(invoice).file == rendering.file)
    #expect(try LedgerRenderer(fixture.opened(isReadOnly: true)).render(invoice.number).comparison == .same)
    #expect(try fixture.ledger.verify().isSound)
  }

  @Test("A picture of the page is that of the renderer, whatever else the file is; nothing is recorded for it")
  func picture() throws {
    let fixture = try LedgerFixture(.sqlite)
    var options = RenderOptions()
    options.conformance = .facturX(.en16931)
    let invoice = try Self.issue(LedgerFixture.draft(), with: RenderingSetup(options: options), in: fixture)
    let renderer = LedgerRenderer(fixture.ledger)
    let wanted = PagePicture(resolution: 48)
    let picture = try #require(try renderer.picture(invoice.number, wanted))
    #expect(picture == (try InvoiceRenderer().png(invoice.computed(), wanted)))
    #expect((picture.width, picture.height, picture.pageCount) == (397, 562, 1))
    #expect(try fixture.ledger.rendering("pdf", of: invoice) == nil)
    #expect(throws: LedgerRenderingFailure.self) { try renderer.picture(invoice.number, PagePicture(page: 2)) }
    #expect(throws: LedgerRenderingFailure.self) { try renderer.picture("none", wanted) }
    let data = try Self.issue(LedgerFixture.draft(), with: RenderingSetup(.json), in: fixture)
    #expect(try renderer.picture(data.number, wanted) == nil)
  }

  @Test(
    "The first rendering after issuing is recorded, and what comes later is compared",
    arguments: TestDatabase.Kind.allCases)
  func first(kind: TestDatabase.Kind) throws {
    let fixture = try LedgerFixture(kind)
    let forms: [RenderingSetup] = [
      try RenderingSetup(), RenderingSetup(.json), RenderingSetup(.cii(.basic, rules: EInvoiceRules.none)),
      RenderingSetup(.ubl(.en16931, rules: EInvoiceRules.none)),
    ]
    for setup in forms {
      let invoice = try Self.issue(LedgerFixture.draft(), with: setup, in: fixture)
      #expect(try LedgerRenderer(fixture.opened(isReadOnly: true)).render(invoice).comparison == .first)
      #expect(try fixture.ledger.rendering(setup.form.name, of: invoice) == nil)
      let renderer = LedgerRenderer(fixture.ledger)
      let first = try renderer.render(invoice)
      #expect(first.comparison == .first && first.form == setup.form && first.warnings.isEmpty)
      #expect(
        try fixture.ledger.rendering(setup.form.name, of: invoice)
          == Rendering(first.file, as: setup.form))
      #expect(try renderer.render(invoice).comparison == .same)
      #expect(try LedgerRenderer(fixture.opened()).render(invoice).file == first.file)
    }
    #expect(try fixture.ledger.verify().isSound)
  }

  @Test("Invoices share what they are rendered with; a logo of its own is another recipe")
  func shared() throws {
    let fixture = try LedgerFixture()
    var options = RenderOptions()
    options.assetsFolder = TestFiles.assets
    let setup = try RenderingSetup(options: options)
    let logo = LedgerFixture.draft().replacing("\"company\": {", with: "\"company\": {\"logo\": \"logo.png\", ")
    let invoices = try [LedgerFixture.draft(), logo, LedgerFixture.draft(), logo].map {
      try Self.issue($0, with: setup, in: fixture)
    }
    let recipes = invoices.map(\.recipe)
    #expect(recipes[0] == recipes[2] && recipes[1] == recipes[3] && recipes[0] != recipes[1])
    // Another process that renders with the same finds it.
    let captured = try RenderingSetup(options: options).captured(for: invoices[0].computed())
    #expect(try fixture.opened().register(captured) == recipes[0])
    for invoice in invoices { #expect(try LedgerRenderer(fixture.ledger).render(invoice).comparison == .first) }
  }

  @Test("Another file than the first one says which ingredient differs", arguments: TestDatabase.Kind.allCases)
  func different(kind: TestDatabase.Kind) throws {
    let fixture = try LedgerFixture(kind)
    let fonts = try RecipeFolder(["a.ttf": RecipeFolder.font("NotoSansHebrew-Bold.ttf")])
    let setup = try RenderingSetup(fonts: [fonts.path])
    let invoice = try Self.issue(LedgerFixture.draft(), with: setup, in: fixture)
    // As if the page had needed the font.
    try fixture.ledger.record(Rendering(form: "pdf", digest: [1], size: 1, pages: 1), of: invoice)
    let rendering = try LedgerRenderer(fixture.ledger).render(invoice)
    #expect(rendering.comparison == .different && !rendering.file.bytes.isEmpty)
    #expect(rendering.warnings.map(\.code) == [.renderingDiffers, .recipeDiffers])
    #expect(rendering.warnings.allSatisfy { $0.severity == .warning })
    #expect(rendering.warnings[1].message.contains("Noto Sans Hebrew (a.ttf) is not there"))
    let known = try LedgerRenderer(fixture.ledger, fonts: [fonts.path]).render(invoice)
    #expect(known.warnings.map(\.code) == [.renderingDiffers])
    #expect(known.warnings[0].hint?.contains("verify") == true)
    // What was recorded first stays.
    #expect(try fixture.ledger.record(Rendering(known.file, as: .pdf), of: invoice).digest == [1])
  }

  @Test("What is not there, or has been changed, is told, and found by verify", arguments: TestDatabase.Kind.allCases)
  func damaged(kind: TestDatabase.Kind) throws {
    func failure(_ statement: String) throws -> (ProblemCode?, Bool) {
      let fixture = try LedgerFixture(kind)
      let invoice = try Self.issue(LedgerFixture.draft(), with: RenderingSetup(), in: fixture)
      for table in ["recipes", "blobs"] {
        switch kind {
        case .sqlite:
          try fixture.database.tamper("DROP TRIGGER refuse_update_\(table)")
          try fixture.database.tamper("DROP TRIGGER refuse_delete_\(table)")
        case .postgres: try fixture.database.tamper("ALTER TABLE \(table) DISABLE TRIGGER USER")
        }
      }
      try fixture.database.tamper(statement)
      let ledger = try fixture.opened()
      let report = try ledger.verify()
      let isFound = report.findings.contains { $0.subject == .recipe }
      do throws(LedgerRenderingFailure) {
        _ = try LedgerRenderer(ledger).render(invoice)
        return (nil, isFound)
      } catch {
        return (Self.code(of: error), isFound)
      }
    }
    let half = kind == .sqlite ? "substr(content, 1, 20)" : "substring(content from 1 for 20)"
    #expect(try failure("DELETE FROM blobs") == (.recipeIncomplete, true))
    #expect(try failure("UPDATE blobs SET content = \(half)") == (.recipeIncomplete, true))
    #expect(try failure("UPDATE recipes SET content = \(half)") == (.ledgerDamaged, true))
  }

  @Test("An invoice that was issued without saying how it is rendered says so")
  func noRecipe() throws {
    let fixture = try LedgerFixture()
    let invoice = try #require(try fixture.issue([LedgerFixture.draft()])[0].invoice)
    let renderer = LedgerRenderer(fixture.ledger)
    func code(_ body: () throws(LedgerRenderingFailure) -> LedgerRendering) -> ProblemCode? {
      do throws(LedgerRenderingFailure) {
        _ = try body()
        return nil
      } catch {
        return Self.code(of: error)
      }
    }
    #expect(code { () throws(LedgerRenderingFailure) in try renderer.render(invoice) } == .noRecipe)
    #expect(code { () throws(LedgerRenderingFailure) in try renderer.render("INV-209901-0001") } == .unknownNumber)
  }
}
