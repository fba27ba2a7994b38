internal import InvoiceModel

extension CSVLayout {
  /// Whether the seller is a French one: by its country, else by what only French businesses have.
  func isFrench(_ values: [Int: String]) -> Bool {
    if let sellerCountry = defaults?.sellerCountry { return sellerCountry == "FR" }
    func value(_ name: String) -> String? {
      fileOrder.first { columns[$0]?.name == name }.flatMap { values[$0] }
    }
    if let country = value("company.address.country") {
      return Country.code(named: country) == "FR"
    }
    return value("company.siren") != nil || value("company.siret") != nil
  }
}
