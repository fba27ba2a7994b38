import Foundation
import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

/// Every problem, from JSON that has it: code, path and severity.
@Suite struct ProblemTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var code: ProblemCode
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

  /// Every code that reading, checking and computing an invoice declares is met by a test here.
  @Test func everyCodeIsTested() throws {
    let folder = Documents.root.appending(path: "Sources/InvoiceCore/Problems")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    // CSV files have tests of their own.
    let sources = try files.filter { $0.lastPathComponent != "ProblemCode+CSV.swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }
    let declared = sources.flatMap { $0.matches(of: /= ProblemCode\("([a-z0-9-]+)"\)/) }.map { String($0.1) }
    #expect(declared.count > 60)
    let tested = Set((Self.cases + Self.needed).map(\.code)).union(Self.testedElsewhere)
    #expect(Set(declared.map(ProblemCode.init(rawValue:))).subtracting(tested) == [])
  }

  private static let testedElsewhere: Set<ProblemCode> = [
    .jsonSyntax, .jsonTruncated, .notUTF8, .nestingTooDeep,  // JSONSyntaxTests
    .documentTooLarge, .moreProblems, .tooManyItems, .tooManyEntries, .logoTooLarge,
    .tooManyVATGroups,  // HostileInputTests
    .numberedDraft,  // DraftTests
    .typeMismatch, .missingPeriod, .noInvoice, .prepaidOffer, .paymentOfOffer, .invalidValidity,  // DocumentTypeTests
    .attachmentData, .invalidAttachmentName, .repeatedAttachment,  // AttachmentCheckTests
    .attachmentType, .attachmentsTooLarge,
    .attachmentFile,  // ExtractAttachmentTests
    .installmentsMismatch, .nothingToSplit, .retentionTooLarge, .largeRetention, .meansMismatch,  // PaymentPlanTests
  ]

  /// The minimal document after a replacement.
  private static func changed(_ old: String, _ new: String) -> String { Documents.minimal().replacing(old, with: new) }

  private static let vat = ", \"vat_number\": \"FR44732829320\""

  static let cases: [Case] = [
    Case(code: .unknownKey, path: "/items/0/quanity", json: Documents.minimal(item: ", \"quanity\": 1")),
    Case(code: .unknownKey, path: "/a~1b~0", json: Documents.minimal(", \"a/b~\": 1")),
    Case(code: .duplicateKey, path: "/date", json: Documents.minimal(", \"date\": \"2026-02-11\"")),
    Case(
      code: .duplicateKey, path: "/metadata/a/0/b",
      json: Documents.minimal(", \"metadata\": {\"a\": [{\"b\": 1, \"b\": 1}]}")),
    Case(code: .themeValue, path: "/theme/accent", json: Documents.minimal(", \"theme\": {\"accent\": \"teal\"}")),
    Case(code: .themeValue, path: "/theme/margins", json: Documents.minimal(", \"theme\": {\"margins\": \"1 2 3\"}")),
    Case(code: .missingKey, path: "/date", json: changed("\"date\": \"2026-02-11\",", "")),
    Case(code: .missingKey, path: "/date", json: changed("\"date\": \"2026-02-11\"", "\"date\": null")),
    Case(code: .missingKey, path: "/items/0/unit_price", json: changed(", \"unit_price\": 10", "")),
    Case(
      code: .wrongType, path: "/company",
      json: changed("\"company\": {", "\"metadata\": {").replacing("\"customer\"", with: "\"company\": 1, \"customer\"")
    ),
    Case(code: .wrongType, path: "/items/0/unit_price", json: changed("10", "true")),
    Case(code: .wrongType, path: "/customer/address", json: changed("\"2 rue B\\n75001 Paris\\nFrance\"", "[]")),
    Case(code: .wrongType, path: "/notes/0", json: Documents.minimal(", \"notes\": [null]")),
    Case(code: .wrongType, path: "/items/1", json: changed("10 }", "10 }, null")),
    Case(code: .unknownValue, path: "/type", json: Documents.minimal(", \"type\": \"invioce\"")),
    Case(code: .percentOrAmount, path: "/discounts/0", json: Documents.minimal(", \"discounts\": [{}]")),
    Case(
      code: .percentOrAmount, path: "/items/0/discount",
      json: Documents.minimal(item: ", \"discount\": {\"percent\": 1, \"amount\": 1}")),
    Case(
      code: .notAlone, path: "/items/1",
      json: changed("10 }", "10 }, { \"heading\": \"H\", \"comment\": \"C\" }")),
    Case(code: .emptyString, path: "/items/1/comment", json: changed("10 }", "10 }, { \"comment\": \" \" }")),
    Case(
      code: .noItems, path: "/items",
      json: changed("{ \"description\": \"D\", \"unit_price\": 10 }", "{ \"heading\": \"H\" }")),
    Case(
      code: .ibanOrAccount, path: "/payment/accounts/0",
      json: Documents.minimal(", \"payment\": {\"accounts\": [{\"name\": \"N\"}]}")),
    Case(
      code: .qrCodeImpossible, path: "/payment/qr_code",
      json: Documents.minimal(", \"payment\": {\"qr_code\": \"epc\"}")),
    Case(
      code: .qrCodeImpossible, path: "/payment/qr_code",
      json: Documents.minimal(
        ", \"currency\": \"CHF\", \"payment\": {\"qr_code\": \"epc\", \"iban\": \"DE89370400440532013000\"}")),
    Case(
      code: .cardNumberShown, path: "/payment/card/number",
      json: Documents.minimal(", \"payment\": {\"card\": {\"number\": \"4973 0112 3456 7890\"}}")),
    Case(
      code: .unknownCode, path: "/payment/means_code",
      json: Documents.minimal(", \"payment\": {\"means_code\": \"99\"}"),
      purpose: .eInvoice),
    Case(
      code: .registrationTwice, path: "/company/registration",
      json: Documents.minimal(company: ", \"registration\": {\"id\": \"1\"}")),
    Case(
      code: .unknownCode, path: "/customer/identifiers/0/scheme",
      json: Documents.minimal(customer: ", \"identifiers\": [{\"scheme\": \"9999\", \"id\": \"1\"}]"),
      severity: .warning),
    Case(
      code: .tooManyIdentifiers, path: "/payee/identifiers/1",
      json: Documents.minimal(", \"payee\": {\"name\": \"P\", \"identifiers\": [{\"id\": \"1\"}, {\"id\": \"2\"}]}"),
      purpose: .eInvoice),
    Case(
      code: .taxPointTwice, path: "/tax_point_date",
      json: Documents.minimal(", \"tax_point\": \"issue\", \"tax_point_date\": \"2026-02-11\"")),
    Case(
      code: .taxPointTwice, path: "/tax_point",
      json: Documents.minimal(company: ", \"vat_on_debits\": true", ", \"tax_point\": \"payment\"")),
    Case(
      code: .missingVATNumber, path: "/tax_representative/vat_number",
      json: Documents.minimal(
        ", \"tax_representative\": {\"name\": \"R\", \"address\": \"1 rue A\\n75001 Paris\\nFrance\"}"),
      purpose: .eInvoice),
    Case(
      code: .missingAddress, path: "/tax_representative/address",
      json: Documents.minimal(", \"tax_representative\": {\"name\": \"R\", \"vat_number\": \"FR44732829320\"}"),
      purpose: .eInvoice),
    Case(
      code: .grossPriceTooLow, path: "/items/0/gross_price", json: Documents.minimal(item: ", \"gross_price\": 9.99")),
    Case(code: .negativePrice, path: "/items/0/gross_price", json: Documents.minimal(item: ", \"gross_price\": -1")),
    Case(
      code: .partTooLarge, path: "/items/0/eco_participation",
      json: Documents.minimal(item: ", \"eco_participation\": 10.01")),
    Case(
      code: .invalidLinePicture, path: "/items/0/picture",
      json: Documents.minimal(item: ", \"picture\": \"https://images.example/a.png\"")),
    Case(
      code: .invalidLinePicture, path: "/items/0/picture",
      json: Documents.minimal(item: ", \"picture\": {\"file\": \"../a.png\", \"alternative\": \"A\"}")),
    Case(
      code: .invalidLinePicture, path: "/items/0/picture",
      json: Documents.minimal(item: ", \"picture\": \"data:image/gif;base64,AAAA\"")),
    Case(
      code: .linePictureTooLarge, path: "/items/0/picture",
      json: Documents.minimal(
        item: ", \"picture\": \"data:image/png;base64,\(String(repeating: "AAAA", count: (1 << 20) / 3 + 1))\"")),
    Case(code: .wrongType, path: "/items/0/picture", json: Documents.minimal(item: ", \"picture\": [1]")),
    Case(
      code: .missingKey, path: "/items/0/picture/file",
      json: Documents.minimal(item: ", \"picture\": {\"alternative\": \"A\"}")),
    Case(
      code: .discountTooLarge, path: "/items/0/discounts",
      json: Documents.minimal(item: ", \"discounts\": [{\"percent\": 60}, {\"amount\": 5}]")),
    Case(
      code: .percentOrAmount, path: "/items/0/charges/0",
      json: Documents.minimal(item: ", \"charges\": [{\"reason\": \"R\"}]")),
    Case(code: .unknownCountry, path: "/items/0/origin", json: Documents.minimal(item: ", \"origin\": \"Japon\"")),
    Case(
      code: .missingKey, path: "/items/0/standard_id/scheme",
      json: Documents.minimal(item: ", \"standard_id\": {\"id\": \"1\"}")),
    // What stands before a line counts in the paths of those after it.
    Case(
      code: .negativePrice, path: "/items/2/unit_price",
      json: changed("[ {", "[ { \"heading\": \"H\" }, { \"comment\": \"C\" }, {").replacing("10 }", with: "-10 }")),
    Case(code: .noItems, path: "/items", json: changed("{ \"description\": \"D\", \"unit_price\": 10 }", "")),
    Case(code: .emptyString, path: "/company/name", json: changed("\"C\"", "\"\"")),
    Case(code: .emptyString, path: "/company/name", json: changed("\"C\"", "\" \\u00a0\"")),
    Case(code: .emptyString, path: "/company/siret", json: Documents.minimal(company: ", \"siret\": \"\"")),
    Case(code: .emptyString, path: "/company/vat_number", json: changed("\"FR44732829320\"", "\"\"")),
    Case(code: .controlCharacter, path: "/company/siren", json: changed("\"732829320\"", "\"732829320\\n\"")),
    Case(code: .emptyString, path: "/customer/address", json: changed("2 rue B\\n75001 Paris\\nFrance", "")),
    Case(
      code: .stringTooLong, path: "/items/0/description",
      json: changed("\"D\"", "\"\(String(repeating: "é", count: 10_001))\"")),
    Case(
      code: .stringTooLong, path: "/items/0/description",
      json: changed("\"D\"", "\"\(String(repeating: "x", count: 200_000))\"")),
    Case(code: .controlCharacter, path: "/company/name", json: changed("\"C\"", "\"a\\nb\"")),
    Case(code: .controlCharacter, path: "/items/0/description", json: changed("\"D\"", "\"a\\u0007b\"")),
    Case(code: .controlCharacter, path: "/items/0/description", json: changed("\"D\"", "\"a\\u0000b\"")),
    Case(code: .controlCharacter, path: "/items/0/description", json: changed("\"D\"", "\"a\\u0085b\"")),
    Case(code: .controlCharacter, path: "/items/0/description", json: changed("\"D\"", "\"a\\uFFFE\"")),
    Case(code: .controlCharacter, path: "/customer/name", json: changed("\"K\"", "\"\\uFFFFb\"")),
    Case(code: .controlCharacter, path: "/items/0/description", json: changed("\"D\"", "\"\\uFDD0\"")),
    Case(code: .controlCharacter, path: "/items/0/description", json: changed("\"D\"", "\"\\uD83F\\uDFFE\"")),
    Case(code: .malformedDecimal, path: "/items/0/unit_price", json: changed("10", "\"1e2\"")),
    Case(code: .malformedDecimal, path: "/items/0/unit_price", json: changed("10", "\"1 000,50\"")),
    Case(code: .numberOutOfRange, path: "/items/0/unit_price", json: changed("10", "1e400")),
    Case(code: .tooManyDecimals, path: "/items/0/unit_price", json: changed("10", "1.1234567")),
    Case(
      code: .tooManyDecimals, path: "/items/0/quantity", json: Documents.minimal(item: ", \"quantity\": 1.00001")),
    Case(code: .tooManyDecimals, path: "/prepaid", json: Documents.minimal(", \"prepaid\": 1.001")),
    Case(code: .tooManyDecimals, path: "/total", json: Documents.minimal(", \"total\": 12.001")),
    Case(code: .negativeAmount, path: "/prepaid", json: Documents.minimal(", \"prepaid\": -1")),
    Case(
      code: .negativeAmount, path: "/discounts/0/amount",
      json: Documents.minimal(", \"discounts\": [{\"amount\": -1}]")),
    Case(code: .negativePrice, path: "/items/0/unit_price", json: changed("10", "-10")),
    Case(
      code: .notPositive, path: "/items/0/price_base_quantity",
      json: Documents.minimal(item: ", \"price_base_quantity\": 0")),
    Case(code: .notPositive, path: "/exchange_rate", json: Documents.minimal(", \"exchange_rate\": 0")),
    Case(
      code: .percentOutOfRange, path: "/items/0/vat_rate", json: Documents.minimal(item: ", \"vat_rate\": 100.01")),
    Case(code: .percentOutOfRange, path: "/vat_rate", json: Documents.minimal(", \"vat_rate\": -1")),
    Case(
      code: .percentOutOfRange, path: "/payment/late_penalty_rate",
      json: Documents.minimal(", \"payment\": {\"late_penalty_rate\": 101}")),
    Case(
      code: .invalidDays, path: "/payment/due_days", json: Documents.minimal(", \"payment\": {\"due_days\": 1.5}")),
    Case(
      code: .invalidDays, path: "/payment/due_days",
      json: changed("2026-02-11", "9999-12-31").replacing(
        "\"due_date\": \"2026-03-11\",", with: "\"payment\": {\"due_days\": 1},")),
    Case(code: .invalidDate, path: "/date", json: changed("2026-02-11", "2026-02-29")),
    Case(code: .invalidDate, path: "/date", json: changed("2026-02-11", "2026-2-1")),
    Case(
      code: .periodReversed, path: "/period",
      json: Documents.minimal(", \"period\": {\"start\": \"2026-02-02\", \"end\": \"2026-02-01\"}")),
    Case(code: .dueDateBeforeDate, path: "/due_date", json: changed("2026-03-11", "2026-02-10")),
    Case(
      code: .dueDateMismatch, path: "/payment/due_days", json: Documents.minimal(", \"payment\": {\"due_days\": 29}")
    ),
    Case(code: .invalidNumber, path: "/invoice_number", json: changed("A-1", String(repeating: "1", count: 101))),
    Case(code: .invalidNumber, path: "/invoice_number", json: changed("A-1", "A-1\u{200B}")),
    Case(code: .invalidLanguage, path: "/language", json: Documents.minimal(", \"language\": \"french\"")),
    Case(code: .unknownCurrency, path: "/currency", json: Documents.minimal(", \"currency\": \"FRF\"")),
    Case(
      code: .unknownCountry, path: "/customer/address/country",
      json: changed("\"2 rue B\\n75001 Paris\\nFrance\"", "{\"city\": \"Paris\", \"country\": \"France\"}")),
    Case(code: .unknownUnit, path: "/items/0/unit", json: Documents.minimal(item: ", \"unit\": \"parsec\"")),
    Case(
      code: .unknownNoteCode, path: "/notes/0/code",
      json: Documents.minimal(", \"notes\": [{\"code\": \"X\", \"text\": \"y\"}]")),
    Case(
      code: .unknownExemption, path: "/items/0/vat_exemption",
      json: Documents.minimal(item: ", \"vat_category\": \"E\", \"vat_exemption\": \"VATEX-FR-NO\"")),
    Case(
      code: .unknownScheme, path: "/customer/electronic_address/scheme",
      json: Documents.minimal(customer: ", \"electronic_address\": {\"scheme\": \"XX\", \"id\": \"1\"}")),
    Case(
      code: .invalidIBAN, path: "/payment/iban",
      json: Documents.minimal(", \"payment\": {\"iban\": \"FR7630006000011234567890188\"}")),
    Case(code: .invalidBIC, path: "/company/bic", json: Documents.minimal(company: ", \"bic\": \"AGRIXXPP\"")),
    Case(
      code: .invalidURL, path: "/company/website",
      json: Documents.minimal(company: ", \"website\": \"javascript:alert(1)\"")),
    Case(code: .invalidLogo, path: "/company/logo", json: Documents.minimal(company: ", \"logo\": \"../logo.png\"")),
    Case(
      code: .invalidLogo, path: "/company/logo",
      json: Documents.minimal(company: ", \"logo\": \"data:image/gif;base64,AAAA\"")),
    Case(
      code: .missingLegalForm, path: "/company/legal_form", json: changed("\"sole_trader\": true,", ""),
      severity: .warning),
    Case(
      code: .missingShareCapital, path: "/company/share_capital",
      json: changed("\"sole_trader\": true", "\"legal_form\": \"S.A.S.\""), severity: .warning),
    Case(
      code: .missingRCS, path: "/company/rcs", json: changed("\"sole_trader\": true", "\"legal_form\": \"SARL\""),
      severity: .warning),
    Case(
      code: .consumerWithIdentifier, path: "/customer/kind",
      json: Documents.minimal(customer: ", \"kind\": \"consumer\", \"siren\": \"552100554\"")),
    Case(
      code: .ownPreceding, path: "/references/preceding/0/number",
      json: Documents.minimal(
        ", \"type\": \"credit_note\", \"references\": {\"preceding\": [{\"number\": \"A-1\", \"date\": \"2026-01-01\"}]}"
      )),
    Case(
      code: .missingPreceding, path: "/references/preceding", json: Documents.minimal(", \"type\": \"credit_note\"")),
    Case(
      code: .tooManyPreceding, path: "/references/preceding",
      json: Documents.minimal(
        ", \"type\": \"corrected\", \"references\": {\"preceding\": [{\"number\": \"1\", \"date\": \"2026-01-01\"}, {\"number\": \"2\", \"date\": \"2026-01-01\"}]}"
      ),
      purpose: .eInvoice),
    Case(
      code: .longPaymentTerm, path: "/due_date",
      json: Documents.minimal(customer: ", \"siren\": \"552100554\"").replacing("2026-03-11", with: "2026-04-15"),
      severity: .warning),
    Case(
      code: .currencyDecimals, path: "/currency",
      json: Documents.minimal(", \"currency\": \"TND\", \"exchange_rate\": 0.3"), purpose: .eInvoice),
    Case(code: .vatRateZero, path: "/vat_rate", json: Documents.minimal(", \"vat_rate\": 0")),
    Case(code: .vatRateZero, path: "/items/0/vat_rate", json: Documents.minimal(item: ", \"vat_rate\": 0")),
    Case(
      code: .vatRateNotZero, path: "/items/0/vat_rate",
      json: Documents.minimal(item: ", \"vat_rate\": 20, \"vat_category\": \"Z\"")),
    Case(
      code: .vatRateFraction, path: "/vat_rate", json: Documents.minimal(", \"vat_rate\": 0.2"), severity: .warning),
    Case(
      code: .vatRateFraction, path: "/items/0/vat_rate",
      json: Documents.minimal(item: ", \"vat_rate\": 0.055"), severity: .warning),
    Case(
      code: .vatRateFraction, path: "/charges/0/vat_rate",
      json: Documents.minimal(", \"charges\": [{\"amount\": 1, \"vat_rate\": 0.1}]"), severity: .warning),
    Case(
      code: .vatInFranchise, path: "/items/0/vat_category",
      json: Documents.minimal(company: ", \"vat_regime\": \"franchise\"", item: ", \"vat_category\": \"S\"")),
    Case(
      code: .vatInFranchise, path: "/items/0/vat_rate",
      json: Documents.minimal(company: ", \"vat_regime\": \"franchise\"", item: ", \"vat_rate\": 20")),
    Case(
      code: .exemptionOfOtherCategory, path: "/items/0/vat_exemption",
      json: Documents.minimal(item: ", \"vat_category\": \"AE\", \"vat_exemption\": \"VATEX-EU-G\"")),
    Case(
      code: .noIntraCommunitySupply, path: "/items/0/vat_category",
      json: Documents.minimal(item: ", \"vat_category\": \"K\""), severity: .warning),
    Case(
      code: .missingExemption, path: "/items/0/vat_exemption",
      json: Documents.minimal(item: ", \"vat_category\": \"E\"")),
    Case(
      code: .missingExemption, path: "/charges/0/vat_category",
      json: Documents.minimal(", \"charges\": [{\"amount\": 1, \"vat_category\": \"E\"}]")),
    Case(
      code: .exemptionForbidden, path: "/items/0/vat_exemption",
      json: Documents.minimal(item: ", \"vat_exemption\": \"why\"")),
    Case(
      code: .outOfScopeMixed, path: "/items/0/vat_category",
      json: changed("10 }", "10 }, {\"description\": \"O\", \"unit_price\": 1, \"vat_category\": \"O\"}")),
    Case(
      code: .outOfScopeMixed, path: "/charges/0/vat_category",
      json: Documents.minimal(", \"charges\": [{\"amount\": 1, \"vat_category\": \"O\"}]")),
    Case(
      code: .outOfScopeMixed, path: "/charges/0/vat_rate",
      json: Documents.minimal(
        item: ", \"vat_category\": \"O\"", ", \"charges\": [{\"amount\": 1, \"vat_rate\": 20}]")),
    Case(
      code: .vatInFranchise, path: "/charges/0/vat_rate",
      json: Documents.minimal(
        company: ", \"vat_regime\": \"franchise\"", ", \"charges\": [{\"amount\": 1, \"vat_rate\": 20}]")),
    Case(
      code: .noVATGroup, path: "/discounts/0",
      json: Documents.minimal(", \"discounts\": [{\"amount\": 1, \"vat_rate\": 10}]")),
    Case(
      code: .noVATGroup, path: "/charges/0",
      json: Documents.minimal(", \"charges\": [{\"percent\": 1, \"vat_rate\": 10}]")),
    Case(
      code: .discountTooLarge, path: "/items/0/discount",
      json: Documents.minimal(item: ", \"discount\": {\"amount\": 10.01}")),
    Case(
      code: .discountTooLarge, path: "/discounts/1",
      json: Documents.minimal(", \"discounts\": [{\"amount\": 10}, {\"amount\": 0.01}]")),
    Case(
      code: .amountTooLarge, path: "/items/0",
      json: changed("\"unit_price\": 10", "\"unit_price\": 1e14, \"quantity\": 10")),
    Case(
      code: .negativeTotal, path: "/items", json: Documents.minimal(item: ", \"quantity\": -1"), severity: .warning),
    Case(
      code: .vatRateNotInForce, path: "/vat_rate", json: Documents.minimal(", \"vat_rate\": 19.6"),
      severity: .warning),
    Case(code: .totalMismatch, path: "/items/0/total", json: Documents.minimal(item: ", \"total\": 10.01")),
    Case(code: .totalMismatch, path: "/subtotal", json: Documents.minimal(", \"subtotal\": 9.99")),
    Case(code: .totalMismatch, path: "/tax", json: Documents.minimal(", \"tax\": 1.99")),
    Case(code: .totalMismatch, path: "/total", json: Documents.minimal(", \"total\": 10")),
    Case(code: .totalMismatch, path: "/due", json: Documents.minimal(", \"due\": 0")),
    Case(
      code: .totalMismatch, path: "/vat_breakdown/0/tax",
      json: Documents.minimal(
        ", \"vat_breakdown\": [{\"vat_category\": \"S\", \"vat_rate\": 20, \"base\": 10, \"tax\": 1}]")),
    Case(code: .totalMismatch, path: "/vat_breakdown", json: Documents.minimal(", \"vat_breakdown\": []")),
  ]

  static let needed: [Case] = [
    Case(
      code: .unknownCode, path: "/items/0/standard_id/scheme",
      json: Documents.minimal(item: ", \"standard_id\": {\"scheme\": \"GTIN\", \"id\": \"1\"}")),
    Case(
      code: .invalidGTIN, path: "/items/0/standard_id/id",
      json: Documents.minimal(item: ", \"standard_id\": {\"scheme\": \"0160\", \"id\": \"4006381333932\"}")),
    Case(
      code: .unknownCode, path: "/items/0/classifications/0/list",
      json: Documents.minimal(item: ", \"classifications\": [{\"list\": \"CPV\", \"code\": \"1\"}]")),
    Case(
      code: .unknownCode, path: "/items/0/object/scheme",
      json: Documents.minimal(item: ", \"object\": {\"scheme\": \"meter\", \"id\": \"1\"}")),
    Case(
      code: .unknownCode, path: "/items/0/discounts/0/reason_code",
      json: Documents.minimal(item: ", \"discounts\": [{\"amount\": 1, \"reason_code\": \"FC\"}]")),
    Case(
      code: .unknownCode, path: "/items/0/charges/0/reason_code",
      json: Documents.minimal(item: ", \"charges\": [{\"amount\": 1, \"reason_code\": \"95\"}]")),
    Case(
      code: .repeatedLineID, path: "/items/2/line_id",
      json: changed(
        "10 }",
        "10, \"line_id\": \"A\" }, { \"heading\": \"H\" }, "
          + "{ \"description\": \"E\", \"unit_price\": 1, \"line_id\": \"A\" }")),
    Case(
      code: .repeatedLineID, path: "/items/0/line_id",
      json: changed("10 }", "10, \"line_id\": \"2\" }, { \"description\": \"E\", \"unit_price\": 1 }")),
    Case(code: .invalidNumber, path: "/invoice_number", json: changed("A-1", "A 1")),
    Case(code: .invalidNumber, path: "/invoice_number", json: changed("A-1", String(repeating: "1", count: 36))),
    Case(code: .vatRateUnknown, path: "/vat_rate", json: Documents.minimal(", \"vat_rate\": 19")),
    Case(code: .missingNumber, path: "/invoice_number", json: changed("\"invoice_number\": \"A-1\",", "")),
    Case(code: .yearOutOfRange, path: "/supply_date", json: Documents.minimal(", \"supply_date\": \"1999-12-31\"")),
    Case(code: .invalidSIREN, path: "/company/siren", json: changed("732829320\", \"vat", "732829321\", \"vat")),
    Case(
      code: .invalidSIRET, path: "/company/siret", json: Documents.minimal(company: ", \"siret\": \"73282932000075\"")
    ),
    Case(
      code: .siretMismatch, path: "/company/siret",
      json: Documents.minimal(company: ", \"siret\": \"55210055400013\"")),
    Case(code: .invalidVATNumber, path: "/company/vat_number", json: changed("FR44732829320", "FRXX XXXXXXXXX")),
    Case(code: .invalidVATNumber, path: "/company/vat_number", json: changed("FR44732829320", "FR45732829320")),
    Case(code: .vatNumberMismatch, path: "/company/vat_number", json: changed("FR44732829320", "FR96552100554")),
    Case(code: .invalidEmail, path: "/customer/email", json: changed("k@example.com", "k at example")),
    Case(code: .missingSIREN, path: "/company/siren", json: changed("\"siren\": \"732829320\",", "")),
    Case(code: .missingSIREN, path: "/customer/siren", json: Documents.minimal(customer: ", \"kind\": \"business\"")),
    Case(
      code: .missingAddress, path: "/customer/address",
      json: changed(", \"address\": \"2 rue B\\n75001 Paris\\nFrance\"", "")),
    Case(
      code: .incompleteAddress, path: "/customer/address", json: changed("2 rue B\\n75001 Paris\\nFrance", "France")),
    Case(
      code: .missingCountry, path: "/customer/address",
      json: changed("2 rue B\\n75001 Paris\\nFrance", "2 rue B\\n75001 Paris")),
    Case(
      code: .missingCountry, path: "/delivery/address",
      json: Documents.minimal(", \"delivery\": {\"address\": \"Quai 3\"}")),
    Case(
      code: .missingVATNumber, path: "/company/vat_number", json: changed(vat, "").replacing("10", with: "150.01")),
    Case(
      code: .missingVATNumber, path: "/customer/vat_number",
      json: Documents.minimal(item: ", \"vat_category\": \"AE\"")),
    Case(
      code: .missingVATNumber, path: "/customer/vat_number",
      json: Documents.minimal(item: ", \"vat_category\": \"K\"")),
    Case(
      code: .missingDeliveryDate, path: "/delivery/date", json: Documents.minimal(item: ", \"vat_category\": \"K\"")),
    Case(
      code: .missingElectronicAddress, path: "/customer/electronic_address",
      json: changed("\"email\": \"k@example.com\", ", "")),
    Case(
      code: .missingAccount, path: "/payment/iban",
      json: Documents.minimal(", \"payment\": {\"means\": \"transfer\"}")),
    Case(code: .missingDueDate, path: "/due_date", json: changed("\"due_date\": \"2026-03-11\",", "")),
    Case(code: .missingExchangeRate, path: "/exchange_rate", json: Documents.minimal(", \"currency\": \"USD\"")),
    Case(
      code: .exemptionDiffers, path: "/items/1/vat_exemption",
      json: changed(
        "10 }",
        "10, \"vat_category\": \"E\", \"vat_exemption\": \"a\"}, {\"description\": \"O\", \"unit_price\": 1, \"vat_category\": \"E\", \"vat_exemption\": \"b\"}"
      )),
  ]
}
