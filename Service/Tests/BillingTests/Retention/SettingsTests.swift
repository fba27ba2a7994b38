import TestDatabases
import Testing

@testable import Billing

@Suite("What users decide for themselves")
struct SettingsTests {
  @Test("Settings have defaults, are changed and kept", arguments: TestDatabase.Kind.allCases)
  func changed(_ kind: TestDatabase.Kind) throws {
    let test = try TestBilling(kind)
    let user = try test.user()
    #expect(try test.billing.read { (tx) throws(BillingError) in try tx.settings(of: user) } == UserSettings())
    for period in RetentionPeriod.allCases {
      let wanted = UserSettings(retention: period, language: "en", wantsNews: true, wantsHints: false)
      try test.billing.write { (tx) throws(BillingError) in
        try tx.changeSettings(of: user, to: wanted, by: .user(user))
        try tx.changeSettings(of: user, to: wanted, by: .user(user))
      }
      #expect(try test.billing.read { (tx) throws(BillingError) in try tx.settings(of: user) } == wanted)
    }
    // What changes nothing is no change.
    #expect(try test.count("audit_log", where: "action = 'settings.change'") == 4)
  }

  @Test("Of nobody there are no settings, and of a language without texts none are taken")
  func refused() throws {
    let test = try TestBilling(.sqlite)
    let user = try test.user()
    #expect {
      try test.billing.read { (tx) throws(BillingError) in _ = try tx.settings(of: user + 1) }
    } throws: {
      ($0 as? BillingError)?.code == .unknownUser
    }
    #expect {
      try test.billing.write { (tx) throws(BillingError) in
        try tx.changeSettings(of: user, to: UserSettings(language: "de"), by: .user(user))
      }
    } throws: {
      ($0 as? BillingError)?.code == .invalidValue
    }
  }
}
