import Testing

@testable import InvoiceModel

@Suite("The rows of the table of jurisdictions")
struct JurisdictionRowTests {
  private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso8601: text)) }

  @Test("Each rate and territory names its law; dates are in order, and no rate stands twice on a day")
  func rows() {
    for jurisdiction in JurisdictionTable.standard.jurisdictions {
      #expect(Country.isCode(jurisdiction.code))
      #expect(jurisdiction.territories.first?.postcodes == [], "the country at large comes first")
      for territory in jurisdiction.territories {
        #expect(Country.isCode(territory.code) && !territory.source.isEmpty)
        #expect(Currency(code: territory.currencyCode) != nil)
        // A country that shares the VAT and parts with a code of their own are found by it.
        #expect(JurisdictionTable.standard.place(country: territory.code).jurisdiction === jurisdiction)
      }
      let rates = jurisdiction.vat.rates
      for (index, row) in rates.enumerated() {
        #expect(row.rate > .zero && !row.source.isEmpty)
        if let from = row.validity.from, let until = row.validity.until { #expect(from <= until) }
        for other in rates[(index + 1)...] where other.rate == row.rate && other.area == row.area {
          let isBefore = [(row, other), (other, row)].contains { first, second in
            guard let end = first.validity.until, let start = second.validity.from else { return false }
            return end < start
          }
          #expect(isBefore, "\(jurisdiction.code) \(row.rate)")
        }
      }
      #expect(Set(rates.compactMap(\.ledgerDigit)).count == rates.compactMap(\.ledgerDigit).count)
    }
  }

  @Test("French rates are those that BR-FR-16 lists")
  func listed() {
    let listed = ["20", "10", "13", "8.5", "19.6", "2.1", "5.5", "7", "20.6", "1.05", "0.9", "1.75", "9.2", "9.6"]
    #expect(Set(VATRate.french.map(\.rate)) == Set(listed.compactMap { ExactDecimal($0) }))
  }

  @Test(
    "Rates by day and place",
    arguments: [
      ("FR", "2026-02-11", nil, "20 10 5.5 2.1"), ("FR", "2014-01-01", nil, "20 10 5.5 2.1"),
      ("FR", "2013-12-31", nil, "19.6 7 5.5 2.1"), ("FR", "2011-12-31", nil, "19.6 5.5 2.1"),
      ("FR", "2000-03-31", nil, "20.6 5.5 2.1"), ("FR", "2026-02-11", "Corsica", "20 13 10 5.5 2.1 0.9"),
      ("FR", "2026-02-11", "Guadeloupe, Martinique and La Réunion", "8.5 2.1 1.75 1.05"),
      ("DE", "2026-02-11", nil, "19 7.8 7 5.5"), ("DE", "2020-07-01", nil, "16 10.7 5.5 5"),
      ("DE", "2006-12-31", nil, "16 9 7"), ("DE", "2024-12-06", nil, "19 8.4 7 5.5"),
      ("BE", "2026-02-11", nil, "21 12 6"),
    ] as [(String, String, String?, String)])
  func rates(country: String, day: String, area: String?, expected: String) throws {
    let jurisdiction = try #require(JurisdictionTable.standard.place(country: country).jurisdiction)
    let territory = area.flatMap { area in jurisdiction.territories.first { $0.rateArea?.name == area } }
    #expect((territory == nil) == (area == nil))
    let rates = try jurisdiction.vat.rates(on: date(day), in: territory)
    #expect(rates.map(\.description).joined(separator: " ") == expected)
  }

  @Test("The limit below which a VAT number may be left out")
  func limits() throws {
    let german = Jurisdiction.germany.vat
    let amounts = try ["2006-12-31", "2016-12-31", "2017-01-01"].map {
      try german.smallInvoiceLimit(on: date($0))?.amount
    }
    #expect(amounts == [100, 150, 250])
    #expect(try Jurisdiction.france.vat.smallInvoiceLimit(on: date("2026-01-01"))?.text(in: .euro) == "150 EUR net")
    #expect(try Jurisdiction.belgium.vat.smallInvoiceLimit(on: date("2026-01-01")) == nil)
  }
}
