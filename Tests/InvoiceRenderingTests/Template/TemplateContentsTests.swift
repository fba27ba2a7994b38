import Testing

@testable import InvoiceRendering

/// Where a template says who the seller is in law; the mentions do where it does not do so in every document.
struct TemplateContentsTests {
  private func saysWhoTheSellerIs(_ blocks: String, footer: String = "") throws -> Bool {
    let fixture = try TemplateFixture(footer + TemplateFixture.body(blocks))
    return try #require(try fixture.load().compiled(for: "fr")).hasLegalIdentity
  }

  @Test(arguments: [
    "  - text: \"{seller.legal_identity}\"",
    "  - text: [a, \"<b>{seller.legal_identity}</b>\"]",
    "  - text: \"a [({seller.legal_identity})]\"",
    "  - rows: [{ columns: [\"{seller.legal_identity}\"] }]",
    "  - fields: [{ label: a, value: \"{seller.legal_identity}\" }]",
  ])
  func always(blocks: String) throws {
    #expect(try saysWhoTheSellerIs(blocks))
  }

  @Test(arguments: [
    "  - text: \"{seller.name}\"",
    "  - { text: \"{seller.legal_identity}\", when: draft }",
    "  - { rows: [\"{seller.legal_identity}\"], unless: draft }",
    "  - { text: \"{seller.legal_identity}\", each: lines }",
    "  - text: \"a [{buyer.reference} {seller.legal_identity}]\"",
    "  - fields: [{ label: a, value: \"{seller.legal_identity}\", when: draft }]",
    "  - fields: [{ label: \"{seller.legal_identity}\", value: \"{buyer.reference}\" }]",
  ])
  func notAlways(blocks: String) throws {
    #expect(try !saysWhoTheSellerIs(blocks))
  }

  @Test func everyPagesFooterCounts() throws {
    #expect(try saysWhoTheSellerIs("  - text: a", footer: "footer: \"{seller.legal_identity}\"\n"))
    #expect(try !saysWhoTheSellerIs("  - text: a", footer: "header: \"{seller.legal_identity}\"\n"))
  }
}
