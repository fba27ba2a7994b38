import EInvoicing
import InvoiceCore
import InvoiceModel
import Testing

@Suite("XRechnung")
struct XRechnungTests {
  /// A change, and the rules that it breaks with their places.
  struct Break: Sendable, CustomTestStringConvertible {
    var expected: [String]
    var change: @Sendable (inout Invoice) -> Void
    var testDescription: String { expected.joined(separator: ", ") }

    init(_ expected: String..., change: @escaping @Sendable (inout Invoice) -> Void) {
      self.expected = expected.sorted()
      self.change = change
    }
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test("A good invoice is written, with specification and process")
  func good() throws {
    let computed = try XRechnungFixture.computed()
    let urn = "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0"
    for xml in [try computed.cii(profile: .xrechnung), try computed.ubl(specification: .xrechnung)] {
      let text = Self.text(xml)
      #expect(text.contains(">\(urn)<"))
      #expect(text.contains(">urn:fdc:peppol.eu:2017:poacc:billing:01:1.0<"))
    }
    #expect(computed.eInvoiceProblems(profile: .xrechnung) == [])
    #expect(computed.xrechnungAdvice == [])
  }

  @Test(
    "What is missing is a problem before anything is written, with its rule and place",
    arguments: [
      Break("BR-DE-15 /customer/reference") { $0.buyer.reference = nil },
      Break("BR-DE-5 /company/contact/name") { $0.seller.party.contact = nil },
      Break("BR-DE-6 /company/contact/phone") { $0.seller.party.phone = nil },
      Break("BR-DE-7 /company/contact/email") {
        $0.seller.party.email = nil
        $0.seller.party.electronicAddress = ElectronicAddress(scheme: "EM", id: "a@b.example")
      },
      Break("BR-DE-27 /company/contact/phone") { $0.seller.party.contact?.phone = "12" },
      Break("invalid-email /company/contact/email") { $0.seller.party.contact?.email = "werk@werk" },
      Break("BR-DE-3 /company/address/city") { $0.seller.party.address?.city = nil },
      Break("BR-DE-4 /company/address/postcode") { $0.seller.party.address?.postcode = nil },
      Break("BR-DE-8 /customer/address/city", "BR-DE-9 /customer/address/postcode") {
        $0.buyer.party.address?.city = nil
        $0.buyer.party.address?.postcode = nil
      },
      Break("BR-DE-8 /customer/address") {
        $0.buyer.party.address = Address(lines: ["Markt 1", "Deutschland"], country: "DE", isFreeText: true)
      },
      Break("BR-DE-10 /delivery/address/city", "BR-DE-11 /delivery/address/postcode") {
        $0.delivery = Delivery(address: Address(lines: ["Park 1"], country: "DE"))
      },
      Break("BR-DE-16 /company/vat_number") {
        $0.seller.party.vatNumber = nil
        $0.seller.party.registration = SchemedIdentifier(id: "HRB 1")
        $0.seller.vatRegime = .franchise
        $0.lines[0].vatCategory = .exempt
        $0.lines[0].vatRate = .zero
        $0.lines[0].vatExemption = "small business"
      },
      Break("BR-DE-17 /type") { $0.type = .deposit },
      Break("BR-DE-18 /payment/terms") { $0.payment.terms = "#SKONTO#TAGE=14#PROZENT=2#" },
      Break("BR-DE-18 /payment/terms") { $0.payment.terms = "#VERZUG#TAGE=14#PROZENT=2.00#" },
      Break("BR-DE-18 /payment/terms") { $0.payment.terms = "#SKONTO#TAGE=14#PROZENT=2.00#\nsee #12 and #13" },
      Break("BR-DE-1 /payment/means") { $0.seller.iban = nil },
      Break("BR-61 /payment/iban") {
        $0.seller.iban = nil
        $0.payment.meansCode = "30"
      },
      Break("BR-DE-24-a /payment/card") { $0.payment.means = .card },
      Break("BR-DE-24-b /payment/accounts") {
        $0.payment.card = PaymentCard(number: "4242")
        $0.payment.accounts = [PaymentAccount(iban: "DE79200505501000000031")]
      },
      Break("BR-DE-23-b /payment/card") {
        $0.payment.means = .transfer
        $0.payment.card = PaymentCard(number: "4242")
      },
      Break(
        "BR-DE-23-b /payment/mandate", "BR-DE-30 /payment/creditor_id", "BR-DE-31 /payment/debited_account"
      ) {
        $0.payment.means = .transfer
        $0.payment.mandate = "M-1"
      },
      Break(
        "BR-DE-30 /payment/creditor_id", "BR-DE-31 /payment/debited_account",
        "PEPPOL-EN16931-R061 /payment/mandate"
      ) { $0.payment.means = .directDebit },
      Break("BR-DE-25-b /payment/accounts", "BR-DE-25-b /payment/card") {
        $0.payment.means = .directDebit
        ($0.payment.mandate, $0.payment.creditorID) = ("M-1", "DE98ZZZ09999999999")
        $0.payment.debitedAccount = "DE79200505501000000031"
        $0.payment.accounts = [PaymentAccount(iban: "DE21290501010001234567")]
        $0.payment.card = PaymentCard(number: "4242")
      },
      Break("missing-electronic-address /customer/electronic_address") { $0.buyer.party.email = nil },
      Break("PEPPOL-EN16931-R110 /items/0/period/start", "PEPPOL-EN16931-R111 /items/0/period/end") {
        $0.period = DatePeriod(start: $0.issueDate, end: $0.issueDate)
        $0.lines[0].period = DatePeriod(start: $0.supplyDate ?? $0.issueDate, end: $0.dueDate ?? $0.issueDate)
      },
    ])
  func missing(_ broken: Break) throws {
    for found in try XRechnungFixture.refusals(broken.change) { #expect(found == broken.expected) }
  }

  @Test("All that is missing is told at once")
  func atOnce() throws {
    let found = try XRechnungFixture.refusals {
      $0.buyer.reference = nil
      $0.seller.party.contact = nil
      $0.seller.party.phone = nil
      $0.seller.party.address?.city = nil
      $0.seller.iban = nil
    }
    let expected = [
      "BR-DE-1 /payment/means", "BR-DE-15 /customer/reference", "BR-DE-3 /company/address/city",
      "BR-DE-5 /company/contact/name", "BR-DE-6 /company/contact/phone",
    ]
    for refusals in found { #expect(refusals == expected) }
  }

  @Test("A line end follows discounts for early payment, of which each line has its form")
  func discounts() throws {
    for terms in [
      "Netto 30 Tage\n#SKONTO#TAGE=14#PROZENT=2.00#", "#SKONTO#TAGE=7#PROZENT=3.00#\n#SKONTO#TAGE=14#PROZENT=2.00#",
      "#SKONTO#TAGE=14#PROZENT=2.00#BASISBETRAG=-100.50#",
    ] {
      let computed = try XRechnungFixture.computed { $0.payment.terms = terms }
      #expect(Self.text(try computed.cii(profile: .xrechnung)).contains(">\(terms)\n</ram:Description>"))
      #expect(Self.text(try computed.ubl(specification: .xrechnung)).contains(">\(terms)\n</cbc:Note>"))
      // Others know no such form.
      #expect(Self.text(try computed.cii()).contains(">\(terms)</ram:Description>"))
    }
    let followed = "#SKONTO#TAGE=14#PROZENT=2.00#\nNetto 30 Tage"
    let computed = try XRechnungFixture.computed { $0.payment.terms = followed }
    #expect(Self.text(try computed.cii(profile: .xrechnung)).contains(">\(followed)</ram:Description>"))
  }

  @Test("What is outside the scope of VAT has a rate in the breakdown, of nothing, and on no line")
  func outOfScope() throws {
    let computed = try XRechnungFixture.computed {
      $0.lines[0].vatCategory = .outOfScope
      $0.lines[0].vatRate = .zero
      $0.lines[0].vatExemption = "damages"
      $0.seller.party.registration = SchemedIdentifier(id: "HRB 1")
    }
    let cii = Self.text(try computed.cii(profile: .xrechnung))
    let ubl = Self.text(try computed.ubl(specification: .xrechnung))
    #expect(cii.split(separator: "<ram:RateApplicablePercent>0.00<").count == 2)
    #expect(ubl.split(separator: "<cbc:Percent>0.00<").count == 2)
    #expect(!Self.text(try computed.cii()).contains("RateApplicablePercent"))
  }

  @Test("A percentage that is rounded to whole units is left out, as its amount is not exact")
  func wholeUnits() throws {
    let computed = try XRechnungFixture.computed {
      $0.currency = Currency(code: "JPY") ?? $0.currency
      $0.exchangeRate = try? ExactDecimal(significand: 6, scale: 3)
      $0.lines[0].unitPrice = ExactDecimal(75)
      $0.lines[0].discount = LineDiscount(.percent(ExactDecimal(1)))
    }
    #expect(Self.text(try computed.cii()).contains("CalculationPercent"))
    #expect(!Self.text(try computed.cii(profile: .xrechnung)).contains("CalculationPercent"))
    #expect(!Self.text(try computed.ubl(specification: .xrechnung)).contains("MultiplierFactorNumeric"))
  }

  @Test("A process that is given stands there; French rules want a French one")
  func process() throws {
    let french = try XRechnungFixture.computed { $0.process = "S1" }
    #expect(Self.text(try french.cii(profile: .xrechnung)).contains("<ram:ID>S1</ram:ID>"))
    let none = try XRechnungFixture.computed()
    let problems = none.eInvoiceProblems(profile: .xrechnung, rules: .fr)
    #expect(problems.contains { $0.code == .profileCannotHold && $0.path == "/process" && $0.rule == "BR-FR-08" })
  }

  @Test("That nobody says when it was supplied is a warning, where no period says it")
  func advice() throws {
    let silent = try XRechnungFixture.computed { $0.supplyDate = nil }
    #expect(silent.xrechnungAdvice.map(\.rule) == ["BR-DE-TMP-32"])
    #expect(silent.xrechnungAdvice.allSatisfy { $0.severity == .warning && $0.path == "/supply_date" })
    #expect(silent.eInvoiceProblems(profile: .xrechnung) == [])
    let period = try XRechnungFixture.computed {
      $0.supplyDate = nil
      $0.lines[0].period = DatePeriod(start: $0.issueDate, end: $0.issueDate)
    }
    #expect(period.xrechnungAdvice == [])
  }
}
