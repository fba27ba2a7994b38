import Testing

@testable import InvoiceModel
@testable import InvoiceWording

@Suite struct CountryTests {
  /// Marks of all alphabets are dropped, ordinal and superscript signs are read as what they stand for.
  @Test(arguments: [
    ("Nº 3", "no 3"), ("m²", "m2"), ("Łódź, İzmir", "lodz izmir"), ("ÆØŒ ß", "aeooe ss"), ("a–b", "a b"),
  ])
  func namesAreFolded(text: String, folded: String) {
    #expect(String(decoding: FoldedName.bytes(of: text), as: UTF8.self) == folded)
  }

  /// An address that the product prints is recognised when it is read again.
  @Test func everyPrintedNameIsRecognised() throws {
    for code in CodeTable.countries.codes {
      for wording in Wording.all {
        let name = try #require(wording.countries.name(of: code), "\(code)")
        // Granada is a city of Spain.
        #expect(Country.code(named: name) == (name == "Granada" ? nil : code), "\(name)")
      }
    }
  }
}
