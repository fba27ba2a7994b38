import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

/// Every key lands where it belongs.
@Suite struct DecodingTests {
  @Test func theDocument() throws {
    let invoice = try Documents.compute(Documents.everything).invoice
    #expect(invoice.number == "F-2026/2")
    #expect(invoice.type == .invoice)
    #expect(invoice.issueDate == CalendarDate(year: 2026, month: 3, day: 1))
    #expect(invoice.dueDate == CalendarDate(year: 2026, month: 3, day: 31))
    #expect(invoice.supplyDate == CalendarDate(year: 2026, month: 2, day: 28))
    #expect(invoice.period?.start == CalendarDate(year: 2026, month: 2, day: 1))
    #expect(invoice.period?.end == CalendarDate(year: 2026, month: 2, day: 28))
    #expect(invoice.currency == .euro)
    #expect(invoice.language == "fr-FR")
    #expect(!invoice.pricesIncludeVAT)
    #expect(invoice.prepaid == decimal("100"))
    #expect(invoice.nature == .mixed)
    #expect(invoice.notes == [Note("Merci."), Note("Deux\nlignes", code: "AAI")])
    #expect(invoice.delivery?.name == "Lager")
    #expect(invoice.delivery?.date == CalendarDate(year: 2026, month: 2, day: 27))
    #expect(invoice.delivery?.address?.lines == ["Hafenweg 2", "20457 Hamburg", "DE"])
    #expect(
      invoice.allowances == [
        DocumentAllowance(.percent(decimal("5")), reason: "Remise"),
        DocumentAllowance(.amount(decimal("10.01")), reason: "Geste"),
        DocumentAllowance(.amount(decimal("2")), vatRate: decimal("5.5"), vatCategory: .standard),
      ])
    #expect(
      invoice.charges == [
        DocumentAllowance(.amount(decimal("12.5")), reason: "Port", reasonCode: "FC", vatRate: decimal("20"))
      ])
    #expect(try Documents.compute(Documents.outOfScope).invoice.exchangeRate == decimal("0.0061"))
  }

  @Test func theParties() throws {
    let invoice = try Documents.compute(Documents.everything).invoice
    let seller = invoice.seller
    #expect(seller.party.name == "Studio Lumen")
    #expect(seller.party.legalForm == "SARL")
    #expect(seller.party.tradingName == "Lumen")
    #expect(seller.party.identifiers == [SchemedIdentifier(scheme: "0060", id: "480012345")])
    #expect(seller.legalNotice == "Agrément 7\nDeux lignes")
    #expect(invoice.payee?.registration == SchemedIdentifier(scheme: "0002", id: "100000280"))
    #expect(invoice.taxRepresentative?.address?.country == "FR")
    #expect(invoice.taxRepresentative?.vatNumber == "FR09100000306")
    #expect(invoice.payment.accounts == [PaymentAccount(iban: "BE68539007547034", name: "Studio", bic: "COBADEFF")])
    #expect(invoice.payment.card == PaymentCard(number: "1234", holder: "Zoé"))
    #expect(invoice.taxPoint == .issue)
    #expect(
      seller.party.address
        == Address(
          lines: ["1 rue de la Paix", "Bâtiment B", "3e étage"], postcode: "75002", city: "Paris",
          region: "Île-de-France", country: "FR"))
    #expect(seller.party.email == "facturation@lumen.example.com")
    #expect(seller.party.website == "https://lumen.example.com")
    #expect(seller.party.vatNumber == "FR44732829320")
    #expect(seller.party.taxNumber == "12345")
    #expect(seller.party.electronicAddress == ElectronicAddress(scheme: "0225", id: "732829320"))
    #expect(seller.party.contact == Contact(name: "Zoé", email: "zoe@lumen.example.com", phone: "0123456789"))
    #expect(seller.shareCapital == decimal("10000"))
    #expect(seller.rcs == "Paris")
    #expect(!seller.isSoleTrader)
    #expect(seller.vatRegime == .standard)
    #expect(seller.paysVATOnDebits)
    #expect(seller.iban == "FR7630006000011234567890189")
    #expect(seller.bic == "AGRIFRPPXXX")
    #expect(seller.logo == "logo.png")
    #expect(invoice.buyer.kind == .business)
    #expect(invoice.buyer.reference == "K-77")
    #expect(invoice.buyer.party.contact?.name == "Jürgen \"JM\" \\ Müller")
    #expect(invoice.buyer.party.address?.isFreeText == true)
  }

  @Test func theItems() throws {
    let lines = try Documents.compute(Documents.everything).invoice.lines
    #expect(lines.map(\.description) == ["Conseil\nsur place", "Livre", "Vis", "Reprise", "Formation"])
    #expect(lines[0].details == "Ligne 1\nLigne 2")
    #expect(lines[0].code == "C-1")
    #expect(lines[0].discount == LineDiscount(.percent(decimal("10")), reason: "Fidélité"))
    #expect(lines[0].nature == .services)
    #expect(lines[0].period?.end == CalendarDate(year: 2026, month: 2, day: 15))
    #expect(lines.map(\.quantity) == ["2.5", "3", "1500", "-1", "1"].map { decimal($0) })
    #expect(lines.map { $0.unit?.code } == ["DAY", "H87", nil, nil, nil])
    #expect(lines.map(\.priceBaseQuantity) == ["1", "1", "100", "1", "1"].map { decimal($0) })
    #expect(lines.map(\.vatRate) == ["20", "5.5", "20", "20", "0"].map { decimal($0) })
    #expect(lines.map(\.vatCategory) == [.standard, .standard, .standard, .standard, .exempt])
    #expect(lines[4].vatExemption == "VATEX-EU-132-1I")
    #expect(try Documents.compute(Documents.creditNote).invoice.lines[0].statedTotal == decimal("53.03"))
  }

  @Test func paymentAndReferences() throws {
    let invoice = try Documents.compute(Documents.everything).invoice
    let payment = invoice.payment
    #expect(payment.means == .sepaTransfer)
    #expect(payment.bic == "COBADEFF")
    #expect(payment.reference == "RF1")
    #expect(payment.terms == "30 jours\nnet")
    #expect(payment.dueDays == 30)
    #expect(payment.latePenaltyRate == decimal("12.15"))
    #expect(payment.earlyDiscount == "2 % à 8 jours")
    #expect(payment.url == "https://pay.example.com/x?y=1")
    #expect(invoice.references.purchaseOrder == "PO-1")
    #expect(invoice.references.contract == "CT-1")
    #expect(invoice.references.project == "PR-1")
    let date = try #require(CalendarDate(year: 2026, month: 1, day: 31))
    #expect(invoice.references.preceding == [PrecedingInvoice(number: "F-2026/1", date: date)])
  }

  @Test func nullIsTheSameAsAbsent() throws {
    let members = [
      "due_date", "type", "currency", "language", "vat_rate", "prices_include_vat", "delivery", "discounts", "prepaid",
      "subtotal", "payment", "references", "notes", "nature", "metadata", "vat_breakdown", "period",
    ]
    let nulls = members.filter { $0 != "due_date" }.map { ", \"\($0)\": null" }.joined()
    let plain = try Documents.compute(Documents.minimal())
    let invoice = try Documents.compute(
      Documents.minimal(company: ", \"vat_regime\": null, \"logo\": null", item: ", \"quantity\": null", nulls))
    #expect(invoice == plain)
  }

  @Test func kindFollowsFromIdentifiers() throws {
    func kind(_ members: String) throws -> Buyer.Kind {
      try Documents.compute(Documents.minimal(customer: members)).invoice.buyer.kind
    }
    #expect(try kind("") == .consumer)
    #expect(try kind(", \"siren\": \"552100554\"") == .business)
    #expect(try kind(", \"siret\": \"55210055400013\"") == .business)
    #expect(try kind(", \"vat_number\": \"DE123456789\"") == .business)
    #expect(try kind(", \"kind\": \"business\"") == .business)
  }

  @Test func theNearestKeyIsNamed() throws {
    func hint(_ members: String) -> String? { Documents.problems(members).first { $0.code == .unknownKey }?.hint }
    #expect(hint(Documents.minimal(item: ", \"quanity\": 1")) == "Did you mean `quantity`?")
    #expect(hint(Documents.minimal(item: ", \"price\": 1")) == "Did you mean `unit_price`?")
    #expect(hint(Documents.minimal(", \"Currency\": 1")) == "Did you mean `currency`?")
    #expect(hint(Documents.minimal(", \"dicsounts\": 1")) == "Did you mean `discounts`?")
    #expect(hint(Documents.minimal(", \"zzzzzzzzzzzz\": 1"))?.contains("`metadata`") == true)
    // To a short word that is none of ours all keys are near.
    #expect(hint(Documents.minimal(", \"zip7\": 1")) == "Data of your own goes into `metadata`.")
  }

  @Test("What other programs call a key is known, where it is a key of the object")
  func usualNames() throws {
    func meant(_ json: String) -> String? {
      Documents.problems(json).first { $0.code == .unknownKey }?.hint?.split(separator: "`").dropFirst().first.map(
        String.init)
    }
    let items = [
      "qty": "quantity", "Qté": "quantity", "name": "description", "title": "description", "vat": "vat_rate",
      "taxRate": "vat_rate",
    ]
    for (name, key) in items { #expect(meant(Documents.minimal(item: ", \"\(name)\": 1")) == key) }
    let document = [
      "issue_date": "date", "invoiceDate": "date", "vat": "vat_rate", "seller": "company", "client": "customer",
      "lines": "items", "line_items": "items", "number": "invoice_number", "comment": "notes",
    ]
    for (name, key) in document { #expect(meant(Documents.minimal(", \"\(name)\": 1")) == key, "\(name)") }
    let company = [
      "street": "address", "zip": "address", "city": "address", "postal_code": "address", "vat": "vat_number",
      "vat_id": "vat_number", "mail": "email", "telephone": "phone", "swift": "bic",
    ]
    for (name, key) in company {
      #expect(meant(Documents.minimal(company: ", \"\(name)\": 1")) == key, "\(name)")
    }
    // A number of a contact is no invoice number.
    #expect(meant(Documents.minimal(customer: ", \"contact\": {\"number\": \"1\"}")) != "invoice_number")
  }

  /// Lines and columns of values, keys, and the objects of missing members; columns count Unicode characters.
  @Test func problemsHaveTheirPlaces() {
    let json = """
      {
        "date": "2026-02-30",
        "company": { "name": "é😀", "website": "x" },
        "customer":
          { "email": "a@b.c" },
        "items": [ { "description": "D", "unit_price": 1, "foo": 2 },
          { "unit_price": -1 } ],
        "total": 7
      }
      """
    let errors = Documents.problems(json).filter { $0.severity == .error }
    #expect(
      errors.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.path) \($0.code)" } == [
        "2:11 /date invalid-date", "3:41 /company/website invalid-url", "5:5 /customer/name missing-key",
        "6:53 /items/0/foo unknown-key", "7:5 /items/1/description missing-key",
        "7:21 /items/1/unit_price negative-price",
      ])
  }

  @Test func anErrorHasNoConsequences() {
    let json = Documents.minimal(", \"discuonts\": [{\"amount\": 5}], \"total\": 6")
    #expect(Documents.problems(json).map(\.code) == [.unknownKey])
  }
}
