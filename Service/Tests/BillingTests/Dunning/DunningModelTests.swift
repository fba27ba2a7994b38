import TestDatabases
import Testing

@testable import Billing

@Suite("Dunning: whatever happens")
struct DunningModelTests {
  /// 2026-02-11T12:00Z and each some hours later, so that histories meet all turns of clocks and years.
  private static func start(_ seed: UInt64) -> Int64 { 1_770_811_200_000 + Int64(seed % 20_000) * 3_600_000 }

  @Test("10,000 histories of failures, payments, pauses and clocks keep every rule", arguments: 0..<4)
  func histories(_ part: UInt64) throws {
    let zone = try CivilZone("Europe/Paris")
    var reached: Set<DunningStage> = []
    var ends: Set<DunningState> = []
    for seed in (part * 2_500)..<((part + 1) * 2_500) {
      var model = DunningModel(zone: zone, now: Self.start(seed))
      for event in DunningEvent.history(seed) {
        model.happen(event)
        try #require(model.faults.isEmpty, "seed \(seed), \(event): \(model.faults)")
      }
      reached.formUnion(model.cases.map(\.facts.stage))
      ends.formUnion(model.cases.map(\.facts.state))
    }
    // Histories that reach nothing prove nothing.
    #expect(reached == Set(DunningStage.allCases))
    #expect(ends == Set(DunningState.allCases))
  }

  @Test("200 of them do the same in the database", arguments: TestDatabase.Kind.allCases)
  func database(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    for seed in UInt64(0)..<200 {
      var model = DunningModel(zone: test.billing.settings.zone, now: Self.start(seed))
      test.world.now = model.now
      let replay = try DunningReplay(test, seed)
      for (index, event) in DunningEvent.history(seed).enumerated() {
        model.happen(event)
        try await replay.happen(event)
        let expected = model.portrait(test.world.now)
        let found = try replay.portrait()
        try #require(found == expected, "seed \(seed), event \(index): \(event)")
      }
    }
  }
}
