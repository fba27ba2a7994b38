import Foundation
import Testing

/// The judges of the toolkit's tests, for PDFs of the service: qpdf's view of the file, and the official rules of what is
/// in it.
enum PDFJudge {
  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Tests/ConformanceTests")
  private static let python =
    ProcessInfo.processInfo.environment["INVOICEKIT_PYTHON"]
    ?? tests.deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(".venv/bin/python").path

  /// Expects PDF/A-3a and PDF/UA-1 without a fault.
  static func expectArchivable(_ page: PDFPage) throws {
    let faults = try PDFPage.run(
      python, [tests.appendingPathComponent("pdf_conformance.py").path, page.path])
    #expect(faults.isEmpty)
    #expect(try PDFPage.run("qpdf", ["--check", page.path]).contains("No syntax or stream encoding errors"))
  }

  /// Expects an e-invoice inside that satisfies all official rules.
  ///
  /// - Parameter profile: `en16931`, with `+fr` the French rules, too.
  /// - Returns: its XML.
  @discardableResult
  static func expectFacturX(_ page: PDFPage, profile: String = "en16931") throws -> String {
    let path = page.path + ".xml"
    _ = try PDFPage.run("pdfdetach", ["-savefile", "factur-x.xml", "-o", path, page.path])
    defer { try? FileManager.default.removeItem(atPath: path) }
    let command = "printf '%s\\t%s\\n' \"$1\" \"$2\" | \"$3\" \"$4\""
    let line = try PDFPage.run(
      "sh", ["-c", command, "sh", path, profile, python, tests.appendingPathComponent("judge.py").path])
    let verdict = try JSONDecoder().decode(Verdict.self, from: Data(line.utf8))
    #expect(verdict.failure == nil)
    let errors = (verdict.errors ?? []).map { "\($0.rule ?? "") \($0.text)" }
    #expect(errors == [])
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  private struct Verdict: Decodable {
    struct Failure: Decodable {
      var rule: String?
      var text: String
    }
    var errors: [Failure]?
    var failure: String?
  }
}
