import Foundation
import Testing

@testable import Billing

/// What Python reads in an export.
struct ExportContent: Decodable {
  var names: [String]
  var tables: [String: [[String: String]]]
  var readme: String
}

extension TestBilling {
  func askForExport(_ user: Int64) throws -> Int64 {
    try billing.write { (tx) throws(BillingError) in try tx.requestExport(of: user, by: .user(user)) }
  }

  /// The token of the newest link that was told.
  func exportToken() throws -> String {
    let link = try texts("SELECT link FROM notices WHERE kind = 'export-ready' ORDER BY id DESC").first ?? nil
    return String(try #require(link).split(separator: "/").last ?? "")
  }

  func redeemExport(_ token: String) throws -> String {
    try billing.write { (tx) throws(BillingError) in try tx.redeemExport(token) }
  }

  func exportState() throws -> String? {
    try texts("SELECT state FROM exports ORDER BY id DESC").first ?? nil
  }

  func exportFiles() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: billing.settings.files.exports)
  }
}
