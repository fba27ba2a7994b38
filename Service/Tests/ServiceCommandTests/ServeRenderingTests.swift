import CommandTestSupport
import Foundation
import TestDatabases
import Testing

@Suite("invoice-service serve, for other programs")
struct ServeRenderingTests {
  private static let token = "test-token-of-the-shop-with-32-characters"

  @Test(
    "With a token in the configuration documents are made and PDFs of others are opened, within scope and quota"
  )
  func served() throws {
    let tokens = """
      rendering:
        tokens:
          - { name: shop, token: { file: secrets/shop-token }, scopes: [render], per_minute: 4 }

      """
    let fixture = try ServiceFixture(.sqlite, isMade: true) {
      $0.replacing("127.0.0.1:3000", with: "127.0.0.1:0").replacing("rendering:\n", with: tokens)
    } prepare: { folder in
      _ = try folder.file("secrets/shop-token", Self.token)
      chmod(folder.path("secrets/shop-token"), 0o600)
    }
    let service = try RunningService(["serve"], in: fixture.folder.path)
    let original = Checkout.path("Tests/EInvoiceReadingTests/Fixtures/facturx.pdf")
    func post(_ path: String, _ file: String) throws -> Command.Result {
      try Command(
        program: "curl",
        [
          "--silent", "--show-error", "--header", "Authorization: Bearer \(Self.token)", "--data-binary", "@" + file,
          "--write-out", "%{stderr}%{http_code}", service.address + path,
        ]
      ).run()
    }
    let xml = try post("/v1/extract", original)
    #expect(xml.errors == "200" && xml.text.contains("CrossIndustryInvoice"), "\(xml.errors) \(xml.text.prefix(300))")
    let pdf = try post("/v1/render", Checkout.path("Samples/03-several-vat-rates.json"))
    #expect(pdf.errors == "200" && pdf.output.starts(with: Data("%PDF-".utf8)))
    // Not its scope, and more than its minute.
    #expect(try post("/v1/issue", original).errors == "403")
    _ = try post("/v1/check", original)
    _ = try post("/v1/check", original)
    #expect(try post("/v1/check", original).errors == "429")
    #expect(try service.stop() == 0)
  }
}
