import CommandTestSupport
import Foundation
import Testing

/// Pictures of pages, compared with those of the folder `References`.
///
/// One that is missing is recorded, and the test fails all the same: somebody has to look at it. They are renewed by
/// `INVOICEKIT_RENEW_REFERENCES=1`, never by themselves. They depend on the repository's fonts, not on those of the
/// system, and a little on the version of chromium, which draws edges in its own way: hence the tolerance.
enum PagePictures {
  /// What a picture is taken of.
  struct Page: Encodable {
    struct Cookie: Encodable {
      var name: String
      var value: String

      /// - Parameter text: `name=value`.
      init(_ text: String) {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        (name, value) = (parts.first ?? "", parts.last ?? "")
      }
    }

    /// That of its file.
    var name: String
    var url: String
    var cookie: Cookie
    /// Of the window, in pixels of CSS.
    var width = 960
    var scheme = "light"
  }

  private struct Plan: Encodable {
    var fonts = Checkout.path("Fonts")
    var references = PagePictures.references
    var output: String
    /// Of the distances of all colours, of 255. Chromium's other ways of drawing letters (with hinting, on whole pixels,
    /// with more contrast) come to 0.9 at most, a page that is moved by one pixel to 1.8 at least.
    var mean = 1.3
    /// Of pixels that are another colour: likewise 0.010 and 0.017.
    var share = 0.012
    var pages: [Page]
  }

  private struct Found: Decodable {
    var isSame: Bool
    /// Whether a picture that is moved by a few pixels is found out: a page without content would pass for any other.
    var isToldApart: Bool
    var words: String
  }

  static let references = Checkout.path("Service/Tests/PortalTests/References")
  private static let isRenewing = ProcessInfo.processInfo.environment["INVOICEKIT_RENEW_REFERENCES"] == "1"

  /// Takes a picture of each page, and compares.
  static func check(_ pages: [Page], sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let output = FileManager.default.temporaryDirectory.appending(path: "page-pictures-\(UUID().uuidString)").path()
    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    let plan = output + "/plan.json"
    try JSONEncoder().encode(Plan(output: output, pages: pages)).write(to: URL(fileURLWithPath: plan))
    let (status, text) = try await TestPrograms.run("pictures.py", [plan], limit: 180)
    try #require(status == 0, "\(text)", sourceLocation: sourceLocation)
    let found = try JSONDecoder().decode([String: Found?].self, from: Data(text.utf8))
    #expect(found.count == pages.count, sourceLocation: sourceLocation)
    var isKept = false
    for (name, found) in found.sorted(by: { $0.key < $1.key }) {
      guard !isRenewing, let found else {
        try record(name, from: output)
        if !isRenewing {
          Issue.record("\(name).png was missing; it is recorded now: look at it", sourceLocation: sourceLocation)
        }
        continue
      }
      #expect(found.isToldApart, "\(name): \(found.words)", sourceLocation: sourceLocation)
      if !found.isSame {
        isKept = true
        Issue.record(
          """
          \(name) differs: \(found.words). \(output) has the new picture and \(name).difference.png; \
          INVOICEKIT_RENEW_REFERENCES=1 records it anew
          """, sourceLocation: sourceLocation)
      }
    }
    if !isKept { try FileManager.default.removeItem(atPath: output) }
  }

  private static func record(_ name: String, from output: String) throws {
    try FileManager.default.createDirectory(atPath: references, withIntermediateDirectories: true)
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(output)/\(name).png"))
    try data.write(to: URL(fileURLWithPath: "\(references)/\(name).png"))
  }
}
