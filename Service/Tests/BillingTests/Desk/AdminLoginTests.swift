import TestDatabases
import Testing

@testable import Billing

@Suite("Who gets in to the desk")
struct AdminLoginTests {
  @Test(
    "An invitation is good once and for a day; it sets a passphrase and an app", arguments: TestDatabase.Kind.allCases)
  func invitation(_ kind: TestDatabase.Kind) async throws {
    let bench = try AdminBench(kind)
    let first = try bench.invite("anna")
    let token = try bench.invite("anna", .finance)
    func enrol(_ token: String, _ passphrase: String, _ code: String) async throws -> Enrolment {
      try await bench.door.enrol(token, passphrase: passphrase, secret: bench.secret, code: code)
    }
    // A later link replaces an earlier one.
    await #expect(throws: BillingError.self) { try await enrol(first, AdminBench.passphrase, bench.code()) }
    #expect(try await enrol(token, "elf letters", bench.code()) == .unfitPassphrase)
    #expect(try await enrol(token, String(repeating: "a", count: 201), bench.code()) == .unfitPassphrase)
    #expect(try await enrol(token, AdminBench.passphrase, bench.code(3)) == .wrongCode)
    guard case .done(let codes) = try await enrol(token, AdminBench.passphrase, bench.code()) else {
      Issue.record("not enrolled")
      return
    }
    #expect(Set(codes).count == 10)
    #expect(codes.allSatisfy { $0.wholeMatch(of: /([A-Z2-7]{4}-){3}[A-Z2-7]{4}/) != nil })
    await #expect(throws: BillingError.self) { try await enrol(token, AdminBench.passphrase, bench.code(1)) }
    #expect(throws: BillingError.self) { try bench.invite("anna") }
    let late = try bench.invite("paul")
    bench.test.world.now += BillingTransaction.invitationTime
    await #expect(throws: BillingError.self) { try await enrol(late, AdminBench.passphrase, bench.code()) }
    for name in ["", "Anna", "a b", "é", "a/b", String(repeating: "a", count: 41)] {
      #expect(throws: BillingError.self, "\(name)") { try bench.invite(name) }
    }
  }

  @Test("Passphrase and code open a session, each code once", arguments: TestDatabase.Kind.allCases)
  func login(_ kind: TestDatabase.Kind) async throws {
    let bench = try AdminBench(kind)
    _ = try await bench.enrol("anna")
    // The code of the enrolment was used there.
    #expect(try await bench.logIn("anna", bench.code()) == nil)
    bench.test.world.now += 60_000
    let code = bench.code()
    #expect(try await bench.logIn("anna", "quatre mots sans liens", code) == nil)
    #expect(try await bench.logIn("paul", code) == nil)
    #expect(try await bench.logIn("anna", "") == nil)
    #expect(try await bench.logIn("anna", bench.code(2)) == nil)
    let token = try #require(try await bench.logIn("anna", code))
    #expect(try bench.session(token)?.admin.name == "anna")
    #expect(try await bench.logIn("anna", code) == nil)
    // An earlier one neither, though its time is not over.
    #expect(try await bench.logIn("anna", bench.code(-1)) == nil)
    #expect(try await bench.logIn("anna", bench.code(1)) != nil)
  }

  @Test("Of two logins with one code at the same time, one gets in", arguments: TestDatabase.Kind.allCases)
  func race(_ kind: TestDatabase.Kind) async throws {
    let bench = try AdminBench(kind)
    _ = try await bench.enrol("anna")
    bench.test.world.now += 60_000
    let code = bench.code()
    let tokens = try await withThrowingTaskGroup(of: String?.self) { group in
      for _ in 0..<4 { group.addTask { try await bench.logIn("anna", code) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(tokens.compactMap { $0 }.count == 1)
  }

  @Test("Five failures lock the account, for a quarter of an hour", arguments: TestDatabase.Kind.allCases)
  func brute(_ kind: TestDatabase.Kind) async throws {
    let bench = try AdminBench(kind)
    let codes = try await bench.enrol("anna")
    bench.test.world.now += 60_000
    // Guesses at the same time count as well.
    try await withThrowingTaskGroup(of: Void.self) { group in
      for guess in 0..<20 {
        group.addTask {
          let token = try await bench.logIn("anna", "wrong passphrase \(guess)", "000000")
          #expect(token == nil)
        }
      }
      try await group.waitForAll()
    }
    #expect(try await bench.logIn("anna", bench.code()) == nil)
    #expect(try await bench.logIn("anna", codes[0]) == nil)
    bench.test.world.now += BillingTransaction.lockTime - 1
    #expect(try await bench.logIn("anna", bench.code()) == nil)
    bench.test.world.now += 1
    #expect(try await bench.logIn("anna", bench.code()) != nil)
    // What was wrong before does not count any more.
    for _ in 0..<4 { #expect(try await bench.logIn("anna", "000000") == nil) }
    #expect(try await bench.logIn("anna", bench.code(1)) != nil)
    #expect(try bench.test.count("audit_log", where: "action = 'admin.lock'") == 1)
  }

  @Test("A recovery code stands in for the app, once", arguments: TestDatabase.Kind.allCases)
  func recovery(_ kind: TestDatabase.Kind) async throws {
    let bench = try AdminBench(kind)
    let codes = try await bench.enrol("anna")
    #expect(try await bench.logIn("anna", "wrong passphrase", codes[0]) == nil)
    #expect(try await bench.logIn("anna", codes[0].lowercased()) != nil)
    #expect(try await bench.logIn("anna", codes[0]) == nil)
    _ = try await bench.enrol("paul")
    #expect(try await bench.logIn("paul", codes[1]) == nil)
    let token = try #require(try await bench.logIn("anna", codes[2]))
    let admin = try #require(try bench.session(token)).admin
    let left = try bench.test.billing.read { (tx) throws(BillingError) in
      try tx.recoveryCodesLeft(ofAdmin: admin.id)
    }
    #expect(left == 8)
  }

  @Test(
    "A session ends after half an hour without use, after twelve hours, and when the account does",
    arguments: TestDatabase.Kind.allCases)
  func sessions(_ kind: TestDatabase.Kind) async throws {
    let bench = try AdminBench(kind)
    let codes = try await bench.enrol("anna")
    var token = try #require(try await bench.logIn("anna", codes[0]))
    bench.test.world.now += AdminSession.idleTime - 1
    #expect(try bench.session(token) != nil)
    bench.test.world.now += 1
    #expect(try bench.session(token) == nil)
    token = try #require(try await bench.logIn("anna", codes[1]))
    for _ in 0..<35 {
      bench.test.world.now += 20 * 60_000
      let open = try #require(try bench.session(token))
      let id = open.session.id
      try bench.test.billing.write { (tx) throws(BillingError) in try tx.touchAdminSession(id) }
    }
    bench.test.world.now += 20 * 60_000
    #expect(try bench.session(token) == nil)
    token = try #require(try await bench.logIn("anna", codes[2]))
    try bench.test.billing.write { (tx) throws(BillingError) in try tx.disableAdmin("anna", by: .admin("root")) }
    #expect(try bench.session(token) == nil)
    #expect(try await bench.logIn("anna", codes[3]) == nil)
    #expect(throws: BillingError.self) {
      try bench.test.billing.write { (tx) throws(BillingError) in try tx.resetAdmin("anna", by: .admin("root")) }
    }
    // Who comes back gets a link, and nothing of before.
    _ = try await bench.enrol("anna", .read)
    #expect(try await bench.logIn("anna", codes[4]) == nil)
  }

  @Test("The database holds neither passphrase nor secret nor code", arguments: TestDatabase.Kind.allCases)
  func stored(_ kind: TestDatabase.Kind) async throws {
    let bench = try AdminBench(kind)
    let codes = try await bench.enrol("anna")
    let token = try #require(try await bench.logIn("anna", codes[0]))
    let secrets =
      [AdminBench.passphrase, String(decoding: bench.secret, as: UTF8.self), Base32Text.of(bench.secret), token]
      + codes.flatMap { [$0, $0.filter { $0 != "-" }] }
    for secret in secrets { #expect(try bench.test.places(of: secret) == []) }
    let stored = try #require(try bench.test.texts("SELECT passphrase FROM admins").first ?? nil)
    #expect(stored.hasPrefix("scrypt$10$1$"))
    // Another release may ask for more; what can't be read lets nobody in.
    #expect(PassphraseSeal.Cost.standard == PassphraseSeal.Cost(rounds: 15, parallelism: 3))
    for text in ["", "scrypt$10$1$AA", "scrypt$30$1$AAAA$AAAA", "bcrypt$10$1$AAAA$AAAA", "scrypt$x$1$AAAA$AAAA"] {
      #expect(PassphraseSeal(text) == nil)
    }
  }
}
