import Foundation
import TestSupport
import Testing

@testable import EInvoicing

@Suite("The tables of rules")
struct EInvoiceRuleTests {
  private static let tables = [
    EInvoiceRule.linePeriods, EInvoiceRule.en16931, EInvoiceRule.vatCategories, EInvoiceRule.french,
    EInvoiceRule.frenchCII, EInvoiceRule.frenchExtended, EInvoiceRule.frenchUBL, EInvoiceRule.peppol,
    EInvoiceRule.xrechnung,
  ]

  @Test("The guide names every rule")
  func documented() throws {
    let guide = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Docs/EInvoices.md")
    let text = try String(contentsOf: guide, encoding: .utf8)
    for rule in Self.tables.joined() {
      let name = rule.id.replacingOccurrences(of: "PEPPOL-EN16931-", with: "-")
      #expect(text.contains(name), "\(rule.id)")
    }
  }

  @Test("A rule says what is wrong, in a sentence and without values")
  func messages() {
    for rule in Self.tables.joined() {
      #expect(rule.message.hasSuffix("."), "\(rule.id)")
      #expect(rule.term.hasPrefix("BT-") || rule.term.hasPrefix("BG-"), "\(rule.id)")
    }
  }

  @Test("No rule of EN 16931 or France fails on a good invoice")
  func goodInvoice() throws {
    let document = try EInvoiceFixture.document()
    for rule in Self.tables.dropLast(2).joined() { #expect(rule.problems(in: document) == [], "\(rule.id)") }
  }
}
