import InvoiceModel
import Testing

@testable import InvoiceCore

@Suite("A seller outside of an invoice")
struct SellerTests {
  private func seller(_ json: String) throws -> Seller { try Seller(json: Array(json.utf8)) }

  @Test("By itself, or as the company of something else")
  func forms() throws {
    let company = #"{"name":"Atelier","siren":"732 829 320","vat_number":"FR44732829320"}"#
    #expect(try seller(company).party.siren == "732829320")
    #expect(try seller(#"{"company":\#(company)}"#) == seller(company))
    // Abroad, where an item of an invoice would need more.
    #expect(try seller(#"{"name":"Werk","address":"Gasse 1\n10115 Berlin\nDE"}"#).party.name == "Werk")
  }

  @Test("What is wrong has its place in the file, and identifiers must be right")
  func problems() {
    for (json, code, path, line) in [
      ("{\n\"name\":\"A\",\n\"siren\":\"732829321\"}", "invalid-siren", "/company/siren", 3),
      ("{\"company\":{\n\"name\":\"\"}}", "empty-string", "/company/name", 2),
      ("{\n\"nmae\":\"A\"}", "unknown-key", "/company/nmae", 2), ("{}", "missing-key", "/company/name", 1),
      ("[]", "wrong-type", "", 1), ("{", "json-truncated", "", 1),
    ] {
      do {
        _ = try seller(json)
        Issue.record("\(json) is no seller")
      } catch let problems as InvoiceProblems {
        let found = problems.problems.first { $0.code.rawValue == code }
        #expect(found?.severity == .error && found?.path == path, "\(json): \(problems)")
        #expect(found?.location?.line == line, "\(json): \(problems)")
      } catch {
        Issue.record("\(error)")
      }
    }
  }
}
