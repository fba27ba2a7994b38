import Foundation

@testable import Billing

extension TestBilling {
  /// The lines of the erasure log.
  func erasureLines() throws -> [String] {
    let path = billing.settings.files.erasureLog
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
  }
}
