import Foundation
import InvoiceModel
import PDFFinishing
import TestSupport
import Testing

@testable import InvoiceBooks
@testable import InvoiceRendering
@testable import Typesetting

@Suite("Month summary")
struct MonthSummaryTests {
  private func february() throws -> MonthSummary {
    var summary = MonthSummary()
    let customers = ["Atelier Nord", "Boulangerie Martin", "Cabinet Œuvrard & Fils", "Zoé Dupont", "Garage du Lac"]
    for number in 1...45 {
      let amount = 120 + (number * 7919) % 900
      let rate = ["20", "20", "20", "10", "5.5"][number % 5]
      summary.add(
        try BooksFixture.entry(
          "F-2026-\(number)", date: "2026-02-\(number % 28 < 9 ? "0" : "")\(number % 28 + 1)",
          customer: customers[number * number % 7 % 5],
          items: #"[{ "description": "Conseil", "unit_price": \#(amount), "vat_rate": \#(rate) }]"#))
    }
    summary.add(
      try BooksFixture.entry(
        "A-2026-1", date: "2026-02-28", items: #"[{ "description": "Avoir", "unit_price": 1400 }]"#,
        #""type": "credit_note", "references": { "preceding": [{ "number": "F-2026-1", "date": "2026-02-02" }] }"#))
    summary.add(
      try BooksFixture.entry(
        "F-2026-46", date: "2026-02-20", items: #"[{ "description": "Advice", "unit_price": 310.5 }]"#,
        #""currency": "USD""#))
    summary.add(try BooksFixture.entry(nil))
    return summary
  }

  private func keep(_ pdf: RenderedPDF, _ name: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["INVOICEKIT_KEEP_PAGES"] else { return }
    try Data(pdf.bytes).write(to: URL(fileURLWithPath: folder + "/" + name + ".pdf"))
  }

  @Test("A month is one page with totals, VAT, customers and other currencies", arguments: ["fr", "en"])
  func month(language: String) throws {
    let pdf = try february().pdf(fonts: TestFiles.fonts, language: language)
    try keep(pdf, "february-\(language)")
    #expect(pdf.pageCount == 1)
    let text = try TestFiles.text(of: pdf.bytes).replacingOccurrences(of: "\u{202F}", with: " ")
      .replacingOccurrences(of: "\u{A0}", with: " ")
    let net = 45 * 120 + (1...45).map { ($0 * 7919) % 900 }.reduce(0, +) - 1400
    let thousands = "\(net / 1000)\(language == "fr" ? " " : ",")\(String(net % 1000 + 1000).dropFirst())"
    #expect(text.contains(language == "fr" ? "\(thousands),00 €" : "€\(thousands).00"))
    let words =
      language == "fr"
      ? [
        "Ventes de février 2026", "45 factures", "1 avoir", "1 brouillon non compté", "5,5 %", "Cabinet Œuvrard & Fils",
        "310,50 $US",
      ]
      : ["Sales, February 2026", "45 invoices", "1 credit note", "1 draft not counted", "5.5%", "US$310.50"]
    for word in words { #expect(text.contains(word), "\(word)") }
    #expect(!text.contains("Totaux par mois"))
  }

  @Test("Months, weeks and years have their chart and stay on one page")
  func longer() throws {
    var summary = MonthSummary()
    for month in 1...14 {
      for rate in ["20", "10", "5.5", "2.1", "8.5", "7", "13", "1.05", "0.9", "1.75", "9.2", "19.6"] {
        summary.add(
          try BooksFixture.entry(
            "F-\(month)-\(rate.filter { $0 != "." })",
            date: "202\(month > 12 ? 7 : 6)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1)-28",
            customer: String(repeating: "Société à nom long ", count: 4) + "\(month) \(rate)",
            items: #"[{ "description": "Conseil", "unit_price": \#(month)00000, "vat_rate": \#(rate) }]"#,
            #""currency": "\#(["EUR", "USD", "GBP", "JPY", "CHF", "TND", "CAD"][month % 7])""#))
      }
    }
    let pdf = try summary.pdf(fonts: TestFiles.fonts)
    try keep(pdf, "year-fr")
    #expect(pdf.pageCount == 1)
    #expect(try TestFiles.text(of: pdf.bytes).contains("Totaux par mois"))
    #expect(SummaryChart(days: [try day("2026-01-05"): .zero, try day("2026-03-04"): .zero]).step == .week)
    #expect(SummaryChart(days: [try day("2020-01-05"): .zero, try day("2026-03-04"): .zero]).step == .year)
  }

  @Test("It stays one page, and says what it leaves out: a year, many rates and currencies, amounts of any size")
  func full() throws {
    var year = MonthSummary()
    var large = MonthSummary()
    let currencies = ["EUR", "EUR", "EUR", "USD", "GBP", "CHF", "JPY", "SEK", "TND", "CAD", "AUD", "NOK"]
    for number in 0..<240 {
      let month = number % 12 + 1
      let rate = [20, 10, 5.5, 2.1, 8.5, 13, 7, 19.6, 9, 6, 21][number % 11]
      year.add(
        try BooksFixture.entry(
          "F-\(number)", date: "2026-\(month < 10 ? "0" : "")\(month)-10", customer: "Client \(number % 13)",
          items: #"[{ "description": "a", "unit_price": \#(100 + number), "vat_rate": \#(rate) }]"#,
          seller: String(repeating: "Établissements Réunis ", count: 8),
          #""currency": "\#(currencies[number / 12 % 12])""#))
    }
    for number in 0..<30 {
      large.add(
        try BooksFixture.entry(
          "F-\(number)", date: "\(2024 + number / 12)-\(number % 12 < 9 ? "0" : "")\(number % 12 + 1)-10",
          items: #"[{ "description": "a", "unit_price": "799999999999999.99" }]"#))
    }
    for language in ["fr", "en"] {
      let pages = try [year, large].map { try $0.pdf(fonts: TestFiles.fonts, language: language) }
      try keep(pages[0], "full-\(language)")
      try keep(pages[1], "large-\(language)")
      #expect(pages.map(\.pageCount) == [1, 1])
      let texts = try pages.map { try TestFiles.text(of: $0.bytes) }
      for currency in Set(currencies).subtracting(["EUR"]) {
        #expect(texts[0].contains("\(currency) ("), "\(currency)")
      }
      #expect(texts[1].contains(language == "fr" ? "Avant" : "Earlier"))
      // On one line.
      let net = texts[1].filter { !$0.isWhitespace }
      #expect(net.contains(language == "fr" ? "23999999999999999,70€" : "€23,999,999,999,999,999.70"))
    }
  }

  @Test("The rates of the most sales are shown, the others together, and all sum to the total")
  func manyRates() throws {
    var summary = MonthSummary()
    for rate in 1...30 {
      summary.add(
        try BooksFixture.entry(
          "F-\(rate)",
          items: #"[{ "description": "a", "unit_price": \#(rate <= 25 ? 1000 : 1), "vat_rate": \#(rate) }]"#))
    }
    let text = try TestFiles.text(of: summary.pdf(fonts: TestFiles.fonts, language: "en").bytes)
    #expect(text.contains("25%") && !text.contains("30%"))
    #expect(text.contains("Others"))
    #expect(text.contains("€25,005.00"))
  }

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso8601: text)) }

  @Test("The chart's bars are the sums of their days, and its lines round")
  func chart() throws {
    let days = [
      try day("2026-02-02"): try BooksFixture.decimal("1200.50"),
      try day("2026-02-03"): try BooksFixture.decimal("-30"),
    ]
    let chart = SummaryChart(days: days)
    #expect(chart.buckets.count == 28)
    #expect(chart.buckets[1].net == (try BooksFixture.decimal("1200.50")))
    #expect(chart.buckets[2].net == (try BooksFixture.decimal("-30")))
    #expect(chart.gridValues.map(\.description) == ["-500", "0", "500", "1000", "1500"])
    let weeks = SummaryChart(days: [
      try day("2026-02-27"): ExactDecimal(1), try day("2026-03-01"): ExactDecimal(2),
      try day("2026-03-02"): ExactDecimal(4),
    ])
    #expect(weeks.step == .week)
    #expect(weeks.buckets.map(\.start.description) == ["2026-02-23", "2026-03-02"])
    #expect(weeks.buckets.map(\.net) == [ExactDecimal(3), ExactDecimal(4)])
  }

  @Test("The chart is a figure with what it shows as text")
  func figure() throws {
    let document = try february().document(language: "fr")
    let draft = try Typesetter(fonts: FontLibrary(folders: TestFiles.fonts)).draft(document)
    let elements = draft.structure.elements
    let figures = elements.filter { $0.type == "Figure" }
    #expect(figures.count == 1)
    #expect(figures.first?.alternativeText?.contains("28 février 2026") == true)
    #expect(elements.filter { $0.type == "H1" }.count == 1)
  }

  @Test("It passes the walk along PDF/A-3a and PDF/UA-1")
  func conformance() throws {
    let path = try BooksFixture.temporaryFile(try february().pdf(fonts: TestFiles.fonts).bytes, name: "summary.pdf")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let walk = try String(
      contentsOfFile: TestFiles.root + "/Tests/ConformanceTests/pdf_conformance.py", encoding: .utf8)
    let answer = try BooksFixture.python(walk, [path])
    #expect(answer.status == 0, "\(answer.output)")
    #expect(answer.output.contains(" checks"))
  }

  @Test("The same bytes on any thread")
  func determinism() async throws {
    let summary = try february()
    let expected = try summary.pdf(fonts: TestFiles.fonts).bytes
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<4 { group.addTask { try summary.pdf(fonts: TestFiles.fonts).bytes } }
      for try await bytes in group { #expect(bytes == expected) }
    }
  }

  @Test("No invoices and unknown languages are problems")
  func failures() throws {
    #expect(throws: InvoiceProblems.self) { try MonthSummary().pdf(fonts: TestFiles.fonts) }
    let summary = try february()
    #expect(throws: InvoiceProblems.self) { try summary.pdf(fonts: TestFiles.fonts, language: "sv") }
  }

  @Test("The largest of very many customers are kept")
  func ranking() throws {
    var ranking = CustomerRanking()
    for number in 0..<70_000 { ranking.add("C\(number)", key: "\(number)", net: ExactDecimal(number % 1000)) }
    ranking.add("Grand", key: "grand", net: ExactDecimal(5000))
    #expect(ranking.isEstimate)
    #expect(ranking.largest(2).map(\.name).first == "Grand")
    #expect(ranking.largest(2).last?.net == ExactDecimal(999))
  }
}
