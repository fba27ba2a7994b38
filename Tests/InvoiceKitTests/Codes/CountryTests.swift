import Testing

@testable import InvoiceKit

@Suite struct CountryTests {
  /// An address that the product prints is recognised when it is read again.
  @Test func everyPrintedNameIsRecognised() throws {
    for code in CodeTable.countries.codes {
      for isFrench in [true, false] {
        let name = try #require(CountryNames.name(of: code, isFrench: isFrench), "\(code)")
        #expect(Country.code(named: name) == code, "\(name)")
      }
    }
  }
}
