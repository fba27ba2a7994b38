import Billing
import Foundation
import Testing

/// A PDF as poppler reads it.
struct PDFPage {
  let text: String
  let folder: URL
  var file: URL { folder.appendingPathComponent("page.pdf") }

  init(_ attachment: MailAttachment) async throws {
    #expect(attachment.type == "application/pdf")
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("billing-page-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { if ProcessInfo.processInfo.environment["BILLING_KEEP_PAGES"] == nil { try? FileManager.default.removeItem(at: folder) } }
    let path = folder.appendingPathComponent("page.pdf")
    try Data(attachment.bytes).write(to: path)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["pdftotext", "-layout", path.path, "-"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "pdftotext (Debian's poppler-utils) reads the page")
    text = String(decoding: data, as: UTF8.self).replacingOccurrences(of: "\u{A0}", with: " ")
      .replacingOccurrences(of: "\u{202F}", with: " ")
  }
}
