import Testing

@testable import InvoiceKit

@Suite struct CountryTests {
  /// An address that the product prints is recognised when it is read again.
  @Test func everyPrintedNameIsRecognised() throws {
    for code in CodeTable.countries.codes {
      for wording in Wording.all {
        let name = try #require(wording.countries.name(of: code), "\(code)")
        #expect(Country.code(named: name) == code, "\(name)")
      }
    }
  }
}
