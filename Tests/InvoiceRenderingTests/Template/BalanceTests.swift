import Foundation
import InvoiceCore
import InvoiceModel
import InvoiceRendering
import InvoiceWording
import TestSupport
import Testing

/// In whose favour the page says the balance is, and the total of VAT.
@Suite struct BalanceTests {
  private static func text(_ json: String, language: String) throws -> String {
    let renderer = try InvoiceRenderer(template: TestFiles.classic, fonts: TestFiles.fonts)
    var options = RenderOptions()
    options.language = language
    options.assetsFolder = TestFiles.assets
    return try TestFiles.text(of: renderer.pdf(Documents.compute(json), options: options).bytes)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func morePaidThanTheTotal() throws {
    let json = Documents.minimal(
      company: ", \"iban\": \"FR7630006000011234567890189\"",
      ", \"prepaid\": 15, \"payment\": {\"means\": \"transfer\"}")
    let french = try Self.text(json, language: "fr")
    #expect(french.contains("Déjà réglé -15,00 €"))
    #expect(french.contains("En faveur du client 3,00 €"))
    #expect(french.contains("Remboursement"))
    for absent in ["Net à payer", "IBAN", "à réception"] { #expect(!french.contains(absent), "\(absent)") }
    let english = try Self.text(json, language: "en")
    #expect(english.contains("In the customer’s favour €3.00"))
  }

  @Test func aNegativeTotal() throws {
    let json = Documents.minimal(item: ", \"quantity\": -2")
    let french = try Self.text(json, language: "fr")
    #expect(french.contains("Total TTC -24,00 €"))
    #expect(french.contains("En faveur du client 24,00 €"))
  }

  @Test func aCreditNoteTheOtherWayRound() throws {
    let json = Documents.creditNote.replacing("\"quantity\": 1.5", with: "\"quantity\": -1.5")
      .replacing("\"total\": 53.03", with: "\"total\": -53.03")
    #expect(try Self.text(json, language: "fr").contains("En faveur du vendeur 63,64 €"))
    #expect(try Self.text(json, language: "en").contains("In the seller’s favour €63.64"))
    #expect(try Self.text(Documents.creditNote, language: "fr").contains("Net à rembourser 63,64 €"))
  }

  @Test(
    "The tax to pay (CGI ann. II art. 242 nonies A): its sum where there are several rates",
    arguments: TestFiles.samples)
  func totalOfVAT(sample: String) throws {
    let json = try String(contentsOfFile: TestFiles.root + "/Samples/" + sample, encoding: .utf8)
    let invoice = try Documents.compute(json)
    for (language, total, one) in [("fr", "Total TVA", "TVA"), ("en", "Total VAT", "VAT")] {
      let formatter = try #require(InvoiceFormatter(language: language))
      func plain(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      let tax = plain(formatter.amount(invoice.tax, currency: invoice.invoice.currency))
      let text = try Self.text(json, language: language)
      if invoice.vatBreakdown.count > 1 {
        #expect(text.contains("\(total) \(tax)"), "\(sample)")
      } else {
        #expect(!text.contains(total))
        guard let group = invoice.vatBreakdown.first, group.category == .standard else { continue }
        #expect(text.contains("\(one) \(plain(formatter.percent(group.rate))) \(tax)"), "\(sample)")
      }
    }
  }

  @Test func someSamplesHaveSeveralRates() throws {
    let counts = try TestFiles.samples.map { try TestFiles.invoice($0).vatBreakdown.count }
    #expect(counts.filter { $0 > 1 }.count >= 4)
  }
}
