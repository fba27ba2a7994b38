import InvoiceKit
import TestDatabases
import Testing

@testable import Billing

@Suite("Figures of a year at random")
struct FiguresHistoryTests {
  /// The first moment of 1 December 2025 in Paris: both turns of the clocks come.
  private static let start: Int64 = 1_764_543_600_000
  private static let days = 365

  private func figures(_ test: TestBilling) throws -> PeriodFigures {
    let first = try #require(CalendarDate(iso8601: "2025-01-01"))
    let last = try #require(CalendarDate(iso8601: "2027-12-31"))
    return try test.billing.read { (tx) throws(BillingError) in try tx.figures(from: first, to: last) }
  }

  private func take(_ test: TestBilling) async throws {
    try test.billing.write { (tx) throws(BillingError) in try tx.enqueue(.figures, subject: "days") }
    let report = try await test.worker([.figures: FiguresJob.handler(ledger: nil)]).runDue()
    #expect(report.done == 1 && report.total == 1)
  }

  @Test(
    "Each day is what the events up to its end say, taken that night, some nights late, or all after the year",
    arguments: TestDatabase.Kind.allCases)
  func year(_ kind: TestDatabase.Kind) async throws {
    let year = BusinessYear(seed: kind == .sqlite ? 11 : 12, users: 45, days: Self.days, from: Self.start)
    let test = try TestBilling(kind, world: TestWorld(now: Self.start)) { BusinessYear.plans(&$0) }
    // A week in summer, some days in winter, and every Sunday nobody works.
    try await year.play(into: test) { day in
      if day % 7 == 6 || (200..<208).contains(day) || (40..<43).contains(day) { return }
      try await take(test)
    }
    try await take(test)
    let model = FiguresModel(year: year, zone: test.billing.settings.zone)
    let taken = try figures(test)
    let first = test.billing.settings.zone.day(at: try #require(year.events.first).at)
    #expect(taken.days.first?.day == first && taken.days.last?.day.description == "2026-11-30")
    #expect(taken.days.count == first.days(to: try #require(taken.days.last).day) + 1)
    for (previous, day) in zip([nil] + taken.days.map { Optional($0) }, taken.days) {
      let expected = model.figures(of: day.day)
      #expect(day.use == expected.use, "\(day.day)")
      let values = try #require(day["EUR"])
      #expect(day.currencies.count == 1)
      for figure in Figure.allCases where !Figure.receivables.contains(figure) {
        #expect(values[figure] == expected.values[figure.rawValue], "\(figure.rawValue) of \(day.day)")
      }
      #expect(Figure.receivables.allSatisfy { values.known($0) == nil })
      #expect(values[.mrr] - (previous?["EUR"]?[.mrr] ?? 0) == values.netNew, "\(day.day)")
    }
    // What the year has to have, for all of this to say something.
    let all = try #require(taken["EUR"]?.values)
    for figure in Figure.allCases where !figure.isState { #expect(all[figure] > 0, "no \(figure.rawValue)") }
    for figure in Figure.unpaid + [.mrrPastDue, .trials] {
      #expect(taken.days.contains { $0["EUR"]?[figure] ?? 0 > 0 }, "no \(figure.rawValue)")
    }
    #expect(all.netNew == all[.mrr] && taken.use.messages > 0 && taken.use.accountsErased > 0)

    let late = try TestBilling(kind, world: TestWorld(now: Self.start)) { BusinessYear.plans(&$0) }
    try await year.play(into: late) { _ in }
    try await take(late)
    #expect(try figures(late).days.map(\.currencies) == taken.days.map(\.currencies))
  }

  @Test(
    "Nothing changes them afterwards: no statement, no erasure, no further night", arguments: TestDatabase.Kind.allCases
  )
  func unchanging(_ kind: TestDatabase.Kind) async throws {
    let year = BusinessYear(seed: 5, users: 15, days: 90, from: Self.start)
    let test = try TestBilling(kind, world: TestWorld(now: Self.start)) { BusinessYear.plans(&$0) }
    try await year.play(into: test) { _ in }
    try await take(test)
    let before = try figures(test).days
    #expect(before.count > 60)
    let statements = [
      "UPDATE figure_days SET messages = 0", "DELETE FROM figure_days", "UPDATE daily_figures SET mrr = 0",
      "DELETE FROM daily_figures",
    ]
    for statement in statements {
      let error = #expect(throws: BillingError.self) { try test.execute((statement, [])) }
      #expect(error?.code == .refusedByDatabase, "\(statement)")
    }
    let users = try test.numbers("SELECT id FROM users WHERE pseudonymised_at IS NULL").compactMap { $0 }
    try test.billing.write { (tx) throws(BillingError) in
      for user in users {
        try tx.erase(
          ErasureRecord(user: user, created: tx.now, kind: .accountDeletion, at: tx.now), tellsPerson: false)
      }
    }
    try await take(test)
    #expect(try figures(test).days == before)
    test.world.advance(days: 1)
    try await take(test)
    let after = try figures(test).days
    #expect(Array(after.dropLast()) == before)
    #expect(after.last?.use.accounts == 0 && after.last?.use.accountsErased == before.last?.use.accounts)
    #expect(after.last?["EUR"]?[.mrr] == before.last?["EUR"]?[.mrr])
  }
}
