import InvoiceModel
import TestSupport
import Testing

@testable import InvoiceCore

/// What is asked of sellers and buyers where law differs from place to place.
@Suite("Duties and rates by territory")
struct TerritoryTests {
  /// A small invoice between businesses, with the seller's and the buyer's address and numbers as given.
  private static func json(
    seller: String, buyer: String = address("FR", "75001"), sellerIDs: String = "", buyerIDs: String = "",
    members: String = "", rate: String = "20"
  ) -> String {
    """
    { "invoice_number": "A-1", "date": "2026-02-11", "due_date": "2026-03-11",
      "company": { "name": "C", "email": "c@example.com"\(seller)\(sellerIDs) },
      "customer": { "name": "K", "email": "k@example.com", "kind": "business"\(buyer)\(buyerIDs) },
      "items": [ { "description": "D", "unit_price": 100, "vat_rate": \(rate) } ]\(members) }
    """
  }

  private static func address(_ country: String, _ postcode: String? = nil) -> String {
    let code = postcode.map { "\"postcode\": \"\($0)\", " } ?? ""
    return ", \"address\": { \"line1\": \"1 rue A\", \(code)\"city\": \"X\", \"country\": \"\(country)\" }"
  }

  private static func problems(_ json: String, _ purpose: Purpose = .page, at paths: [String]) -> [String] {
    Documents.problems(json, purpose: purpose).filter { paths.contains($0.path) }
      .map { "\($0.code) \($0.severity)" }
  }

  @Test(
    "A seller states its SIREN and legal form where it is registered",
    arguments: [
      ("FR", "75002", ["missing-siren error", "missing-legal-form warning"]),
      ("GP", nil, ["missing-siren error", "missing-legal-form warning"]),
      ("FR", "97110", ["missing-siren error", "missing-legal-form warning"]),
      ("RE", nil, ["missing-siren error", "missing-legal-form warning"]),
      // Registered, but not in the e-invoicing reform.
      ("YT", nil, ["missing-siren warning", "missing-legal-form warning"]),
      ("FR", "97600", ["missing-siren warning", "missing-legal-form warning"]),
      ("PM", nil, ["missing-siren warning", "missing-legal-form warning"]),
      ("MC", nil, []), ("FR", "98000", []), ("NC", nil, []), ("PF", nil, []), ("FR", "98800", []), ("WF", nil, []),
      ("DE", nil, []), ("IT", nil, []),
    ] as [(String, String?, [String])])
  func sellers(country: String, postcode: String?, expected: [String]) {
    let json = Self.json(seller: Self.address(country, postcode))
    let paths = ["/company/siren", "/company/legal_form"]
    let forEInvoice = Documents.problems(json, purpose: .eInvoice).filter { paths.contains($0.path) }
    // Warnings are not among the problems that stop an e-invoice unless it has no others.
    let needed = Self.problems(json, at: paths)
    #expect(needed == expected.map { $0.replacing(" error", with: " warning") })
    #expect(
      Set(forEInvoice.map { "\($0.code) \($0.severity)" }).isSuperset(of: expected.filter { $0.hasSuffix("error") }))
    #expect(
      forEInvoice.contains { $0.code == .missingSIREN && $0.severity == .error }
        == expected.contains("missing-siren error"))
  }

  @Test("A seller without a country, or with nothing at all, is taken for French; a SIREN or VAT number says it")
  func noCountry() {
    let paths = ["/company/siren", "/company/address", "/company/legal_form"]
    func found(_ seller: String, _ ids: String = "") -> [String] {
      Self.problems(Self.json(seller: seller, sellerIDs: ids), at: paths).map { String($0.split(separator: " ")[0]) }
    }
    #expect(found("") == ["missing-siren", "missing-legal-form", "missing-address"])
    #expect(
      found(", \"address\": \"1 rue A\\n75002 Paris\"") == ["missing-siren", "missing-legal-form", "missing-country"])
    #expect(
      found(", \"address\": \"1 rue A\\n75002 Paris\"", ", \"siren\": \"732829320\", \"sole_trader\": true") == [
        "missing-country"
      ])
    #expect(found("", ", \"vat_number\": \"DE123456789\"") == ["missing-address"])
    #expect(
      found("", ", \"vat_number\": \"FR44732829320\"") == ["missing-siren", "missing-legal-form", "missing-address"])
  }

  @Test(
    "The SIREN of a business that buys is stated by sellers under French VAT law",
    arguments: [
      ("FR", "FR", true), ("FR", "RE", true), ("FR", "GP", true), ("FR", "YT", true), ("FR", "PM", true),
      ("FR", "MC", false), ("FR", "NC", false), ("FR", "DE", false), ("RE", "FR", true), ("MC", "FR", false),
      ("DE", "FR", false), ("IT", "FR", false), ("NC", "FR", false), ("PM", "FR", false),
    ])
  func buyers(seller: String, buyer: String, isNeeded: Bool) {
    let json = Self.json(seller: Self.address(seller), buyer: Self.address(buyer))
    #expect(Self.problems(json, at: ["/customer/siren"]) == (isNeeded ? ["missing-siren warning"] : []))
    // In an e-invoice where both are in the reform.
    let isError = isNeeded && seller != "MC" && !["YT", "PM"].contains(buyer)
    let errors = Self.problems(json, .eInvoice, at: ["/customer/siren"])
    #expect(errors.contains("missing-siren error") == isError)
    // Nothing is known of a buyer without a country.
    #expect(Self.problems(Self.json(seller: Self.address(seller), buyer: ""), at: ["/customer/siren"]) == [])
  }

  @Test(
    "Rates by the territory of both",
    arguments: [
      // Nothing says where in France they are.
      ("FR", "FR", "8.5", []), ("RE", "RE", "8.5", []), ("RE", "GP", "20", []), ("RE", "FR", "20", []),
      ("RE", "RE", "20", ["vat-rate-not-in-force warning"]), ("GP", "GP", "5.5", ["vat-rate-not-in-force warning"]),
      ("MQ", "MQ", "2.1", []), ("MQ", "MQ", "1.05", []), ("YT", "YT", "20", ["vat-rate-not-in-force warning"]),
      ("GF", "GF", "8.5", ["vat-rate-not-in-force warning"]), ("YT", "FR", "20", []), ("MC", "MC", "20", []),
      ("MC", "FR", "19", ["vat-rate-unknown warning"]), ("NC", "NC", "11", []), ("PM", "PM", "4", []),
      ("DE", "DE", "19", []), ("DE", "DE", "20", ["vat-rate-unknown warning"]),
      ("DE", "DE", "16", ["vat-rate-not-in-force warning"]), ("BE", "BE", "21", []),
      ("BE", "BE", "20", ["vat-rate-unknown warning"]), ("IT", "IT", "22", []), ("US", "US", "8.875", []),
    ])
  func rates(seller: String, buyer: String, rate: String, expected: [String]) {
    let json = Self.json(seller: Self.address(seller), buyer: Self.address(buyer), rate: rate)
    #expect(Self.problems(json, at: ["/items/0/vat_rate"]) == expected)
    // Written with the country's code and the postcode it is the same.
    let postcodes = [
      "RE": "97400", "GP": "97110", "MQ": "97200", "YT": "97600", "GF": "97300", "PM": "97500", "NC": "98800",
      "MC": "98000",
    ]
    guard let own = postcodes[seller], let other = postcodes[buyer] ?? (buyer == "FR" ? "75001" : nil) else { return }
    let written = Self.json(seller: Self.address("FR", own), buyer: Self.address("FR", other), rate: rate)
    #expect(Self.problems(written, at: ["/items/0/vat_rate"]) == expected)
  }

  @Test("A rate of another year is right where the invoice names a day of that year")
  func years() {
    func found(_ rate: String, _ members: String = "", date: String = "2026-02-11") -> [String] {
      let json = Self.json(seller: Self.address("FR"), members: members, rate: rate).replacing("2026-02-11", with: date)
      return Self.problems(json, at: ["/items/0/vat_rate"])
    }
    #expect(found("19.6") == ["vat-rate-not-in-force warning"])
    #expect(found("19.6", ", \"supply_date\": \"2013-12-31\"") == [])
    #expect(found("19.6", date: "2013-12-31") == [])
    #expect(found("20", date: "2013-12-31") == ["vat-rate-not-in-force warning"])
    #expect(
      found(
        "19.6",
        ", \"type\": \"credit_note\", \"references\": {\"preceding\": [{\"number\": \"F\", \"date\": \"2013-11-30\"}]}")
        == [])
    let message = Documents.problems(Self.json(seller: Self.address("FR"), rate: "19.6")).first {
      $0.code == .vatRateNotInForce
    }
    #expect(message?.message == "This VAT rate was in force until 2013-12-31.")
    #expect(message?.hint?.hasPrefix("Those in force are 20, 10, 5.5 and 2.1, with others in Corsica") == true)
  }

  @Test("A distance seller charges the rate of the consumer's country; in a French e-invoice it is not admitted")
  func distanceSales() {
    let json = Self.json(seller: Self.address("FR"), buyer: Self.address("BE"), rate: "21")
      .replacing("business", with: "consumer")
    #expect(Self.problems(json, at: ["/items/0/vat_rate"]) == [])
    #expect(Self.problems(json, .eInvoice, at: ["/items/0/vat_rate"]).contains("vat-rate-unknown error"))
    let domestic = Self.json(seller: Self.address("FR"), rate: "21").replacing("business", with: "consumer")
    #expect(Self.problems(domestic, at: ["/items/0/vat_rate"]) == ["vat-rate-unknown warning"])
  }

  @Test(
    "The seller's VAT number may be left out of small invoices where its law says so",
    arguments: [
      ("FR", "150", false), ("FR", "150.01", true), ("RE", "150", false), ("DE", "200", false), ("DE", "211", true),
      ("BE", "10", true), ("IT", "10", true),
    ])
  func smallInvoices(country: String, price: String, isNeeded: Bool) {
    let json = Self.json(seller: Self.address(country)).replacing(
      "\"unit_price\": 100", with: "\"unit_price\": \(price)")
    #expect(Self.problems(json, at: ["/company/vat_number"]).isEmpty != isNeeded)
  }

  @Test("A small business under another law gives its own reason: the article of the French code would be false")
  func franchise() {
    func codes(_ seller: String) -> [String] {
      Documents.problems(
        Self.json(seller: seller, sellerIDs: ", \"vat_regime\": \"franchise\"").replacing(
          ", \"vat_rate\": 20", with: "")
      ).filter { $0.severity == .error }.map { "\($0.code) \($0.path)" }
    }
    // Germany's has words for it.
    for country in ["FR", "RE", "YT", "DE"] { #expect(codes(Self.address(country)) == [], "\(country)") }
    for country in ["BE", "MC", "NC", "IT"] {
      #expect(codes(Self.address(country)) == ["missing-exemption /items/0/vat_exemption"], "\(country)")
    }
  }

  @Test(
    "The longest term between businesses, where one law is that of both",
    arguments: [
      ("FR", "FR", true), ("FR", "RE", true), ("YT", "PM", true), ("FR", "MC", false), ("MC", "MC", false),
      ("NC", "NC", false), ("PF", "FR", false), ("FR", "DE", false), ("DE", "DE", false),
    ])
  func terms(seller: String, buyer: String, isLong: Bool) {
    let json = Self.json(seller: Self.address(seller), buyer: Self.address(buyer))
      .replacing("2026-03-11", with: "2026-05-11")
    #expect(Self.problems(json, at: ["/due_date"]) == (isLong ? ["long-payment-term warning"] : []))
  }

  @Test("Another country is another row: its duties, rates, terms and rules are checked like those of France")
  func anotherCountry() throws {
    let json = Self.json(
      seller: Self.address("AQ", "1000"), buyer: Self.address("AQ", "1000"), sellerIDs: ", \"legal_form\": \"Ice\"",
      rate: "30")
    let invoice = try ComputedInvoice(json: Array(json.utf8)).invoice
    func codes(_ table: JurisdictionTable, _ purpose: Purpose = .page) throws -> Set<String> {
      var validator = InvoiceValidator(invoice, purpose: purpose, problems: ProblemCollector(), table: table)
      validator.validate()
      return Set(validator.problems.finished(in: nil).map { "\($0.code) \($0.path)" })
    }
    let added = try codes(.withInvented).subtracting(codes(.standard))
    #expect(
      added == [
        "missing-share-capital /company/share_capital", "vat-rate-not-in-force /items/0/vat_rate",
        "long-payment-term /due_date", "invalid-number /invoice_number",
      ])
    var validator = InvoiceValidator(
      invoice, purpose: .eInvoice, problems: ProblemCollector(), table: .withInvented)
    validator.validate()
    let number = validator.problems.finished(in: nil).first { $0.code == .invalidNumber }
    #expect(number?.rule == "AQ-1" && number?.message.hasPrefix("Antarctic e-invoices have a number that") == true)
  }
}
