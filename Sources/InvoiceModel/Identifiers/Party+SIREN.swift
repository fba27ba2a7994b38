extension Party {
  /// The SIREN, where it, a SIRET or a French VAT number says it.
  package var registeredSIREN: String? {
    if let siren { return siren }
    if let siret, CompanyNumber.isSIRET(siret) { return String(siret.prefix(9)) }
    guard let vatNumber, VATNumber.isValid(vatNumber), let siren = VATNumber.siren(in: vatNumber) else { return nil }
    return CompanyNumber.isSIREN(siren) ? siren : nil
  }
}
