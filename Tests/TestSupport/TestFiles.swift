import Foundation
package import InvoiceCore
internal import Testing

/// The files of the package that tests read, and the tools they need.
package enum TestFiles {
  package static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  package static let classic = root + "/Templates/classic"
  package static let fonts = [root + "/Fonts"]
  package static let assets = root + "/Samples/assets"

  package static let samples: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: root + "/Samples")) ?? [])
    .filter { $0.hasSuffix(".json") }.sorted()

  package static func invoice(_ sample: String) throws -> ComputedInvoice {
    try ComputedInvoice(json: [UInt8](Data(contentsOf: URL(fileURLWithPath: root + "/Samples/" + sample))))
  }

  /// The text of a PDF in the order of its content; the test fails where the tool is missing.
  package static func text(of pdf: [UInt8], layout: Bool = false) throws -> String {
    let file = NSTemporaryDirectory() + UUID().uuidString + ".pdf"
    try Data(pdf).write(to: URL(fileURLWithPath: file))
    defer { try? FileManager.default.removeItem(atPath: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["pdftotext", layout ? "-layout" : "-raw", "-enc", "UTF-8", file, "-"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "pdftotext (poppler-utils) is needed")
    return String(decoding: data, as: UTF8.self)
  }
}
