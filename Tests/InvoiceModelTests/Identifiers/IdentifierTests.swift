import Testing

@testable import InvoiceModel

@Suite struct IdentifierTests {
  @Test(arguments: ["732829320", "552100554", "356000000", "000000000"])
  func sirens(number: String) { #expect(CompanyNumber.isSIREN(number)) }

  @Test(arguments: ["", "732829321", "73282932", "7328293200", "73282932A", "٧٣٢٨٢٩٣٢٠", "732 829 320"])
  func noSirens(number: String) { #expect(!CompanyNumber.isSIREN(number)) }

  /// The last two are establishments of La Poste: one by its own rule, one by the common one.
  @Test(arguments: ["73282932000074", "55210055400013", "35600000000048", "35600000049837"])
  func sirets(number: String) { #expect(CompanyNumber.isSIRET(number)) }

  @Test(arguments: ["", "73282932000075", "7328293200007", "732829320000740", "35600000049838", "73282932100074"])
  func noSirets(number: String) { #expect(!CompanyNumber.isSIRET(number)) }

  @Test(arguments: [
    "FR7630006000011234567890189", "DE89370400440532013000", "GB29NWBK60161331926819", "BE68539007547034",
    "NL91ABNA0417164300", "ES9121000418450200051332", "IT60X0542811101000000123456", "CH9300762011623852957",
    "MT84MALT011000012345MTLCAST001S", "NO9386011117947", "LU280019400644750000", "PT50000201231234567890154",
  ])
  func ibans(number: String) { #expect(BankAccount.isIBAN(number)) }

  @Test(arguments: [
    "", "FR76", "FR7630006000011234567890188", "FR763000600001123456789018", "XX7630006000011234567890189",
    "fr7630006000011234567890189", "FR7630006000011234567890É89", "FRA630006000011234567890189",
  ])
  func noIbans(number: String) { #expect(!BankAccount.isIBAN(number)) }

  @Test(arguments: ["AGRIFRPP", "AGRIFRPPXXX", "COBADEFF", "BNPAFRPPA1B", "NCBVXKPR"])
  func bics(code: String) { #expect(BankAccount.isBIC(code)) }

  @Test(arguments: ["", "AGRIFRP", "AGRIFRPPX", "AGRIXXPP", "AGR1FRPP", "agrifrpp", "AGRIFRPPXX-"])
  func noBics(code: String) { #expect(!BankAccount.isBIC(code)) }

  @Test(arguments: [
    "FR44732829320", "FR96552100554", "FRAB732829320", "ATU12345678", "BE0123456789", "BG123456789", "CY12345678X",
    "CZ12345678", "DE123456789", "DK12345678", "EE123456789", "EL123456789", "ESX1234567X", "FI12345678",
    "HR12345678901",
    "HU12345678", "IE1234567FA", "IE1A23456B", "IT12345678901", "LT123456789", "LU12345678", "LV12345678901",
    "MT12345678",
    "NL123456789B01", "PL1234567890", "PT123456789", "RO12", "SE123456789012", "SI12345678", "SK1234567890",
    "GB123456789", "XI123456789", "CHE123456789MWST", "NO123456789MVA",
  ])
  func vatNumbers(number: String) { #expect(VATNumber.isValid(number)) }

  @Test(arguments: [
    "", "FR", "FRXXXXXXXXXXX", "FR45732829320", "FRIO732829320", "FR4473282932", "fr44732829320", "DE12345678",
    "GR123456789",
    "ATX12345678", "BE2123456789", "BEP123456789", "BEQ123456789", "ATu12345678", "GBgd123", "GBGP123", "XX123456789",
    "DE12345678É", "ITABCDEFGHIJK", "CHE", "44732829320",
  ])
  func noVatNumbers(number: String) { #expect(!VATNumber.isValid(number)) }

  @Test("How a country's numbers are written, with its own letters")
  func vatForms() {
    #expect(VATNumber.form(for: "FR1")?.contains("`FR44732829320`") == true)
    #expect(VATNumber.form(for: "DE12345") == "One of DE is written as `DE111111111`.")
    #expect(VATNumber.form(for: "BE1") == "One of BE is written as `BE0111111111` or `BE1111111111`.")
    #expect(VATNumber.form(for: "GR123456789") == "A Greek one begins with EL: `EL999999999`.")
    #expect(VATNumber.form(for: "CH1") == nil && VATNumber.form(for: "") == nil)
    for prefix in ["AT", "CY", "DE", "ES", "IT", "LU", "SI"] {
      let form = VATNumber.form(for: prefix)?.split(separator: "`").dropFirst().first
      #expect(VATNumber.isValid(String(form ?? "")), "\(prefix)")
    }
  }

  @Test("Swiss numbers are also written with the hyphen and points of their register")
  func swissVATNumbers() {
    #expect(VATNumber.plain("CHE-116.281.710 MWST") == "CHE116281710MWST")
    #expect(VATNumber.plain("DE 123.456") == "DE123.456")
    #expect(VATNumber.isValid(VATNumber.plain("CHE-116.281.710 TVA")))
  }

  @Test(arguments: ["a@b.fr", "123456@telegram.user", "jean.dupont+x@sous.domaine.example", "é@exämple.fr"])
  func emails(text: String) { #expect(NetAddress.isEmail(text)) }

  @Test(arguments: ["", "a", "a@b", "@b.fr", "a@", "a@@b.fr", "a b@c.fr", "a@.fr", "a@b..fr", "a@b.fr\n", "<a@b.fr>"])
  func noEmails(text: String) { #expect(!NetAddress.isEmail(text)) }

  @Test(arguments: ["https://a.fr", "http://localhost:8080/x", "HTTPS://A.FR/é?x=1#y", "https://exämple.fr"])
  func webAddresses(text: String) { #expect(NetAddress.isWeb(text)) }

  @Test(arguments: [
    "", "a.fr", "ftp://a.fr", "javascript:alert(1)", "https://", "https:///x", "https://a b", "https://u:p@a.fr",
    "https://a.fr/\"x", "data:text/html,x", "https://-a.fr",
  ])
  func noWebAddresses(text: String) { #expect(!NetAddress.isWeb(text)) }

  @Test(arguments: [
    ("France", "FR"), ("FRANCE", "FR"), ("france.", "FR"), ("République française", "FR"), ("Allemagne", "DE"),
    ("Germany", "DE"), ("DE", "DE"), ("Côte d’Ivoire", "CI"), ("Cote d'Ivoire", "CI"), ("Royaume-Uni", "GB"),
    ("UK", "GB"),
    ("U.S.A.", "US"), ("ÉTATS-UNIS", "US"), ("E\u{301}tats-Unis", "US"), ("Suède", "SE"), ("La Réunion", "RE"),
  ])
  func countriesByName(name: String, code: String) { #expect(Country.code(named: name) == code) }

  @Test(arguments: ["", "75002 Paris", "Franc", "rance", "XX", "1", "=DE;x", "France=FR;", "東京", "Paris, France"])
  func noCountries(name: String) { #expect(Country.code(named: name) == nil) }

  @Test func codeTablesAreSortedAndFound() {
    let tables: [CodeTable] = [
      .units, .countries, .currencies, .exemptionReasons, .electronicAddressSchemes, .noteSubjects,
    ]
    for table in tables {
      #expect(table.codes == table.codes.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
      #expect(table.codes.count == table.count)
      #expect(table.codes.allSatisfy { table.contains($0) })
      #expect(!table.contains("") && !table.contains("?") && !table.contains("zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"))
    }
    #expect(CodeTable.units.count == 2162)
    #expect(CodeTable.countries.count == 249)
    #expect(Unit.codes.values.allSatisfy { CodeTable.units.contains($0) })
    for category in VATCategory.allCases {
      if let code = category.defaultExemption(franchise: Jurisdiction.france.vat.franchiseExemption) {
        #expect(CodeTable.exemptionReasons.contains(code))
      }
    }
  }

  @Test func distancesCountLettersAndSwaps() {
    func distance(_ left: String, _ right: String) -> Int {
      Spelling.distance(Array(left.unicodeScalars), Array(right.unicodeScalars))
    }
    #expect(distance("quanity", "quantity") == 1)
    #expect(distance("dicsount", "discount") == 1)
    #expect(distance("", "abc") == 3)
    #expect(distance("abc", "") == 3)
    #expect(distance("kitten", "sitting") == 3)
  }
}
