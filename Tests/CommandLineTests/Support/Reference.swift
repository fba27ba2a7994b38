import CommandTestSupport
import Foundation
import Testing

/// What the tests have recorded in `Tests/References`.
///
/// A reference that is missing is recorded, and the test fails all the same: somebody has to look at it. References are
/// renewed by `INVOICEKIT_RENEW_REFERENCES=1`, never by themselves.
enum Reference {
  private static let isRenewing = ProcessInfo.processInfo.environment["INVOICEKIT_RENEW_REFERENCES"] == "1"

  /// Compares a text line by line.
  static func expect(_ text: String, matches name: String, location: SourceLocation = #_sourceLocation) throws {
    guard let recorded = try recorded(name, Data(text.utf8), location) else { return }
    let expected = String(decoding: recorded, as: UTF8.self)
    if expected == text { return }
    let pairs = zip(
      expected.split(separator: "\n", omittingEmptySubsequences: false),
      text.split(separator: "\n", omittingEmptySubsequences: false))
    let difference = pairs.enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
      """
      \(name) differs from line \(difference.map { $0.offset + 1 } ?? -1) on:
      - \(difference?.element.0 ?? "(one of them is shorter)")
      + \(difference?.element.1 ?? "")
      """, sourceLocation: location)
  }

  /// Compares a grey picture (PGM): the same size, and hardly a pixel that is far from what it was.
  static func expect(_ picture: Picture, matches name: String, location: SourceLocation = #_sourceLocation) throws {
    guard let recorded = try recorded(name, picture.data, location) else { return }
    let expected = try Picture(recorded)
    try #require(expected.width == picture.width && expected.height == picture.height, sourceLocation: location)
    let differences = zip(expected.pixels, picture.pixels).map { abs(Int($0) - Int($1)) }
    let mean = Double(differences.reduce(0, +)) / Double(differences.count)
    let far = Double(differences.count { $0 > 96 }) / Double(differences.count)
    #expect(mean < 1 && far < 0.002, "\(name): mean difference \(mean), far off \(far)", sourceLocation: location)
  }

  private static func recorded(_ name: String, _ data: Data, _ location: SourceLocation) throws -> Data? {
    let file = URL(fileURLWithPath: Checkout.path("Tests/References/\(name)"))
    if !isRenewing, let recorded = try? Data(contentsOf: file) { return recorded }
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
    if !isRenewing { Issue.record("\(name) was missing; it is recorded now: look at it", sourceLocation: location) }
    return nil
  }
}
