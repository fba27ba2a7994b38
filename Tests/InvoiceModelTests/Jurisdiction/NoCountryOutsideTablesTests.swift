import Foundation
import TestSupport
import Testing

/// Law is data: no source asks whether something is French.
@Suite("No source compares a country")
struct NoCountryOutsideTablesTests {
  /// Tables that have a row for each country.
  private static let tables = [
    "InvoiceModel/Jurisdiction/", "InvoiceModel/Codes/", "InvoiceModel/Identifiers/BankAccount.swift",
    "InvoiceModel/Identifiers/VATNumber.swift", "InvoiceWording/Localization/Languages/",
    "InvoiceWording/Mentions/VATExemption.swift",
    // Francs.
    "InvoiceModel/Money/Currency+Written.swift",
    // Invoices that templates are tried with.
    "InvoiceRendering/Tools/TemplateSample.swift",
  ]

  @Test func sources() throws {
    let root = URL(filePath: TestFiles.root).appending(path: "Sources")
    let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
    var count = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      count += 1
      let text = try String(contentsOf: file, encoding: .utf8)
      let name = String(file.path(percentEncoded: false).dropFirst(root.path(percentEncoded: false).count + 1))
      // They know nothing of invoices; their tags have two letters too.
      guard !name.hasPrefix("Typesetting/"), !name.hasPrefix("PDFFinishing/") else { continue }
      // Comparisons, and questions whose name is a country's.
      let asks = text.matches(
        of: /[!=]= ?"[A-Z]{2}"|"[A-Z]{2}" ?[!=]=|\bcase "[A-Z]{2}"[,:]|\b(?:is|isUnder)(?:French|German|Belgian)\w*/)
      #expect(asks.map { String($0.0) }.filter { !Self.others.contains($0) } == [], "\(name)")
      guard !Self.tables.contains(where: name.hasPrefix) else { continue }
      #expect(!text.contains("\"FR\""), "\(name)")
    }
    #expect(count > 300)
  }

  /// Codes of two letters that are no country's: the scheme of e-mail addresses, and Kosovo in a BIC.
  private static let others: Set<String> = ["== \"EM\"", "== \"XK\""]
}
