import InvoiceKit
import TestDatabases
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

  @Test(
    "The rate of a payment is the roundest that gives its tax",
    arguments: [
      // France, Germany, Finland, Switzerland, a state of the USA, none, a tax that no rate gives.
      (200, 1_199, 2_000), (190, 1_189, 1_900), (255, 1_254, 2_550), (81, 1_080, 810), (8_875, 108_875, 888),
      (0, 999, 0), (3, 13, 3_000),
    ] as [(Int64, Int64, Int)])
  func rate(_ tax: Int64, _ total: Int64, _ rate: Int) {
    #expect(PlanPrice.rate(ofTax: tax, in: total) == rate)
  }

  @Test(
    "Of what is no tax there is no rate", arguments: [(-1, 100), (100, 100), (0, 0), (1, .max)] as [(Int64, Int64)])
  func noRate(_ tax: Int64, _ total: Int64) { #expect(PlanPrice.rate(ofTax: tax, in: total) == nil) }

  @Test(
    "Where the provider sells, the rate is its own, a consumer's country's, or not known",
    arguments: TestDatabase.Kind.allCases)
  func merchantRate(_ kind: TestDatabase.Kind) throws {
    let test = try MoneyFixture(kind) { $0.issuerMode = .provider }
    func rate(_ user: Int64) throws -> Int? {
      try test.billing.read { (transaction) throws(BillingError) in
        try transaction.prices(for: user, having: nil).monthly[1].rate
      }
    }
    func isForBusiness(_ user: Int64) throws -> Bool {
      try test.billing.read { (transaction) throws(BillingError) in
        try transaction.prices(for: user, having: nil).monthly[1].isForBusiness
      }
    }
    let nobody = try test.user(1)
    #expect(try rate(nobody) == 2_000)
    let belgian = try test.user(2)
    try test.details(of: belgian, "consumer", name: "Lotte Peeters", country: "BE")
    #expect(try rate(belgian) == 2_100)
    let chilean = try test.user(3)
    try test.details(of: chilean, "consumer", name: "Ana Rojas", country: "CL")
    #expect(try rate(chilean) == nil)
    #expect(try !isForBusiness(chilean))
    _ = try test.payment("a", of: chilean, total: 1_189, tax: 190)
    #expect(try rate(chilean) == 1_900)
    let company = try test.user(4)
    try test.details(of: company, "business", name: "Weber GmbH", country: "DE", vat: "DE136695976")
    #expect(try rate(company) == nil)
    #expect(try isForBusiness(company))
    _ = try test.payment("b", of: company, total: 999, tax: 0)
    #expect(try rate(company) == 0)
    // What was only tried, or never paid, tells nothing.
    let trying = try test.user(5)
    _ = try test.payment("c", of: trying, total: 999, tax: 0, isTest: true)
    _ = try test.payment("d", of: trying, total: 999, tax: 0, status: "pending")
    #expect(try rate(trying) == 2_000)
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
