import Foundation
import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

/// Every problem, from JSON that has it: code, path and severity.
@Suite struct ProblemTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var code: String
    var path: String
    var json: String
    var purpose: Purpose = .page
    var severity: Severity = .error
    var testDescription: String { "\(code) at \(path)" }
  }

  @Test(arguments: cases)
  func isFound(testCase: Case) {
    let problems = Documents.problems(testCase.json, purpose: testCase.purpose)
    let found = problems.filter { $0.code == testCase.code && $0.path == testCase.path }
    #expect(found.map(\.severity) == [testCase.severity], "\(problems)")
    #expect(found.allSatisfy { $0.location != nil })
    if testCase.severity == .error, testCase.purpose == .page {
      #expect(problems.filter { $0.severity == .error }.count == 1, "one problem for one cause: \(problems)")
    }
  }

  /// A line's amounts are checked also when those of the whole invoice cannot be.
  @Test func linesAreCheckedBesideOtherErrors() {
    let json = Documents.minimal(item: #", "total": 10.01"#).replacing(
      #""items": ["#,
      with: #""items": [ {"description": "a", "unit_price": 1, "vat_rate": 0}, "#
        + #"{"description": "b", "unit_price": 5, "discount": {"amount": 5.01}}, "#
        + #"{"description": "c", "unit_price": "x", "discount": {"amount": 7}, "total": 3}, "#)
    let errors = Documents.problems(json).filter { $0.severity == .error }
    #expect(
      errors.map { "\($0.path) \($0.code)" } == [
        "/items/0/vat_rate vat-rate-zero", "/items/1/discount discount-too-large",
        "/items/2/unit_price malformed-decimal", "/items/3/total total-mismatch",
      ])
  }

  /// What a page can do without is an error for an e-invoice.
  @Test(arguments: needed)
  func isAWarningForAPageAndAnErrorForAnEInvoice(testCase: Case) {
    for (purpose, severity) in [(Purpose.page, Severity.warning), (.eInvoice, .error)] {
      let problems = Documents.problems(testCase.json, purpose: purpose)
      let found = problems.filter { $0.code == testCase.code && $0.path == testCase.path }
      #expect(found.map(\.severity) == [severity], "\(purpose): \(problems)")
    }
  }

  /// Codes in Docs/Problems.md and codes in the sources are the same, and each of this library's reading, checking and
  /// computing is tested here.
  @Test func everyCodeIsDocumentedAndTested() throws {
    let root = Documents.root
    let text = try String(contentsOf: root.appending(path: "Docs/Problems.md"), encoding: .utf8)
    let documented = text.matches(of: /\| `([a-z0-9-]+)` \|/).map { String($0.1) }
    #expect(Set(documented).count == documented.count)
    var used: Set<String> = []
    var core: Set<String> = []
    let files = try #require(
      FileManager.default.enumerator(at: root.appending(path: "Sources"), includingPropertiesForKeys: nil))
    for case let file as URL in files where file.pathExtension == "swift" {
      let source = try String(contentsOf: file, encoding: .utf8)
      let calls = /\b(?:Problem|report|need|warn|fail|JSONSyntaxError)\(\s*"([a-z0-9-]+)"/
      let arguments = /\bcode: (?:String = )?"([a-z0-9]+(?:-[a-z0-9]+)+)"/
      let codes = [calls, arguments].flatMap { source.matches(of: $0.wordBoundaryKind(.simple)) }.map { String($0.1) }
      used.formUnion(codes)
      if ["JSON", "Validation", "Computation"].contains(file.deletingLastPathComponent().lastPathComponent) {
        core.formUnion(codes)
      }
    }
    #expect(used.count > 60)
    #expect(used.subtracting(documented) == [], "used but not documented")
    #expect(Set(documented).subtracting(used) == [], "documented but not used")
    let tested = Set((Self.cases + Self.needed).map(\.code)).union(Self.testedElsewhere)
    #expect(core.subtracting(tested) == [], "used but not tested")
  }

  private static let testedElsewhere: Set<String> = [
    "json-syntax", "json-truncated", "not-utf8", "nesting-too-deep",  // JSONSyntaxTests
    "document-too-large", "more-problems", "too-many-items", "too-many-entries", "logo-too-large",
    "too-many-vat-groups",  // HostileInputTests
    "foreign-file",  // ForeignFileTests of the command
  ]

  /// The minimal document after a replacement.
  private static func changed(_ old: String, _ new: String) -> String { Documents.minimal().replacing(old, with: new) }

  private static let vat = ", \"vat_number\": \"FR44732829320\""

  static let cases: [Case] = [
    Case(code: "unknown-key", path: "/items/0/quanity", json: Documents.minimal(item: ", \"quanity\": 1")),
    Case(code: "unknown-key", path: "/a~1b~0", json: Documents.minimal(", \"a/b~\": 1")),
    Case(code: "duplicate-key", path: "/date", json: Documents.minimal(", \"date\": \"2026-02-11\"")),
    Case(
      code: "duplicate-key", path: "/metadata/a/0/b",
      json: Documents.minimal(", \"metadata\": {\"a\": [{\"b\": 1, \"b\": 1}]}")),
    Case(code: "missing-key", path: "/date", json: changed("\"date\": \"2026-02-11\",", "")),
    Case(code: "missing-key", path: "/date", json: changed("\"date\": \"2026-02-11\"", "\"date\": null")),
    Case(code: "missing-key", path: "/items/0/unit_price", json: changed(", \"unit_price\": 10", "")),
    Case(
      code: "wrong-type", path: "/company",
      json: changed("\"company\": {", "\"metadata\": {").replacing("\"customer\"", with: "\"company\": 1, \"customer\"")
    ),
    Case(code: "wrong-type", path: "/items/0/unit_price", json: changed("10", "true")),
    Case(code: "wrong-type", path: "/customer/address", json: changed("\"2 rue B\\n75001 Paris\\nFrance\"", "[]")),
    Case(code: "wrong-type", path: "/notes/0", json: Documents.minimal(", \"notes\": [null]")),
    Case(code: "wrong-type", path: "/items/1", json: changed("10 }", "10 }, null")),
    Case(code: "unknown-value", path: "/type", json: Documents.minimal(", \"type\": \"invioce\"")),
    Case(code: "percent-or-amount", path: "/discounts/0", json: Documents.minimal(", \"discounts\": [{}]")),
    Case(
      code: "percent-or-amount", path: "/items/0/discount",
      json: Documents.minimal(item: ", \"discount\": {\"percent\": 1, \"amount\": 1}")),
    Case(code: "no-items", path: "/items", json: changed("{ \"description\": \"D\", \"unit_price\": 10 }", "")),
    Case(code: "empty-string", path: "/company/name", json: changed("\"C\"", "\"\"")),
    Case(code: "empty-string", path: "/company/name", json: changed("\"C\"", "\" \\u00a0\"")),
    Case(code: "empty-string", path: "/company/siret", json: Documents.minimal(company: ", \"siret\": \"\"")),
    Case(code: "empty-string", path: "/company/vat_number", json: changed("\"FR44732829320\"", "\"\"")),
    Case(code: "control-character", path: "/company/siren", json: changed("\"732829320\"", "\"732829320\\n\"")),
    Case(code: "empty-string", path: "/customer/address", json: changed("2 rue B\\n75001 Paris\\nFrance", "")),
    Case(
      code: "string-too-long", path: "/items/0/description",
      json: changed("\"D\"", "\"\(String(repeating: "é", count: 10_001))\"")),
    Case(
      code: "string-too-long", path: "/items/0/description",
      json: changed("\"D\"", "\"\(String(repeating: "x", count: 200_000))\"")),
    Case(code: "control-character", path: "/company/name", json: changed("\"C\"", "\"a\\nb\"")),
    Case(code: "control-character", path: "/items/0/description", json: changed("\"D\"", "\"a\\u0007b\"")),
    Case(code: "control-character", path: "/items/0/description", json: changed("\"D\"", "\"a\\u0000b\"")),
    Case(code: "control-character", path: "/items/0/description", json: changed("\"D\"", "\"a\\u0085b\"")),
    Case(code: "control-character", path: "/items/0/description", json: changed("\"D\"", "\"a\\uFFFE\"")),
    Case(code: "control-character", path: "/customer/name", json: changed("\"K\"", "\"\\uFFFFb\"")),
    Case(code: "control-character", path: "/items/0/description", json: changed("\"D\"", "\"\\uFDD0\"")),
    Case(code: "control-character", path: "/items/0/description", json: changed("\"D\"", "\"\\uD83F\\uDFFE\"")),
    Case(code: "malformed-decimal", path: "/items/0/unit_price", json: changed("10", "\"1e2\"")),
    Case(code: "malformed-decimal", path: "/items/0/unit_price", json: changed("10", "\"1 000,50\"")),
    Case(code: "number-out-of-range", path: "/items/0/unit_price", json: changed("10", "1e400")),
    Case(code: "too-many-decimals", path: "/items/0/unit_price", json: changed("10", "1.1234567")),
    Case(
      code: "too-many-decimals", path: "/items/0/quantity", json: Documents.minimal(item: ", \"quantity\": 1.00001")),
    Case(code: "too-many-decimals", path: "/prepaid", json: Documents.minimal(", \"prepaid\": 1.001")),
    Case(code: "too-many-decimals", path: "/total", json: Documents.minimal(", \"total\": 12.001")),
    Case(code: "negative-amount", path: "/prepaid", json: Documents.minimal(", \"prepaid\": -1")),
    Case(
      code: "negative-amount", path: "/discounts/0/amount",
      json: Documents.minimal(", \"discounts\": [{\"amount\": -1}]")),
    Case(code: "negative-price", path: "/items/0/unit_price", json: changed("10", "-10")),
    Case(
      code: "not-positive", path: "/items/0/price_base_quantity",
      json: Documents.minimal(item: ", \"price_base_quantity\": 0")),
    Case(code: "not-positive", path: "/exchange_rate", json: Documents.minimal(", \"exchange_rate\": 0")),
    Case(
      code: "percent-out-of-range", path: "/items/0/vat_rate", json: Documents.minimal(item: ", \"vat_rate\": 100.01")),
    Case(code: "percent-out-of-range", path: "/vat_rate", json: Documents.minimal(", \"vat_rate\": -1")),
    Case(
      code: "percent-out-of-range", path: "/payment/late_penalty_rate",
      json: Documents.minimal(", \"payment\": {\"late_penalty_rate\": 101}")),
    Case(
      code: "invalid-days", path: "/payment/due_days", json: Documents.minimal(", \"payment\": {\"due_days\": 1.5}")),
    Case(
      code: "invalid-days", path: "/payment/due_days",
      json: changed("2026-02-11", "9999-12-31").replacing(
        "\"due_date\": \"2026-03-11\",", with: "\"payment\": {\"due_days\": 1},")),
    Case(code: "invalid-date", path: "/date", json: changed("2026-02-11", "2026-02-29")),
    Case(code: "invalid-date", path: "/date", json: changed("2026-02-11", "2026-2-1")),
    Case(
      code: "period-reversed", path: "/period",
      json: Documents.minimal(", \"period\": {\"start\": \"2026-02-02\", \"end\": \"2026-02-01\"}")),
    Case(code: "due-date-before-date", path: "/due_date", json: changed("2026-03-11", "2026-02-10")),
    Case(
      code: "due-date-mismatch", path: "/payment/due_days", json: Documents.minimal(", \"payment\": {\"due_days\": 29}")
    ),
    Case(code: "invalid-number", path: "/invoice_number", json: changed("A-1", String(repeating: "1", count: 101))),
    Case(code: "invalid-number", path: "/invoice_number", json: changed("A-1", "A-1\u{200B}")),
    Case(code: "invalid-language", path: "/language", json: Documents.minimal(", \"language\": \"french\"")),
    Case(code: "unknown-currency", path: "/currency", json: Documents.minimal(", \"currency\": \"FRF\"")),
    Case(
      code: "unknown-country", path: "/customer/address/country",
      json: changed("\"2 rue B\\n75001 Paris\\nFrance\"", "{\"city\": \"Paris\", \"country\": \"France\"}")),
    Case(code: "unknown-unit", path: "/items/0/unit", json: Documents.minimal(item: ", \"unit\": \"parsec\"")),
    Case(
      code: "unknown-note-code", path: "/notes/0/code",
      json: Documents.minimal(", \"notes\": [{\"code\": \"X\", \"text\": \"y\"}]")),
    Case(
      code: "unknown-exemption", path: "/items/0/vat_exemption",
      json: Documents.minimal(item: ", \"vat_category\": \"E\", \"vat_exemption\": \"VATEX-FR-NO\"")),
    Case(
      code: "unknown-scheme", path: "/customer/electronic_address/scheme",
      json: Documents.minimal(customer: ", \"electronic_address\": {\"scheme\": \"XX\", \"id\": \"1\"}")),
    Case(
      code: "invalid-iban", path: "/payment/iban",
      json: Documents.minimal(", \"payment\": {\"iban\": \"FR7630006000011234567890188\"}")),
    Case(code: "invalid-bic", path: "/company/bic", json: Documents.minimal(company: ", \"bic\": \"AGRIXXPP\"")),
    Case(
      code: "invalid-url", path: "/company/website",
      json: Documents.minimal(company: ", \"website\": \"javascript:alert(1)\"")),
    Case(code: "invalid-logo", path: "/company/logo", json: Documents.minimal(company: ", \"logo\": \"../logo.png\"")),
    Case(
      code: "invalid-logo", path: "/company/logo",
      json: Documents.minimal(company: ", \"logo\": \"data:image/svg+xml;base64,AAAA\"")),
    Case(
      code: "missing-legal-form", path: "/company/legal_form", json: changed("\"sole_trader\": true,", ""),
      severity: .warning),
    Case(
      code: "missing-share-capital", path: "/company/share_capital",
      json: changed("\"sole_trader\": true", "\"legal_form\": \"S.A.S.\""), severity: .warning),
    Case(
      code: "missing-rcs", path: "/company/rcs", json: changed("\"sole_trader\": true", "\"legal_form\": \"SARL\""),
      severity: .warning),
    Case(
      code: "consumer-with-identifier", path: "/customer/kind",
      json: Documents.minimal(customer: ", \"kind\": \"consumer\", \"siren\": \"552100554\"")),
    Case(
      code: "missing-preceding", path: "/references/preceding", json: Documents.minimal(", \"type\": \"credit_note\"")),
    Case(
      code: "too-many-preceding", path: "/references/preceding",
      json: Documents.minimal(
        ", \"type\": \"corrected\", \"references\": {\"preceding\": [{\"number\": \"1\", \"date\": \"2026-01-01\"}, {\"number\": \"2\", \"date\": \"2026-01-01\"}]}"
      ),
      purpose: .eInvoice),
    Case(
      code: "long-payment-term", path: "/due_date",
      json: Documents.minimal(customer: ", \"siren\": \"552100554\"").replacing("2026-03-11", with: "2026-04-15"),
      severity: .warning),
    Case(
      code: "currency-decimals", path: "/currency",
      json: Documents.minimal(", \"currency\": \"TND\", \"exchange_rate\": 0.3"), purpose: .eInvoice),
    Case(code: "vat-rate-zero", path: "/vat_rate", json: Documents.minimal(", \"vat_rate\": 0")),
    Case(code: "vat-rate-zero", path: "/items/0/vat_rate", json: Documents.minimal(item: ", \"vat_rate\": 0")),
    Case(
      code: "vat-rate-not-zero", path: "/items/0/vat_rate",
      json: Documents.minimal(item: ", \"vat_rate\": 20, \"vat_category\": \"Z\"")),
    Case(
      code: "vat-rate-fraction", path: "/vat_rate", json: Documents.minimal(", \"vat_rate\": 0.2"), severity: .warning),
    Case(
      code: "vat-rate-fraction", path: "/items/0/vat_rate",
      json: Documents.minimal(item: ", \"vat_rate\": 0.055"), severity: .warning),
    Case(
      code: "vat-rate-fraction", path: "/charges/0/vat_rate",
      json: Documents.minimal(", \"charges\": [{\"amount\": 1, \"vat_rate\": 0.1}]"), severity: .warning),
    Case(
      code: "vat-in-franchise", path: "/items/0/vat_category",
      json: Documents.minimal(company: ", \"vat_regime\": \"franchise\"", item: ", \"vat_category\": \"S\"")),
    Case(
      code: "missing-exemption", path: "/items/0/vat_exemption",
      json: Documents.minimal(item: ", \"vat_category\": \"E\"")),
    Case(
      code: "missing-exemption", path: "/charges/0/vat_category",
      json: Documents.minimal(", \"charges\": [{\"amount\": 1, \"vat_category\": \"E\"}]")),
    Case(
      code: "exemption-forbidden", path: "/items/0/vat_exemption",
      json: Documents.minimal(item: ", \"vat_exemption\": \"why\"")),
    Case(
      code: "out-of-scope-mixed", path: "/items/0/vat_category",
      json: changed("10 }", "10 }, {\"description\": \"O\", \"unit_price\": 1, \"vat_category\": \"O\"}")),
    Case(
      code: "out-of-scope-mixed", path: "/charges/0/vat_category",
      json: Documents.minimal(", \"charges\": [{\"amount\": 1, \"vat_category\": \"O\"}]")),
    Case(
      code: "out-of-scope-mixed", path: "/charges/0/vat_rate",
      json: Documents.minimal(
        item: ", \"vat_category\": \"O\"", ", \"charges\": [{\"amount\": 1, \"vat_rate\": 20}]")),
    Case(
      code: "vat-in-franchise", path: "/charges/0/vat_rate",
      json: Documents.minimal(
        company: ", \"vat_regime\": \"franchise\"", ", \"charges\": [{\"amount\": 1, \"vat_rate\": 20}]")),
    Case(
      code: "no-vat-group", path: "/discounts/0",
      json: Documents.minimal(", \"discounts\": [{\"amount\": 1, \"vat_rate\": 10}]")),
    Case(
      code: "no-vat-group", path: "/charges/0",
      json: Documents.minimal(", \"charges\": [{\"percent\": 1, \"vat_rate\": 10}]")),
    Case(
      code: "discount-too-large", path: "/items/0/discount",
      json: Documents.minimal(item: ", \"discount\": {\"amount\": 10.01}")),
    Case(
      code: "discount-too-large", path: "/discounts/1",
      json: Documents.minimal(", \"discounts\": [{\"amount\": 10}, {\"amount\": 0.01}]")),
    Case(
      code: "amount-too-large", path: "/items/0",
      json: changed("\"unit_price\": 10", "\"unit_price\": 1e14, \"quantity\": 10")),
    Case(
      code: "negative-total", path: "/items", json: Documents.minimal(item: ", \"quantity\": -1"), severity: .warning),
    Case(
      code: "vat-rate-not-in-force", path: "/vat_rate", json: Documents.minimal(", \"vat_rate\": 19.6"),
      severity: .warning),
    Case(code: "total-mismatch", path: "/items/0/total", json: Documents.minimal(item: ", \"total\": 10.01")),
    Case(code: "total-mismatch", path: "/subtotal", json: Documents.minimal(", \"subtotal\": 9.99")),
    Case(code: "total-mismatch", path: "/tax", json: Documents.minimal(", \"tax\": 1.99")),
    Case(code: "total-mismatch", path: "/total", json: Documents.minimal(", \"total\": 10")),
    Case(code: "total-mismatch", path: "/due", json: Documents.minimal(", \"due\": 0")),
    Case(
      code: "total-mismatch", path: "/vat_breakdown/0/tax",
      json: Documents.minimal(
        ", \"vat_breakdown\": [{\"vat_category\": \"S\", \"vat_rate\": 20, \"base\": 10, \"tax\": 1}]")),
    Case(code: "total-mismatch", path: "/vat_breakdown", json: Documents.minimal(", \"vat_breakdown\": []")),
  ]

  static let needed: [Case] = [
    Case(code: "invalid-number", path: "/invoice_number", json: changed("A-1", "A 1")),
    Case(code: "invalid-number", path: "/invoice_number", json: changed("A-1", String(repeating: "1", count: 36))),
    Case(code: "vat-rate-unknown", path: "/vat_rate", json: Documents.minimal(", \"vat_rate\": 19")),
    Case(code: "missing-number", path: "/invoice_number", json: changed("\"invoice_number\": \"A-1\",", "")),
    Case(code: "year-out-of-range", path: "/supply_date", json: Documents.minimal(", \"supply_date\": \"1999-12-31\"")),
    Case(code: "invalid-siren", path: "/company/siren", json: changed("732829320\", \"vat", "732829321\", \"vat")),
    Case(
      code: "invalid-siret", path: "/company/siret", json: Documents.minimal(company: ", \"siret\": \"73282932000075\"")
    ),
    Case(
      code: "siret-mismatch", path: "/company/siret",
      json: Documents.minimal(company: ", \"siret\": \"55210055400013\"")),
    Case(code: "invalid-vat-number", path: "/company/vat_number", json: changed("FR44732829320", "FRXX XXXXXXXXX")),
    Case(code: "invalid-vat-number", path: "/company/vat_number", json: changed("FR44732829320", "FR45732829320")),
    Case(code: "vat-number-mismatch", path: "/company/vat_number", json: changed("FR44732829320", "FR96552100554")),
    Case(code: "invalid-email", path: "/customer/email", json: changed("k@example.com", "k at example")),
    Case(code: "missing-siren", path: "/company/siren", json: changed("\"siren\": \"732829320\",", "")),
    Case(code: "missing-siren", path: "/customer/siren", json: Documents.minimal(customer: ", \"kind\": \"business\"")),
    Case(
      code: "missing-address", path: "/customer/address",
      json: changed(", \"address\": \"2 rue B\\n75001 Paris\\nFrance\"", "")),
    Case(
      code: "incomplete-address", path: "/customer/address", json: changed("2 rue B\\n75001 Paris\\nFrance", "France")),
    Case(
      code: "missing-country", path: "/customer/address",
      json: changed("2 rue B\\n75001 Paris\\nFrance", "2 rue B\\n75001 Paris")),
    Case(
      code: "missing-country", path: "/delivery/address",
      json: Documents.minimal(", \"delivery\": {\"address\": \"Quai 3\"}")),
    Case(
      code: "missing-vat-number", path: "/company/vat_number", json: changed(vat, "").replacing("10", with: "150.01")),
    Case(
      code: "missing-vat-number", path: "/customer/vat_number",
      json: Documents.minimal(item: ", \"vat_category\": \"AE\"")),
    Case(
      code: "missing-vat-number", path: "/customer/vat_number",
      json: Documents.minimal(item: ", \"vat_category\": \"K\"")),
    Case(
      code: "missing-delivery-date", path: "/delivery/date", json: Documents.minimal(item: ", \"vat_category\": \"K\"")),
    Case(
      code: "missing-electronic-address", path: "/customer/electronic_address",
      json: changed("\"email\": \"k@example.com\", ", "")),
    Case(
      code: "missing-account", path: "/payment/iban",
      json: Documents.minimal(", \"payment\": {\"means\": \"transfer\"}")),
    Case(code: "missing-due-date", path: "/due_date", json: changed("\"due_date\": \"2026-03-11\",", "")),
    Case(code: "missing-exchange-rate", path: "/exchange_rate", json: Documents.minimal(", \"currency\": \"USD\"")),
    Case(
      code: "exemption-differs", path: "/items/1/vat_exemption",
      json: changed(
        "10 }",
        "10, \"vat_category\": \"E\", \"vat_exemption\": \"a\"}, {\"description\": \"O\", \"unit_price\": 1, \"vat_category\": \"E\", \"vat_exemption\": \"b\"}"
      )),
  ]
}
