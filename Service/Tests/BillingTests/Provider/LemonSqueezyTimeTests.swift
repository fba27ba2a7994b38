import Foundation
import Testing

@testable import Billing

@Suite("The provider's timestamps")
struct LemonSqueezyTimeTests {
  @Test(
    "They are read to the microsecond, in their zone",
    arguments: [
      ("2026-02-11T13:47:29.000000Z", 1_770_817_649_000_000), ("2026-02-11T13:47:29.123456Z", 1_770_817_649_123_456),
      ("2026-02-11T13:47:29.123456789Z", 1_770_817_649_123_456), ("2026-02-11T13:47:29.5Z", 1_770_817_649_500_000),
      ("2026-02-11T14:47:29+01:00", 1_770_817_649_000_000), ("2026-02-11T08:17:29.000001-0530", 1_770_817_649_000_001),
      ("1970-01-01T00:00:00Z", 0), ("2028-02-29T23:59:59.999999Z", 1_835_481_599_999_999),
      ("2026-12-31T23:59:60Z", 1_798_761_600_000_000), ("9999-12-31T23:59:59.999999Z", 253_402_300_799_999_999),
    ])
  func read(_ text: String, _ time: Int64) {
    #expect(LemonSqueezyTime.microseconds(text) == time)
  }

  @Test(
    "What is no moment is refused",
    arguments: [
      "", "2026-02-11", "2026-02-11T13:47:29", "2026-02-30T13:47:29Z", "2026-02-11T24:00:00Z", "2026-02-11T13:60:00Z",
      "2026-02-11T13:47:29.Z", "2026-02-11T13:47:29Zx", "2026-02-11T13:47:29+1:00", "1969-12-31T23:59:59Z",
      "2026-02-11T13:47:2９Z", "+026-02-11T13:47:29Z", "10000-01-01T00:00:00Z", "2026-02-11T13:47:29+24:00",
    ])
  func refused(_ text: String) {
    #expect(LemonSqueezyTime.microseconds(text) == nil)
  }

  @Test("What is written is read as the same, as Foundation reads it")
  func written() throws {
    let formatter = ISO8601DateFormatter()
    formatter.formatOptions = [.withInternetDateTime, .withFractionalSeconds]
    for time: Int64 in [0, 1_770_817_649_123_456, 1_835_481_599_999_999, 4_102_444_800_000_000] {
      let text = LemonSqueezyTime.text(microseconds: time)
      #expect(LemonSqueezyTime.microseconds(text) == time)
      let date = try #require(formatter.date(from: text))
      #expect(abs(date.timeIntervalSince1970 - Double(time) / 1e6) < 0.002)
    }
  }
}
