import InvoiceKit
import Testing

@testable import Billing

@Suite("Prices of plans, what a change costs, and until when a consumer may withdraw")
struct PlanPriceTests {
  private static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso8601: text)) }

  @Test(
    "The fourteen days end with a working day",
    arguments: [
      // A Wednesday; Saturday to Monday; Easter Monday; Friday 1 May to Monday; Ascension; Christmas to the Saturday's Monday.
      ("2026-02-11", "2026-02-25"), ("2026-02-14", "2026-03-02"), ("2026-03-23", "2026-04-07"),
      ("2026-04-17", "2026-05-04"), ("2026-04-30", "2026-05-15"), ("2026-12-11", "2026-12-28"),
      ("2027-03-15", "2027-03-30"), ("2024-02-15", "2024-02-29"),
    ])
  func withdrawal(_ made: String, _ last: String) throws {
    let zone = try CivilZone("Europe/Paris")
    let end = WithdrawalPeriod.end(ofContractMadeAt: zone.time(of: try Self.day(made), hour: 15), zone: zone)
    #expect(zone.day(at: end - 1) == (try Self.day(last)))
    #expect(zone.time(of: zone.day(at: end)) == end)
  }

  @Test("A price with tax is rounded as on the invoice; without a rate there is none")
  func total() {
    #expect(PlanPrice(net: 999, rate: 2_000, currency: "EUR").total == 1_199)
    #expect(PlanPrice(net: 2_999, rate: 0, currency: "EUR").total == 2_999)
    #expect(PlanPrice(net: 999, rate: nil, currency: "EUR").total == nil)
    #expect(PlanPrice(net: .max, rate: 2_000, currency: "EUR").total == nil)
  }

  @Test("More is paid now, less with the next payment, nothing on trial, by the month and the year")
  func quote() {
    let day: Int64 = 86_400_000
    let pro = Plan(
      key: "pro", names: [:], price: 1_000, variants: ["101", "201"], yearlyPrice: 10_000, yearlyVariants: ["201"])
    let business = Plan(
      key: "business", names: [:], price: 3_100, variants: ["202", "102"], yearlyPrice: 28_300, yearlyVariants: ["202"])
    func subscription(_ variant: String, _ status: ProviderSubscription.Status, renewsAt: Int64?) -> Subscription {
      Subscription(
        id: 1, user: 1, plan: "pro", providerID: "1", variantID: variant, status: status, renewsAt: renewsAt,
        createdAt: 0, providerUpdatedAt: 0)
    }
    let active = subscription("101", .active, renewsAt: 31 * day)
    let half = PlanChangeQuote(of: active, from: pro, to: business, now: 31 * day / 2)
    #expect(half.timing == .now && half.difference == 1_050 && half.renewsAt == 31 * day)
    #expect(PlanChangeQuote(of: active, from: pro, to: business, now: 40 * day).difference == 0)
    #expect(PlanChangeQuote(of: active, from: pro, to: business, now: -400 * day).difference == 2_100)
    let dearer = subscription("102", .active, renewsAt: 31 * day)
    let less = PlanChangeQuote(of: dearer, from: business, to: pro, now: 0)
    #expect(less.timing == .nextPayment && less.difference == -2_100)
    let year = subscription("201", .active, renewsAt: 366 * day)
    let more = PlanChangeQuote(of: year, from: pro, to: business, now: 183 * day)
    #expect(more.variant == "202" && more.period == .year && more.difference == 9_150)
    // Who has bought at another price pays the difference from that one.
    let bought = PlanPrice(net: 30_000, rate: nil, currency: "EUR", period: .year)
    let dear = PlanChangeQuote(of: year, from: pro, to: business, bought: bought, now: 0)
    #expect(!dear.isMore && dear.timing == .nextPayment && dear.difference == -1_700)
    // Where the new plan is not sold by the year, the period becomes another: nothing is guessed.
    let monthly = Plan(key: "team", names: [:], price: 900, variants: ["103"])
    let other = PlanChangeQuote(of: year, from: pro, to: monthly, now: 0)
    #expect(other.variant == "103" && other.period == .month && other.isMore && other.difference == nil)
    let trial = PlanChangeQuote(of: subscription("101", .onTrial, renewsAt: day), from: pro, to: business, now: 0)
    #expect(trial.variant == "102" && trial.timing == .afterTrial && trial.difference == nil)
  }
}
