import Billing
import TestDatabases

@testable import Portal

/// People at the desk, one of each role, who are logged in.
struct TestDesk {
  let cookies: [AdminRole: String]

  /// - Parameters:
  ///   - isSecure: whether the desk is reached by HTTPS.
  ///   - languages: of those who do not read French.
  init(_ test: TestBilling, isSecure: Bool = true, languages: [AdminRole: String] = [:]) throws {
    let name = SessionCookie("admin", isSecure: isSecure).name
    var cookies: [AdminRole: String] = [:]
    for role in AdminRole.allCases {
      let language = languages[role] ?? "fr"
      let token = try test.billing.write { (tx) throws(BillingError) in
        _ = try tx.inviteAdmin("\(role.rawValue)-anna", role: role, language: language, by: .admin("root"))
        let admin = try tx.admins().first { $0.name == "\(role.rawValue)-anna" }
        return try tx.openAdminSession(of: admin?.id ?? 0, userAgent: "test", cause: "test")
      }
      cookies[role] = "\(name)=\(token)"
    }
    self.cookies = cookies
  }

  func cookie(_ role: AdminRole) -> String { cookies[role] ?? "" }
}
