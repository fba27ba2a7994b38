import TestDatabases
import Testing

@testable import Billing

@Suite("Dunning, day by day")
struct DunningTimelineTests {
  private static let day: Int64 = 86_400_000

  @Test("A payment that never comes goes through the table", arguments: TestDatabase.Kind.allCases)
  func plain(_ kind: TestDatabase.Kind) async throws {
    let bench = try DunningBench(kind, at: "2026-02-11 08:30")
    try bench.fail()
    let lines = try await bench.timeline(until: bench.now + 70 * Self.day)
    #expect(
      lines == [
        "2026-02-14 09:00 open limited | grace limited | limited",
        "2026-02-18 09:00 open final_warning | grace limited final_warning | limited",
        "2026-02-25 09:00 open suspended | grace limited final_warning suspended | suspended",
        "2026-03-13 09:00 open cancelled | grace limited final_warning suspended cancelled | ended",
        "2026-04-05 09:00 open purge_warning | grace limited final_warning suspended cancelled purge_warning | ended",
        "2026-04-12 09:00 purged purged | "
          + "grace limited final_warning suspended cancelled purge_warning purged | ended",
      ])
    #expect(bench.provider.cancelled == ["a"])
    // Before the days 14, 30 and 60, and once more by the job that ends it.
    #expect(bench.provider.asked == 4)
    #expect(try bench.due() == nil)
    #expect(try bench.due(.retention) != nil)
  }
}
