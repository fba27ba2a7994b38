import TestDatabases
import Testing

@testable import Billing

/// A desk with a door whose passphrases cost little to check.
final class AdminBench: Sendable {
  static let passphrase = "quatre mots sans lien"

  let test: TestBilling
  let door: AdminDoor
  let secret: [UInt8] = Array("12345678901234567890".utf8)

  init(_ kind: TestDatabase.Kind) throws {
    test = try TestBilling(kind)
    door = AdminDoor(test.billing, cost: PassphraseSeal.Cost(rounds: 10, parallelism: 1))
  }

  /// The code that the app shows, some periods from now.
  func code(_ offset: Int64 = 0) -> String {
    OneTimeCode.code(secret, step: test.world.now / OneTimeCode.period + offset)
  }

  func invite(_ name: String, _ role: AdminRole = .support) throws -> String {
    try test.billing.write { (tx) throws(BillingError) in
      try tx.inviteAdmin(name, role: role, language: "fr", by: .admin("root"))
    }
  }

  /// Invites somebody who sets passphrase and app.
  ///
  /// - Returns: the recovery codes.
  func enrol(_ name: String, _ role: AdminRole = .support) async throws -> [String] {
    let done = try await door.enrol(
      try invite(name, role), passphrase: Self.passphrase, secret: secret, code: code())
    guard case .done(let codes) = done else { throw BillingError(.defect, .serviceDefect, "\(done)") }
    return codes
  }

  func logIn(_ name: String, _ passphrase: String, _ code: String) async throws -> String? {
    try await door.logIn(name, passphrase: passphrase, code: code, userAgent: "Firefox")
  }

  /// With the right passphrase.
  func logIn(_ name: String, _ code: String) async throws -> String? {
    try await logIn(name, Self.passphrase, code)
  }

  func session(_ token: String) throws -> (session: AdminSession, admin: Admin)? {
    try test.billing.read { (tx) throws(BillingError) in try tx.adminSession(token) }
  }
}
