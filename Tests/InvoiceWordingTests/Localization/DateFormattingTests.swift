import InvoiceModel
import InvoiceWording
import Testing

@Suite("Dates and periods")
struct DateFormattingTests {
  private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso8601: text)) }

  @Test(
    "Dates",
    arguments: [
      ("fr", "2026-02-11", "11 février 2026", "11/02/2026", "février 2026"),
      ("fr", "2026-03-01", "1er mars 2026", "01/03/2026", "mars 2026"),
      ("fr", "2026-08-31", "31 août 2026", "31/08/2026", "août 2026"),
      ("fr", "2026-12-21", "21 décembre 2026", "21/12/2026", "décembre 2026"),
      ("en", "2026-02-11", "11 February 2026", "11/02/2026", "February 2026"),
      ("en-GB", "2026-03-01", "1 March 2026", "01/03/2026", "March 2026"),
      ("en-US", "2026-02-11", "February 11, 2026", "02/11/2026", "February 2026"),
      ("en", "0987-01-05", "5 January 987", "05/01/0987", "January 987"),
      ("de", "2026-02-11", "11. Februar 2026", "11.02.2026", "Februar 2026"),
      ("de-AT", "2026-03-01", "1. März 2026", "01.03.2026", "März 2026"),
      ("es", "2026-02-11", "11 de febrero de 2026", "11/02/2026", "febrero de 2026"),
      ("it", "2026-02-11", "11 febbraio 2026", "11/02/2026", "febbraio 2026"),
      ("nl", "2026-02-11", "11 februari 2026", "11-02-2026", "februari 2026"),
      ("pt", "2026-02-11", "11 de fevereiro de 2026", "11/02/2026", "fevereiro de 2026"),
      ("pl", "2026-02-11", "11 lutego 2026", "11.02.2026", "luty 2026"),
    ])
  func dates(language: String, day: String, long: String, short: String, month: String) throws {
    let formatter = try #require(InvoiceFormatter(language: language))
    let date = try date(day)
    #expect(formatter.date(date, style: .long) == long)
    #expect(formatter.date(date, style: .short) == short)
    #expect(formatter.date(date, style: .month) == month)
  }

  @Test(
    "Periods of languages",
    arguments: [
      ("de", "2.–15. März 2026", "15. Januar – 14. Februar 2026", "15. Dezember 2026 – 1. Januar 2027"),
      (
        "es", "del 2 al 15 de marzo de 2026", "del 15 de enero al 14 de febrero de 2026",
        "del 15 de diciembre de 2026 al 1 de enero de 2027"
      ),
      ("it", "2–15 marzo 2026", "15 gennaio – 14 febbraio 2026", "15 dicembre 2026 – 1 gennaio 2027"),
      ("nl", "2 t/m 15 maart 2026", "15 januari t/m 14 februari 2026", "15 december 2026 t/m 1 januari 2027"),
      (
        "pt", "2 a 15 de março de 2026", "15 de janeiro a 14 de fevereiro de 2026",
        "15 de dezembro de 2026 a 1 de janeiro de 2027"
      ),
      ("pl", "2–15 marca 2026", "15 stycznia – 14 lutego 2026", "15 grudnia 2026 – 1 stycznia 2027"),
    ])
  func periodsOfLanguages(language: String, inMonth: String, inYear: String, beyond: String) throws {
    let formatter = try #require(InvoiceFormatter(language: language))
    for (start, end, expected) in [
      ("2026-03-02", "2026-03-15", inMonth), ("2026-01-15", "2026-02-14", inYear), ("2026-12-15", "2027-01-01", beyond),
    ] {
      #expect(try formatter.period(DatePeriod(start: date(start), end: date(end))) == expected)
    }
  }

  @Test(
    "Periods",
    arguments: [
      (
        "2026-02-01", "2026-02-28", "février 2026", "February 2026", "February 2026"
      ),
      (
        "2028-02-01", "2028-02-28", "du 1er au 28 février 2028", "1–28 February 2028", "February 1–28, 2028"
      ),
      (
        "2026-03-02", "2026-03-15", "du 2 au 15 mars 2026", "2–15 March 2026", "March 2–15, 2026"
      ),
      (
        "2026-01-15", "2026-02-14", "du 15 janvier au 14 février 2026", "15 January – 14 February 2026",
        "January 15 – February 14, 2026"
      ),
      (
        "2026-12-15", "2027-01-01", "du 15 décembre 2026 au 1er janvier 2027", "15 December 2026 – 1 January 2027",
        "December 15, 2026 – January 1, 2027"
      ),
      ("2026-03-01", "2026-03-01", "1er mars 2026", "1 March 2026", "March 1, 2026"),
    ])
  func periods(start: String, end: String, french: String, british: String, american: String) throws {
    let period = try DatePeriod(start: date(start), end: date(end))
    #expect(InvoiceFormatter(language: "fr")?.period(period) == french)
    #expect(InvoiceFormatter(language: "en-GB")?.period(period) == british)
    #expect(InvoiceFormatter(language: "en-US")?.period(period) == american)
  }
}
