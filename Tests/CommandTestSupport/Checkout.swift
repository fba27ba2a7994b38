import Foundation

/// The files of the project.
public enum Checkout {
  /// The folder of the checkout.
  public static let root: String = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The path of a file in it.
  public static func path(_ name: String) -> String { root + "/" + name }

  /// The text of a file in it.
  public static func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

  /// The names of the samples without `.json`, in order.
  public static let samples: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: path("Samples"))) ?? [])
    .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
}

extension Checkout {
  /// The samples of which a picture is kept: few, as a picture says no more than its text where only words change.
  public static let pictured: [String] = samples.filter { name in ["01", "02"].contains { name.hasPrefix($0) } }
}
