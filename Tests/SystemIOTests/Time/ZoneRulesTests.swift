import Foundation
import SystemIO
import Testing

@Suite("The clocks of a place")
struct ZoneRulesTests {
  @Test(
    "Foundation's days are ours",
    arguments: [
      "Europe/Paris", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "America/St_Johns",
      "Africa/Casablanca",
      "Pacific/Apia", "America/Nuuk", "Asia/Tokyo", "Etc/UTC", "Europe/Dublin", "America/Santiago",
    ])
  func sameOffsets(zone: String) throws {
    let rules = try ZoneRules(named: zone)
    let foundation = try #require(TimeZone(identifier: zone))
    // Every 13 hours from 1960 to 2037, and a day around each change.
    var time = -315_619_200
    while time < 2_140_000_000 {
      let expected = foundation.secondsFromGMT(for: Date(timeIntervalSince1970: Double(time)))
      #expect(rules.offset(at: Int64(time)) == expected, "\(zone) at \(time)")
      if rules.offset(at: Int64(time)) != expected { return }
      time += 13 * 3600
    }
  }

  @Test("Paris changes at one o'clock UTC, also in years that no file lists")
  func paris() throws {
    let paris = try ZoneRules(named: "Europe/Paris")
    func seconds(_ text: String) throws -> Int64 {
      Int64(try Date(text, strategy: .iso8601).timeIntervalSince1970)
    }
    for (summer, winter) in [
      ("2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z"), ("2100-03-28T01:00:00Z", "2100-10-31T01:00:00Z"),
    ] {
      #expect(paris.offset(at: try seconds(summer) - 1) == 3600)
      #expect(paris.offset(at: try seconds(summer)) == 7200)
      #expect(paris.offset(at: try seconds(winter) - 1) == 7200)
      #expect(paris.offset(at: try seconds(winter)) == 3600)
    }
    let newYear = try seconds("2026-12-31T23:00:00Z") * 1000
    #expect(paris.day(at: newYear) - paris.day(at: newYear - 1) == 1)
    #expect(ZoneRules.utc.day(at: -1) == -1)
  }

  @Test(
    "What is no zone is said to be none", arguments: ["", "Europe/Atlantis", "../etc/passwd", "/etc/passwd", "a b"])
  func unknown(name: String) {
    #expect(throws: ZoneRules.Failure.unknown) { try ZoneRules(named: name) }
  }

  @Test("Broken files are told from whole ones, and never trap")
  func broken() throws {
    let whole = [UInt8](try Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/Europe/Paris")))
    #expect(ZoneRules(whole) != nil)
    for length in stride(from: 0, to: whole.count, by: 7) { #expect(ZoneRules(Array(whole[..<length])) == nil) }
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      var bytes = whole
      bytes[Int.random(in: bytes.indices, using: &generator)] = .random(in: 0...255, using: &generator)
      _ = ZoneRules(bytes)?.offset(at: 2_000_000_000)
    }
  }
}
