import InvoiceKit
import Testing

@testable import Billing

@Suite("The zone of the business")
struct ZoneTests {
  @Test(
    "Nine o'clock is where the clock shows it",
    arguments: [
      ("2026-01-15", 9, 1_768_464_000_000), ("2026-07-15", 9, 1_784_098_800_000),
      // The clocks are turned on these days, at two and at three.
      ("2026-03-29", 0, 1_774_738_800_000), ("2026-03-29", 9, 1_774_767_600_000),
      ("2026-03-29", 2, 1_774_746_000_000), ("2026-10-25", 2, 1_792_886_400_000),
      ("2026-10-25", 9, 1_792_915_200_000), ("2028-02-29", 9, 1_835_424_000_000),
    ])
  func nineOClock(_ day: String, _ hour: Int, _ time: Int64) throws {
    let zone = try CivilZone("Europe/Paris")
    let date = try #require(CalendarDate(iso8601: day))
    #expect(zone.time(of: date, hour: hour) == time)
    #expect(zone.day(at: time) == date)
  }

  @Test("A month turns at midnight of the zone, not of UTC")
  func month() throws {
    let zone = try CivilZone("Europe/Paris")
    #expect(zone.month(at: 1_772_319_599_999) == "2026-02")
    #expect(zone.month(at: 1_772_319_600_000) == "2026-03")
  }

  @Test("A zone that is not there is refused", arguments: ["", "Europe/Nowhere", "../etc/passwd"])
  func unknown(_ name: String) {
    #expect { _ = try CivilZone(name) } throws: { ($0 as? BillingError)?.code == .invalidValue }
  }
}
