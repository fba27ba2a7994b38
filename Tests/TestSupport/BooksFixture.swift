import Foundation
package import InvoiceBooks
package import InvoiceCore
package import InvoiceModel
internal import Testing

/// Invoices for the books.
package enum BooksFixture {
  /// An invoice of the seller of ``Documents/clean`` with other members.
  package static func invoice(
    _ number: String?, date: String = "2026-02-11", customer: String = "Atelier Nord",
    items: String = #"[{ "description": "Conseil", "unit_price": 100 }]"#, seller: String? = nil, _ more: String = ""
  ) throws -> ComputedInvoice {
    let company =
      seller.map { #"{ "name": "\#($0)" }"# }
      ?? #"{ "name": "Studio Lumen", "siren": "732829320", "vat_number": "FR44732829320" }"#
    let json = """
      { \(number.map { #""invoice_number": "\#($0)","# } ?? "") "date": "\(date)", "company": \(company),
        "customer": { "name": \(quoted(customer)) }, "items": \(items)\(more.isEmpty ? "" : ", " + more) }
      """
    return try ComputedInvoice(json: Array(json.utf8))
  }

  package static func entry(
    _ number: String?, date: String = "2026-02-11", customer: String = "Atelier Nord",
    items: String = #"[{ "description": "Conseil", "unit_price": 100 }]"#, seller: String? = nil, _ more: String = ""
  ) throws -> BookEntry {
    BookEntry(
      try invoice(number, date: date, customer: customer, items: items, seller: seller, more),
      file: "\(number ?? "brouillon").pdf", sha256: String(repeating: "0a", count: 32), pages: 1)
  }

  package static func samples() throws -> [BookEntry] {
    try TestFiles.samples.filter { try !TestFiles.invoice($0).isOffer }.map {
      BookEntry(
        try TestFiles.invoice($0), file: $0.replacingOccurrences(of: ".json", with: ".pdf"),
        sha256: String(repeating: "0a", count: 32), pages: 1)
    }
  }

  package static func quoted(_ text: String) -> String {
    "\"" + text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"") + "\""
  }

  package static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  package static func decimal(_ text: String) throws -> ExactDecimal { try #require(ExactDecimal(text)) }

  /// The Python that has the tests' packages; `python3` where there is none, as scripts here use the standard library.
  package static func python(_ script: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
    let environment = ProcessInfo.processInfo.environment
    let own = TestFiles.root + "/.venv/bin/python"
    let path =
      environment["INVOICEKIT_PYTHON"] ?? (FileManager.default.isExecutableFile(atPath: own) ? own : "python3")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [path, "-c", script] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  package static func temporaryFile(_ bytes: [UInt8], name: String = UUID().uuidString) throws -> String {
    let folder = NSTemporaryDirectory() + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + name))
    return folder + "/" + name
  }
}
