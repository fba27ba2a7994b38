import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

/// Categories that contradict their reason, their parties or their goods.
@Suite("VAT categories and what stands with them")
struct VATCategoryTests {
  private static let codes = [
    "VATEX-EU-AE": "AE", "VATEX-FR-AE": "AE", "VATEX-EU-IC": "K", "VATEX-EU-G": "G", "VATEX-EU-O": "O",
    "VATEX-EU-D": "E", "VATEX-EU-F": "E", "VATEX-EU-I": "E", "VATEX-EU-J": "E", "VATEX-FR-FRANCHISE": "E",
  ]

  private func problems(_ item: String, members: String = "", customer: String = "") -> [Problem] {
    Documents.problems(Documents.minimal(customer: customer, item: item, members))
  }

  @Test("A code that belongs to one category is an error with each other one", arguments: codes.keys.sorted())
  func owners(code: String) {
    for category in ["E", "AE", "K", "G", "O"] {
      let found = problems(", \"vat_category\": \"\(category)\", \"vat_exemption\": \"\(code)\"").filter {
        $0.code == .exemptionOfOtherCategory
      }
      #expect(found.isEmpty == (category == Self.codes[code]), "\(category)")
      #expect(found.allSatisfy { $0.severity == .error && $0.message.contains(code) })
    }
  }

  @Test("Codes of articles, and words, go with any category", arguments: ["VATEX-EU-132-1I", "VATEX-FR-CGI275", "why"])
  func open(exemption: String) {
    for category in ["E", "AE", "G"] {
      let found = problems(", \"vat_category\": \"\(category)\", \"vat_exemption\": \"\(exemption)\"")
      #expect(!found.contains { $0.code == .exemptionOfOtherCategory }, "\(category)")
    }
  }

  private func intraCommunity(customer: String, members: String = ", \"nature\": \"goods\"") -> [String] {
    let json = Documents.minimal(item: ", \"vat_category\": \"K\"", members)
      .replacing("2 rue B\\n75001 Paris\\nFrance", with: customer)
    return Documents.problems(json).filter { $0.code == .noIntraCommunitySupply }.map { "\($0.path) \($0.severity)" }
  }

  @Test("An intra-Community supply goes to another member state, wherever its buyer is")
  func intraCommunity() {
    let (french, german, swiss) = (
      "2 rue B\\n75001 Paris\\nFrance", "2 Weg\\n10115 Berlin\\nDE", "2 Weg\\n8001 Zürich\\nCH"
    )
    let told = ["/items/0/vat_category warning"]
    #expect(intraCommunity(customer: french) == told)
    #expect(intraCommunity(customer: swiss) == told)
    #expect(intraCommunity(customer: german) == [])
    let sent = ", \"nature\": \"goods\", \"delivery\": {\"address\": {\"city\": \"Berlin\", \"country\": \"DE\"}}"
    #expect(intraCommunity(customer: french, members: sent) == [])
    #expect(intraCommunity(customer: swiss, members: sent) == [])
    #expect(intraCommunity(customer: german, members: sent.replacing("DE", with: "FR")) == told)
  }

  @Test("Services are no intra-Community supply of goods")
  func services() {
    let german = "2 Weg\\n10115 Berlin\\nDE"
    #expect(intraCommunity(customer: german, members: "") == ["/nature warning"])
    #expect(intraCommunity(customer: german, members: ", \"nature\": \"services\"") == ["/nature warning"])
    #expect(intraCommunity(customer: german, members: ", \"nature\": \"mixed\"") == [])
    let json = Documents.minimal(
      item: ", \"vat_category\": \"K\", \"nature\": \"services\"", ", \"nature\": \"goods\"")
    let found = Documents.problems(json).filter { $0.code == .noIntraCommunitySupply }
    #expect(found.map(\.path) == ["/items/0/nature", "/items/0/vat_category"] || found.count == 2)
  }

  @Test("A small business that gives a rate is told at once that it charges no VAT, and how to")
  func franchise() {
    for category in ["", ", \"vat_category\": \"E\"", ", \"vat_category\": \"AE\""] {
      let json = Documents.minimal(
        company: ", \"vat_regime\": \"franchise\"", item: ", \"vat_rate\": 20\(category)")
      let found = Documents.problems(json)
      #expect(found.map(\.code) == [.vatInFranchise])
      #expect(found.first?.hint == "Leave `vat_rate` out.")
    }
    let mended = Documents.minimal(company: ", \"vat_regime\": \"franchise\"")
    #expect(!Documents.problems(mended).contains { $0.severity == .error })
  }
}
