import InvoiceModel
import Testing

@Suite("Terms of end of month")
struct EndOfMonthTests {
  @Test(
    "Both readings, at the ends of months",
    arguments: [
      // issue, days, plain, days first, month first
      ("2026-01-31", 45, "2026-03-17", "2026-03-31", "2026-03-17"),
      ("2026-01-01", 45, "2026-02-15", "2026-02-28", "2026-03-17"),
      ("2026-02-28", 45, "2026-04-14", "2026-04-30", "2026-04-14"),
      ("2028-01-16", 45, "2028-03-01", "2028-03-31", "2028-03-16"),
      ("2028-01-15", 45, "2028-02-29", "2028-02-29", "2028-03-16"),
      ("2026-12-16", 15, "2026-12-31", "2026-12-31", "2027-01-15"),
      ("2026-12-17", 15, "2027-01-01", "2027-01-31", "2027-01-15"),
      ("2026-04-30", 0, "2026-04-30", "2026-04-30", "2026-04-30"),
      ("2026-04-01", 0, "2026-04-01", "2026-04-30", "2026-04-30"),
    ])
  func dates(issue: String, days: Int, plain: String, daysFirst: String, monthFirst: String) throws {
    let issue = try #require(CalendarDate(iso8601: issue))
    var payment = Payment()
    #expect(payment.dueDate(from: issue) == nil)
    payment.dueDays = days
    #expect(payment.dueDate(from: issue)?.description == plain)
    payment.endOfMonth = .afterDays
    #expect(payment.dueDate(from: issue)?.description == daysFirst)
    payment.endOfMonth = .beforeDays
    #expect(payment.dueDate(from: issue)?.description == monthFirst)
  }

  @Test("At the end of the calendar there is no date")
  func end() throws {
    var payment = Payment()
    payment.dueDays = 1
    payment.endOfMonth = .beforeDays
    #expect(payment.dueDate(from: try #require(CalendarDate(iso8601: "9999-12-01"))) == nil)
  }
}
