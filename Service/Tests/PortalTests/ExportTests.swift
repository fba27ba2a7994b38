import Foundation
import SQLStore
import TestDatabases
import Testing

@testable import Billing

@Suite("Links of exports")
struct ExportTests {
  @Test("Looking at one uses nothing up, the first click does", arguments: TestDatabase.Kind.allCases)
  func once(_ kind: TestDatabase.Kind) async throws {
    try await TestPortal.with(kind) { portal, test in
      let token = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
      // Its SHA-256.
      let digest = "a8ae6e6ee929abea3afcfc5258c8ccd6f85273e0d4626d26c7279f3250f77c8e"
      let folder = test.billing.settings.files.exports
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let content = Data((0..<300_000).map { UInt8(truncatingIfNeeded: $0) })
      try content.write(to: URL(fileURLWithPath: "\(folder)/x.zip"))
      try test.billing.write { (tx) throws(BillingError) in
        let user = try tx.user(telegramID: 7)
        try tx.execute(
          """
          INSERT INTO exports (user_id, state, token_digest, asked_at, ready_at, expires_at, file, size) \
          VALUES ($1, 'ready', $2, $3, $3, $4, 'x.zip', 300000)
          """,
          [.integer(user), .bytes(Self.bytes(digest)), .integer(tx.now), .integer(tx.now + 3_600_000)])
      }
      let path = "/portal/export/\(token)"
      for _ in 0..<2 {
        let page = try await portal.send("GET", path, token: nil)
        #expect(page.status == 200 && page.text.contains("<form method=\"post\">"))
      }
      #expect(try await portal.send("POST", "/portal/export/nonsense", token: nil).status == 404)
      let file = try await portal.send("POST", path, token: nil)
      #expect(file.status == 200)
      #expect(file.headers["content-type"] == "application/zip")
      #expect(file.headers["content-length"] == "300000")
      let again = try await portal.send("POST", path, token: nil)
      #expect(again.status == 404 && again.text.contains("ne fonctionne plus"))
      #expect(!portal.log.contains(token))
    }
  }

  private static func bytes(_ hexadecimal: String) -> [UInt8] {
    let digits = hexadecimal.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}
