import InvoiceModel
import Testing

@testable import InvoiceRendering

@Suite("Tables of customers and their looks")
struct CustomerLooksTests {
  private func buyer(
    _ name: String = "X", reference: String? = nil, siren: String? = nil, vat: String? = nil
  ) -> Buyer {
    var party = Party(name: name)
    party.siren = siren
    party.vatNumber = vat
    var buyer = Buyer(party: party, kind: .business)
    buyer.reference = reference
    return buyer
  }

  private static let csv = """
    reference;name;siren;vat_number;template;logo;accent;margins
    K-17;;;;classic;;#0f766e;20mm 10mm
    ;Société  Générale;;;;logo.png;;
    ;;732 829 320;;./mine;;;
    ;;;fr 44732829320;;;#111111;

    """
  private static let yaml = """
    - { reference: K-17, template: classic, theme: { accent: "#0f766e", margins: [20mm, 10mm] } }
    - { name: Société  Générale, logo: logo.png }
    - { siren: "732 829 320", template: ./mine }
    - { vat_number: fr 44732829320, theme: { accent: "#111111" } }
    """

  @Test("CSV and YAML say the same", arguments: [("c.csv", csv), ("c.yaml", yaml)])
  func both(file: String, text: String) throws {
    let looks = try CustomerLooks(Array(text.utf8), file: file)
    #expect(looks.entries.count == 4)
    #expect(looks.index(for: buyer(reference: "K-17")) == 0)
    #expect(looks.index(for: buyer("société générale")) == 1)
    #expect(looks.index(for: buyer(siren: "732829320")) == 2)
    #expect(looks.index(for: buyer(siren: "732829320", vat: "FR44732829320")) == 2)
    #expect(looks.index(for: buyer(vat: "FR 44 732829320")) == 3)
    #expect(looks.index(for: buyer(reference: "k-17")) == nil)
    #expect(looks.entries[0].template == "classic" && looks.entries[0].theme[.accent] == "#0f766e")
    #expect(looks.entries[0].theme[.margins] == "20mm 10mm" && looks.entries[1].logo == "logo.png")
  }

  @Test(
    "Mistakes have their place",
    arguments: [
      ("a.csv", "reference,tmplate\nA,classic\n", "customer-looks 1:11"),
      ("a.csv", "reference,accent\nA,red\n", "theme-value 2:3"), ("a.csv", "template\nclassic\n", "customer-looks 2:1"),
      ("a.csv", "", "customer-looks 0:0"), ("a.yaml", "- { refrence: A }\n", "customer-looks 1:5"),
      ("a.yaml", "- { reference: A, theme: { acent: x } }\n", "customer-looks 1:28"),
      ("a.yaml", "- { reference: A, theme: { accent: x } }\n", "theme-value 1:36"),
      ("a.yaml", "- { reference: A, theme: x }\n", "customer-looks 1:26"), ("a.yaml", "a: b\n", "customer-looks 1:1"),
      ("a.csv", "reference,name\n\"A,b\n", "csv-syntax 2:1"),
    ])
  func mistakes(file: String, text: String, expected: String) throws {
    do {
      _ = try CustomerLooks(Array(text.utf8), file: file)
      Issue.record("read")
    } catch {
      let told = error.problems.map { "\($0.code) \($0.location?.line ?? 0):\($0.location?.column ?? 0)" }
      #expect(told.first == expected, "\(told)")
      #expect(error.problems.allSatisfy { $0.file == file })
    }
  }
}
