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

  /// Nothing known yet of the column of VAT rates.
  ///
  /// - Parameter first: the file's first row, for a seller in columns.
  func newRateColumn(_ first: CSVRecord) -> CSVRateColumn {
    let values = Dictionary(
      first.cells.enumerated().filter { !$0.element.isEmpty }.map { ($0.offset, $0.element) }, uniquingKeysWith: { $1 })
    return CSVRateColumn(law: sellerPlace(values)?.jurisdiction?.vat)
  }
}
