import CommandTestSupport
import Foundation
import Testing

/// The first pages of all samples in all looks, one contact sheet a look: `Tests/References/golden-LOOK.png`.
///
/// A sheet that is missing is recorded, and the test fails all the same. `INVOICEKIT_RENEW_REFERENCES=1` renews them.
@Suite("Golden pictures")
struct GoldenPictureTests {
  private struct Look: Decodable {
    var look: String
    var wrong: [String]
  }

  private static let isRenewing = ProcessInfo.processInfo.environment["INVOICEKIT_RENEW_REFERENCES"] == "1"
  private static let looks = ["classic", "minimal", "studio", "compact", "letter", "letter-a", "letter-fr"]

  @Test("All samples in all looks are as recorded") func pictures() throws {
    let output = FileManager.default.temporaryDirectory.appending(path: "golden-pictures-\(UUID().uuidString)").path()
    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    var command = Command(
      program: Python.path,
      [
        Checkout.path("Tests/CommandLineTests/Pictures/golden.py"), Command.binary, Checkout.root, output,
        Self.isRenewing ? "1" : "0",
      ] + Self.looks)
    command.limit = 300
    let result = try command.run()
    try #require(result.status == 0, "\(result.errors)")
    let found = try result.text.split(separator: "\n").map { try JSONDecoder().decode(Look.self, from: Data($0.utf8)) }
    #expect(found.map(\.look) == Self.looks)
    let wrong = found.filter { !$0.wrong.isEmpty }
    for look in wrong {
      Issue.record(
        """
        \(look.look): \(look.wrong.joined(separator: "; ")). \(output) has the new sheet and what differs; \
        INVOICEKIT_RENEW_REFERENCES=1 records it anew
        """)
    }
    // It stays where somebody has to look at it.
    if wrong.isEmpty { try FileManager.default.removeItem(atPath: output) }
  }
}
