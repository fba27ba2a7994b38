import Billing
import Foundation
import Testing

/// A PDF as poppler reads it; its file goes with its last user.
final class PDFPage: Sendable {
  let text: String
  let path: String

  init(_ attachment: MailAttachment) throws {
    #expect(attachment.type == "application/pdf")
    path = NSTemporaryDirectory() + "billing-page-\(UUID().uuidString).pdf"
    try Data(attachment.bytes).write(to: URL(fileURLWithPath: path))
    // In one line: layout must not decide about what is looked for.
    let text = try Self.run("pdftotext", ["-layout", path, "-"])
    self.text = text.replacingOccurrences(of: "\u{A0}", with: " ").replacingOccurrences(of: "\u{202F}", with: " ")
  }

  deinit {
    guard ProcessInfo.processInfo.environment["INVOICEKIT_KEEP_PAGES"] == nil else { return }
    try? FileManager.default.removeItem(atPath: path)
  }

  /// What a program prints; a tool that is missing fails the test.
  static func run(_ name: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name] + arguments
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    let complaints = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(name): \(complaints)")
    return String(decoding: data, as: UTF8.self)
  }
}
