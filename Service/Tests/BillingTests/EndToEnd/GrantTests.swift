import InvoiceKit
import TestDatabases
import Testing

@testable import Billing

@Suite("A plan that is given while a payment is missing")
struct GrantTests {
  /// A business so many days after the renewal of its one subscription has failed.
  private func failing(_ kind: TestDatabase.Kind, days: Int) async throws -> (RunningBusiness, user: Int64, String) {
    let business = try RunningBusiness(kind)
    let user = try business.arrive()
    let subscription = try #require(
      business.provider.subscribe(telegramID: 7, variant: "101", email: "pierre@example.com"))
    try await business.settle()
    business.provider.failPayments(of: subscription)
    try await business.pass(days: 28 + days)
    return (business, user, subscription)
  }

  private func give(_ business: RunningBusiness, _ user: Int64, days: Int) throws {
    let day = try #require(business.billing.settings.zone.day(at: business.world.now).adding(days: days))
    try business.billing.write { (tx) throws(BillingError) in
      try tx.grant("business", to: user, through: day, by: .admin("anna"), reason: "asked by letter")
    }
  }

  @Test("It ends into the stage that was reached meanwhile, and a payment takes all of that away")
  func stage() async throws {
    let (business, user, subscription) = try await failing(.sqlite, days: 4)
    #expect(try business.access(of: user) == .limited && business.plan(of: user) == "free")
    try give(business, user, days: 5)
    #expect(try business.access(of: user) == .full && business.plan(of: user) == "business")
    // Day 9: final warning, which the grant hides until the end of its last day.
    try await business.pass(days: 5)
    #expect(try business.access(of: user) == .full && business.plan(of: user) == "business")
    #expect(try business.test.texts("SELECT stage FROM dunning_cases") == ["final_warning"])
    try await business.pass(days: 1)
    #expect(try business.access(of: user) == .limited && business.plan(of: user) == "free")
    try await business.pass(days: 5)
    #expect(try business.access(of: user) == .suspended)
    try give(business, user, days: 1)
    #expect(try business.access(of: user) == .full)
    business.provider.repairPayments(of: subscription)
    try await business.settle()
    try await business.pass(days: 3)
    #expect(try business.access(of: user) == .full && business.plan(of: user) == "pro")
    #expect(try business.test.count("dunning_cases", where: "state = 'open'") == 0)
  }

  @Test("Nothing is erased under it, nor announced; both come after its end", arguments: TestDatabase.Kind.allCases)
  func purge(kind: TestDatabase.Kind) async throws {
    let (business, user, _) = try await failing(kind, days: 31)
    #expect(try business.access(of: user) == .ended)
    try give(business, user, days: 40)
    // Of the first mail, the invoice's, the text goes after 90 days.
    let told = try business.subjects().dropFirst()
    try await business.pass(days: 40)
    #expect(try business.access(of: user) == .full && business.plan(of: user) == "business")
    #expect(try business.test.count("messages") == 1)
    #expect(try business.subjects().dropFirst() == told)
    // The warning comes at once, the erasure never within 72 hours of it.
    try await business.pass(days: 1)
    #expect(try business.access(of: user) == .ended && business.plan(of: user) == "free")
    #expect(try business.subjects().dropFirst() == told + ["Suppression de vos données"])
    try await business.pass(days: 2)
    #expect(try business.test.count("messages") == 1)
    try await business.pass(days: 3)
    #expect(try business.test.count("messages") == 0)
    #expect(try business.subjects().last == "Vos données ont été supprimées")
    #expect(try business.test.count("jobs", where: "state = 'dead'") == 0)
  }
}
