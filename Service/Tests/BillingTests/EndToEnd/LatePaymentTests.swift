import Testing
import TestDatabases

@testable import Billing

@Suite("A payment that does not come, from end to end")
struct LatePaymentTests {
  /// What is written to the person, on which day after the first failure, and what the account has from then on.
  private static let stages: [(day: Int, subject: String, access: User.Access)] = [
    (0, "Problème de paiement", .full), (3, "Rappel - Compte en pause", .limited), (7, "Dernière chance", .limited),
    (14, "Compte suspendu", .suspended), (30, "Abonnement annulé", .ended), (53, "Suppression de vos données", .ended),
    (60, "Vos données ont été supprimées", .ended),
  ]

  /// A business on the day on which the renewal of its one subscription fails.
  private func failing(_ kind: TestDatabase.Kind) async throws -> (RunningBusiness, user: Int64, subscription: String) {
    let business = try RunningBusiness(kind)
    let user = try business.arrive()
    let subscription = try #require(
      business.provider.subscribe(telegramID: 7, variant: "101", email: "pierre@example.com"))
    try await business.settle()
    business.provider.failPayments(of: subscription)
    // From 11 February to 11 March.
    try await business.pass(days: 28)
    return (business, user, subscription)
  }

  @Test("Each stage comes on its day, and the purge leaves the invoices", arguments: TestDatabase.Kind.allCases)
  func untilThePurge(kind: TestDatabase.Kind) async throws {
    let (business, user, subscription) = try await failing(kind)
    let first = "Votre facture INV-202602-0001"
    let pdf = try await business.ledger.document("INV-202602-0001").bytes
    for day in 0...59 {
      if day > 0 { try await business.pass(days: 1) }
      let reached = Self.stages.filter { $0.day <= day }
      #expect(try business.subjects() == [first] + reached.map(\.subject), "day \(day)")
      #expect(try business.access(of: user) == reached.last?.access, "day \(day)")
      #expect(try business.plan(of: user) == (day < 3 ? "pro" : "free"), "day \(day)")
      #expect(try business.test.count("messages") == 1, "day \(day)")
    }
    #expect(try await business.provider.subscription(subscription)?.status != .active)
    try await business.pass(days: 2)
    #expect(try business.test.count("messages") == 0)
    #expect(try business.access(of: user) == .ended)
    #expect(try business.mails().count == 1 + Self.stages.count)
    #expect(try business.test.count("dunning_cases", where: "state = 'open'") == 0)
    #expect(try business.test.count("jobs", where: "state = 'dead'") == 0)
    // The law has the invoice kept.
    #expect(try await business.ledger.document("INV-202602-0001").bytes == pdf)
    #expect(try business.test.count("ledger_invoices") == 1)
    // Nothing more comes of it.
    try await business.pass(days: 30)
    #expect(try business.mails().count == 1 + Self.stages.count)
  }

  @Test(
    "What is paid late restores all in the same pass", arguments: TestDatabase.Kind.allCases, [1, 5, 10, 20])
  func recovery(kind: TestDatabase.Kind, days: Int) async throws {
    let (business, user, subscription) = try await failing(kind)
    try await business.pass(days: days)
    let before = Self.stages.filter { $0.day <= days }
    #expect(try business.access(of: user) == before.last?.access)
    business.provider.repairPayments(of: subscription)
    try await business.settle()
    #expect(try business.access(of: user) == .full)
    #expect(try business.plan(of: user) == "pro")
    #expect(try business.test.count("dunning_cases", where: "state = 'open'") == 0)
    #expect(try business.documents(of: user).count == 2)
    let subjects = try business.subjects().compactMap(\.self)
    #expect(subjects.contains("Paiement reçu, merci") && subjects.contains("Votre facture INV-202603-0001"))
    #expect(subjects.count == 1 + before.count + 2)
    // No notice of the case comes after its end.
    try await business.pass(days: 3)
    #expect(try business.subjects().count == subjects.count)
    #expect(try business.test.count("messages") == 1)
  }
}
