import Foundation
import InvoiceModel

/// The files that reading is tested with.
enum ReadingFixture {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
  static let samples = folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Samples")

  /// Twelve French CII invoices that the official rules accept.
  static let french = [
    "01_b2b_S20", "02_b2b_multi_rates", "03_b2c", "04_franchise_en_base", "05_autoliquidation_AE", "06_intracom_K",
    "07_export_G", "08_avoir_381", "09_acompte_386", "10_deja_payee_S2", "11_rectificative_384", "12_hors_champ_O",
  ]

  static func french(_ name: String) throws -> [UInt8] {
    try bytes(folder.appending(path: "French/\(name).xml"))
  }

  static func bytes(_ file: URL) throws -> [UInt8] { [UInt8](try Data(contentsOf: file)) }

  /// The problems as one text each, to show in a failed test.
  static func text(_ problems: [Problem]) -> [String] {
    problems.map { problem in
      let place = problem.location.map { " \($0.line):\($0.column)" } ?? ""
      return "\(problem.severity) \(problem.code) \(problem.term ?? "-")\(place) \(problem.path): \(problem.message)"
    }
  }
}
