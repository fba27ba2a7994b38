import Billing
import TestDatabases
import Testing

@testable import Portal

@Suite("The legal notice")
struct LegalPageTests {
  @Test("It names who is configured, and nobody who is not")
  func names() async throws {
    let named = try TestBilling(.sqlite) { settings in
      settings.legal = LegalSettings(
        director: "Marie <Curie>",
        host: LegalSettings.Contact(name: "Hébergeur SAS", address: "1 rue du Port, Roubaix", phone: "+33 1 23"),
        mediator: LegalSettings.Contact(name: "Médiation", url: "https://mediation.example.com"))
    }
    for (test, isNamed) in [(named, true), (try TestBilling(.sqlite), false)] {
      try await TestPortal.with(test.billing) { portal, _ in
        let page = try await portal.browse("GET", "/portal/legal", headers: ["Accept-Language": "fr"])
        #expect(page.status == 200 && page.text.contains("AI Bot Services"))
        for words in [
          "Directeur de la publication", "Marie &lt;Curie&gt;", "Hébergeur SAS\n1 rue du Port, Roubaix\n+33 1 23",
          "Médiation de la consommation", #"<a href="https://mediation.example.com">"#,
        ] {
          #expect(page.text.contains(words) == isNamed, "\(words)")
        }
      }
    }
  }
}
