internal import InvoiceModel

extension CSVLayout {
  /// Where the seller is, by the file of defaults or by its columns; nil: nothing says it. The law of a seller without a
  /// country is taken for granted, as an invoice must have one; the country of its customers is not.
  func sellerPlace(_ values: [Int: String], in table: JurisdictionTable = .standard) -> Place? {
    if let place = defaults?.sellerPlace { return place }
    func value(_ name: String) -> String? {
      fileOrder.first { columns[$0]?.name == name }.flatMap { values[$0] }
    }
    var party = Party(name: "")
    party.siren = value("company.siren")
    party.siret = value("company.siret")
    party.vatNumber = value("company.vat_number")
    if let country = value("company.address.country") {
      party.address = Address(lines: [], country: Country.code(named: country) ?? country)
    }
    return table.place(of: party)
  }
}
