import InvoiceKit
import Testing

@testable import Billing

@Suite("Whose tax a sale bears")
struct TaxDecisionTests {
  private static let number = ("DE", "DE123456789")

  private static func facts(
    _ country: String?, kind: Buyer.Kind = .consumer, postcode: String? = nil, vat: String? = nil,
    checked: String? = nil, payment: String? = nil, _ change: (inout TaxFacts) -> Void = { _ in }
  ) throws -> TaxFacts {
    let settings = try TestBilling.settings(folder: "/nowhere")
    var facts = TaxFacts(
      seller: try #require(settings.seller),
      settings: TaxSettings(rates: ["FR": 2_000, "DE": 1_900, "RE": 850, "GR": 2_400]),
      date: try #require(CalendarDate(iso8601: "2026-02-11")), kind: kind, country: country)
    facts.postcode = postcode
    facts.vatNumber = vat
    facts.vatCheckedOn = checked.flatMap { CalendarDate(iso8601: $0) }
    facts.paymentCountry = payment
    facts.net = 999
    change(&facts)
    return facts
  }

  private static func decide(_ facts: TaxFacts) -> String {
    switch TaxDecision(facts) {
    case .decided(let treatment): treatment.description
    case .undecidable(let question): "? \(question)"
    }
  }

  @Test(
    "A consumer is taxed where the law says, parts of countries included",
    arguments: [
      ("FR", nil, "domestic FR 2000"), ("FR", "20000", "domestic FR 2000"), ("MC", nil, "domestic MC 2000"),
      ("RE", nil, "domestic RE 850"), ("FR", "97400", "domestic RE 850"), ("GF", nil, "outside GF 0"),
      ("YT", "97600", "outside YT 0"), ("NC", nil, "outside NC 0"), ("PM", nil, "outside PM 0"),
      ("DE", "10115", "origin DE 2000"), ("ES", "28001", "origin ES 2000"), ("ES", "35001", "outside ES 0"),
      ("IT", "23041", "outside IT 0"), ("US", nil, "outside US 0"), ("GB", nil, "outside GB 0"),
      ("XI", nil, "outside GB 0"), ("CH", nil, "outside CH 0"), ("EL", nil, "origin GR 2000"),
    ] as [(String, String?, String)])
  func consumers(_ country: String, _ postcode: String?, _ treatment: String) throws {
    #expect(Self.decide(try Self.facts(country, postcode: postcode)) == treatment)
  }

  @Test("With the One Stop Shop the rate of the consumer's country holds")
  func oneStopShop() throws {
    func decide(_ country: String) throws -> String {
      Self.decide(try Self.facts(country) { $0.settings.usesOneStopShop = true })
    }
    #expect(try decide("DE") == "oss DE 1900")
    #expect(try decide("EL") == "oss GR 2400")
    #expect(try decide("FR") == "domestic FR 2000")
    #expect(try decide("US") == "outside US 0")
    #expect(try decide("IT").hasPrefix("? The configuration has no tax rate of IT"))
  }

  @Test(
    "The threshold is compared with both years, and counts this sale",
    arguments: [
      (0, 0, true), (999_001, 0, true), (999_002, 0, false), (0, 1_000_000, true), (0, 1_000_001, false),
      (Int64.max, 0, false),
    ])
  func threshold(_ thisYear: Int64, _ lastYear: Int64, _ isBelow: Bool) throws {
    let answer = Self.decide(
      try Self.facts("DE") { ($0.salesThisYear, $0.salesLastYear) = (thisYear, lastYear) })
    #expect(answer == "origin DE 2000" || answer.contains("threshold"))
    #expect((answer == "origin DE 2000") == isBelow)
  }

  @Test(
    "A business of another member owes the tax itself when its number was checked",
    arguments: [
      ("DE", "DE123456789", "2026-02-10", "reverse_charge DE 0"),
      ("DE", "DE123456789", "2025-02-11", "reverse_charge DE 0"),
      ("DE", "DE123456789", "2025-02-10", "? The VAT number was checked 366 days ago"),
      ("DE", "DE123456789", nil, "? The VAT number has not been checked"),
      ("DE", nil, nil, "? A business in DE has given no VAT number"),
      ("DE", "DE12345678", "2026-02-10", "? The VAT number does not have the form"),
      ("DE", "ATU12345678", "2026-02-10", "? The VAT number is of AT, and the address in DE"),
      ("GR", "EL123456789", "2026-02-10", "reverse_charge GR 0"),
      ("GB", "XI123456789", nil, "outside GB 0"), ("US", nil, nil, "outside US 0"),
      ("US", "DE123456789", "2026-02-10", "? The VAT number is of DE, and the address in US"),
      ("FR", nil, nil, "domestic FR 2000"), ("FR", "FR44732829320", nil, "domestic FR 2000"),
      ("MC", "FR44732829320", nil, "domestic MC 2000"), ("RE", "FR44732829320", nil, "domestic RE 850"),
    ] as [(String, String?, String?, String)])
  func businesses(_ country: String, _ vat: String?, _ checked: String?, _ answer: String) throws {
    let decided = Self.decide(try Self.facts(country, kind: .business, vat: vat, checked: checked))
    #expect(decided.hasPrefix(answer), "\(decided)")
  }

  @Test("Evidence that contradicts itself is for a person")
  func evidence() throws {
    #expect(Self.decide(try Self.facts("FR", payment: "DE")).hasPrefix("? The billing details say FR"))
    #expect(Self.decide(try Self.facts("RE", payment: "FR")) == "domestic RE 850")
    #expect(Self.decide(try Self.facts("MC", payment: "FR")) == "domestic MC 2000")
    #expect(Self.decide(try Self.facts(nil, payment: "DE")) == "origin DE 2000")
    #expect(Self.decide(try Self.facts(nil)).hasPrefix("? Nothing says in which country"))
    #expect(Self.decide(try Self.facts("ZZ")).hasPrefix("? Nothing says in which country"))
    #expect(Self.decide(try Self.facts(nil) { $0.settings.assumedCountry = "FR" }) == "domestic FR 2000")
    // A checked number says where a business is, wherever its card comes from.
    let business = try Self.facts(
      "DE", kind: .business, vat: "DE123456789", checked: "2026-02-10", payment: "FR")
    #expect(Self.decide(business) == "reverse_charge DE 0")
  }

  @Test("A seller's own standing counts")
  func sellers() throws {
    #expect(Self.decide(try Self.facts("FR") { $0.seller.vatRegime = .franchise }) == "domestic FR 0")
    #expect(Self.decide(try Self.facts("DE") { $0.seller.vatRegime = .franchise }) == "origin DE 0")
    let unknown = try Self.facts("FR") { $0.settings.rates = ["DE": 1_900] }
    #expect(Self.decide(unknown).hasPrefix("? The configuration has no tax rate of FR"))
    var swiss = Party(name: "Uhren")
    swiss.address = Address(lines: ["Weg 1"], postcode: "8001", city: "Zürich", country: "CH")
    let abroad = try Self.facts("DE") { $0.seller = Seller(party: swiss) }
    #expect(Self.decide(abroad).hasPrefix("? The seller is outside the Union"))
  }

  @Test(
    "Treatments and rulings are read as they are written",
    arguments: [
      "domestic FR 2000", "oss DE 1900", "reverse_charge DE 0", "outside US 0", "rate 0.8612", "again", "no-invoice",
    ])
  func words(_ text: String) { #expect(TaxRuling(text)?.description == text) }

  @Test(
    "What is no ruling is none",
    arguments: [
      "", "oss", "oss DE", "oss DE 1900 ", "oss ZZ 1900", "oss DE -1", "oss DE 99999", "reverse_charge DE 1900",
      "rate", "rate 0", "rate -1", "rate x", "nonsense FR 2000",
    ])
  func noWords(_ text: String) { #expect(TaxRuling(text) == nil) }
}
