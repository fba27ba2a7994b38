import Foundation
import InvoiceBooks
import InvoiceModel
import InvoiceRendering
import TestSupport
import Testing

@Suite("Statements of account")
struct CustomerStatementTests {
  private static func statement(
    _ count: Int, customer: String = "Atelier Nord", start: String? = nil
  ) throws -> CustomerStatement {
    let date = try #require(CalendarDate(iso8601: "2026-12-31"))
    var statement = CustomerStatement(
      seller: "Studio Lumen", customer: customer, currency: .euro, date: date,
      start: start.flatMap { CalendarDate(iso8601: $0) })
    statement.customerLines = ["2 quai Nord", "59000 Lille", "France"]
    statement.customerAccount = "552100554"
    for number in 0..<count {
      let day = try #require(CalendarDate(iso8601: "2026-01-05")?.adding(days: number * 355 / max(count, 1)))
      switch number % 5 {
      case 4:
        statement.add(.init(.document(.creditNote), "AV-2026-\(number)", on: day, amount: .hundredths(-12_050)))
      case 1, 3:
        statement.add(
          .init(
            .payment(.payment), "FA-2026-\(number - 1)", on: day, amount: .hundredths(-84_000),
            reference: number == 1 ? "VIREMENT B2026030200017" : nil))
      default:
        statement.add(
          .init(
            .document(.invoice), "FA-2026-\(number)", on: day, amount: .hundredths(123_450 + number),
            dueDate: day.adding(days: 30)))
      }
    }
    statement.aged.add(.hundredths(123_450), dueDate: date, at: date)
    statement.aged.add(400, dueDate: try #require(date.adding(days: -45)), at: date)
    statement.aged.add(.hundredths(-3000), dueDate: date, at: date)
    return statement
  }

  private static func text(_ pdf: RenderedPDF) throws -> String {
    try TestFiles.text(of: pdf.bytes).replacingOccurrences(of: "\u{202F}", with: " ")
      .replacingOccurrences(of: "\u{A0}", with: " ")
  }

  private func keep(_ pdf: RenderedPDF, _ name: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["INVOICEKIT_KEEP_PAGES"] else { return }
    try Data(pdf.bytes).write(to: URL(fileURLWithPath: folder + "/" + name + ".pdf"))
  }

  @Test("Rows, balances, ages, and what is due", arguments: ["fr", "en"])
  func rows(language: String) throws {
    let pdf = try Self.statement(30).pdf(language: language)
    try keep(pdf, "statement-30-\(language)")
    let text = try Self.text(pdf)
    let words =
      language == "fr"
      ? [
        "Relevé de compte au 31 décembre 2026", "Atelier Nord", "Compte client 552100554", "Facture FA-2026-0",
        "Règlement FA-2026-0 · VIREMENT B2026030200017", "Avoir AV-2026-4", "1 234,50 €", "31 à 60 jours", "400,00 €",
        "En votre faveur", "Reste à payer : 4 012,62 €", "1 604,50 €",
      ]
      : [
        "Statement of account, 31 December 2026", "Invoice FA-2026-0", "Payment FA-2026-0", "Credit note AV-2026-4",
        "31 to 60 days", "Amount due: €4,012.62",
      ]
    let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for word in words { #expect(plain.contains(word), "\(word)") }
  }

  @Test("Few rows are one page; many flow on, with the balance carried")
  func pages() throws {
    let small = try Self.statement(1).pdf()
    try keep(small, "statement-1")
    #expect(small.pageCount == 1)
    let large = try Self.statement(200, customer: String(repeating: "Société à nom très long ", count: 12)).pdf()
    try keep(large, "statement-200")
    #expect(large.pageCount > 3)
    let text = try Self.text(large)
    #expect(text.contains("À reporter") && text.contains("Report"))
    let empty = try Self.statement(0).pdf()
    try keep(empty, "statement-0")
    #expect(try Self.text(empty).contains("Aucune opération"))
    #expect(try Self.text(empty).contains("Votre compte est soldé."))
  }

  @Test("What was before the first day is the opening balance")
  func opening() throws {
    let whole = try Self.statement(30)
    let part = try Self.statement(30, start: "2026-06-01")
    #expect(part.closing == whole.closing)
    #expect(part.rows.count < 30)
    #expect(!part.opening.isZero)
    #expect(try Self.text(part.pdf()).contains("Solde antérieur"))
  }

  @Test("Amounts of any size, and the same bytes each time")
  func extremes() throws {
    var statement = try Self.statement(3)
    statement.add(
      .init(
        .document(.invoice), "FA-9", on: statement.date,
        amount: try BooksFixture.decimal("999999999999.99"), dueDate: statement.date))
    let pdf = try statement.pdf()
    try keep(pdf, "statement-large")
    #expect(pdf.pageCount == 1)
    #expect(try statement.pdf().bytes == pdf.bytes)
    #expect(throws: InvoiceProblems.self) { try statement.pdf(language: "sv") }
  }

  @Test("The page follows a theme: paper, margins, density, colours, fonts that there are")
  func themes() throws {
    let usual = try Self.statement(12).pdf()
    var theme = InvoiceTheme()
    try theme.set(.pageSize, to: "A5")
    try theme.set(.accent, to: "#0f766e")
    try theme.set(.density, to: "compact")
    let small = try Self.statement(12).pdf(theme: theme)
    try keep(small, "statement-a5")
    #expect(small.warnings.isEmpty && small.bytes != usual.bytes)
    #expect(small.pageCount > usual.pageCount)
    var pale = InvoiceTheme()
    try pale.set(.accent, to: "#f2d16b")
    let warnings = try Self.statement(3).pdf(theme: pale).warnings
    #expect(warnings.map(\.code) == [.lowContrast] && warnings.map(\.path) == ["/theme/accent"])
    for (key, value) in [(InvoiceTheme.Key.font, "Intr"), (.margins, "100mm 90mm")] {
      var bad = InvoiceTheme()
      try bad.set(key, to: value)
      let failure = #expect(throws: InvoiceProblems.self) { try Self.statement(3).pdf(theme: bad) }
      #expect(failure?.problems.map(\.code) == [.themeUnusable])
      #expect(failure?.problems.map(\.path) == ["/theme/\(key.rawValue)"])
    }
  }

  @Test("Later pages say what they are of, unless the theme wants no header")
  func header() throws {
    var statement = try Self.statement(60)
    statement.sender.identity = "SARL au capital de 8 000 €"
    let pages = try Self.text(statement.pdf()).components(separatedBy: "\u{0C}").filter { !$0.isEmpty }
    #expect(pages.count > 1)
    #expect(pages.dropFirst().allSatisfy { $0.contains("Relevé de compte au 31 décembre 2026 · Atelier Nord") })
    #expect(pages.allSatisfy { $0.contains("SARL au capital") })
    var theme = InvoiceTheme()
    try theme.set(.followingHeader, to: "false")
    #expect(try !Self.text(statement.pdf(theme: theme)).contains("décembre 2026 · Atelier Nord"))
  }

  @Test("Where it is paid to, and a code of the transfer when one is wanted and can be")
  func payment() throws {
    var statement = try Self.statement(4)
    statement.items = [StatementItem(.invoice, "FA-7", on: statement.date, amount: 10)]
    statement.sender.account = PaymentAccount(iban: "FR7630006000011234567890189", bic: "AGRIFRPP")
    let plain = try Self.text(statement.pdf())
    #expect(plain.contains("FR76 3000 6000 0112 3456 7890 189") && plain.contains("FA-7"))
    #expect(!plain.contains("Scannez-le"))
    statement.sender.wantsTransferCode = true
    let pdf = try statement.pdf()
    #expect(try Self.text(pdf).contains("Scannez-le"))
    var dollars = CustomerStatement(
      seller: "A", customer: "B", currency: try #require(Currency(code: "USD")), date: statement.date)
    dollars.sender = statement.sender
    dollars.add(.init(.document(.invoice), "FA-8", on: statement.date, amount: 10))
    #expect(try !Self.text(dollars.pdf()).contains("Scannez-le"))
  }

  @Test("Every language has words for all of it", arguments: ["de", "en", "es", "fr", "it", "nl", "pl", "pt"])
  func languages(language: String) throws {
    var statement = try Self.statement(12)
    statement.items = [StatementItem(.invoice, "FA-7", on: statement.date, amount: 10)]
    statement.sender.account = PaymentAccount(iban: "FR7630006000011234567890189")
    statement.sender.wantsTransferCode = true
    let pdf = try statement.pdf(language: language)
    try keep(pdf, "statement-\(language)")
    #expect(pdf.pageCount == 1)
  }

  @Test("It passes the walk along PDF/A-3a and PDF/UA-1", arguments: [1, 200])
  func conformance(count: Int) throws {
    let path = try BooksFixture.temporaryFile(try Self.statement(count).pdf().bytes, name: "statement.pdf")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let walk = try String(
      contentsOfFile: TestFiles.root + "/Tests/ConformanceTests/pdf_conformance.py", encoding: .utf8)
    let answer = try BooksFixture.python(walk, [path])
    #expect(answer.status == 0, "\(answer.output)")
    #expect(answer.output.contains(" checks"))
  }
}
