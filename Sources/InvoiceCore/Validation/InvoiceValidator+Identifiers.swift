internal import InvoiceModel

extension InvoiceValidator {
  /// Checks SIREN, SIRET and VAT number, alone and together.
  mutating func identifiers(_ party: Party, _ path: String) {
    if let siret = party.siret {
      if !CompanyNumber.isSIRET(siret) {
        need(
          .invalidSIRET, path + "/siret", "This is no SIRET: fourteen digits, the last of them a check digit.",
          rule: "BR-FR-09")
      } else if let siren = party.siren, !siret.hasPrefix(siren) {
        need(.siretMismatch, path + "/siret", "The SIRET does not begin with the SIREN.", rule: "BR-FR-09")
      }
    }
    if let siren = party.siren, !CompanyNumber.isSIREN(siren) {
      need(
        .invalidSIREN, path + "/siren", "This is no SIREN: nine digits, the last of them a check digit.",
        rule: "BR-FR-10")
    }
    if let number = party.vatNumber {
      if !VATNumber.isValid(number) {
        need(
          .invalidVATNumber, path + "/vat_number", "This is no VAT number of the country it begins with.",
          hint: VATNumber.form(for: number) ?? "Begin it with the country's code; a French one is `FR44732829320`.",
          rule: "BR-CO-09")
      } else if let siren = party.siren, let own = VATNumber.siren(in: number), own != siren {
        need(.vatNumberMismatch, path + "/vat_number", "The VAT number holds another SIREN than `siren`.")
      }
    }
  }

  /// Checks an e-mail address.
  mutating func email(_ email: String?, _ path: String) {
    guard let email else { return }
    text(email, path)
    if !NetAddress.isEmail(email) {
      need(.invalidEmail, path, "This does not look like an e-mail address.", hint: "Write `name@example.com`.")
    }
  }

  /// Checks a web address.
  mutating func web(_ address: String, _ path: String) {
    text(address, path)
    if !NetAddress.isWeb(address) {
      report(.invalidURL, path, "This is no web address.", hint: "Begin it with `https://` or `http://`.")
    }
  }

  /// Checks a bank account.
  mutating func account(iban: String?, bic: String?, _ path: String) {
    if let iban, !BankAccount.isIBAN(iban) {
      report(
        .invalidIBAN, path + "/iban", "This is no IBAN: its length or its check digits are wrong.",
        hint: "Copy it again, in capital letters; spaces don't matter.", term: "BT-84")
    }
    if let bic, !BankAccount.isBIC(bic) {
      report(
        .invalidBIC, path + "/bic", "This is no BIC: four letters, a country's code, two or five letters or digits.",
        term: "BT-86")
    }
  }

  /// Checks the address for e-invoices, or that there is something to make one of.
  mutating func electronicAddress(_ party: Party, isBusiness: Bool, _ path: String) {
    guard let address = party.electronicAddress else {
      // By default the SIREN of a French business, else the e-mail. A missing SIREN is a problem of its own.
      let hasDefault = party.email != nil || party.siren != nil || problems.has(.missingSIREN, path + "/siren")
      if !hasDefault {
        let rules = law.eInvoicing
        need(
          .missingElectronicAddress, path + "/electronic_address", "There is no address to send an e-invoice to.",
          hint: "Give an `email`, the `siren` of a French business, or an `electronic_address`.",
          rule: path == "/company" ? rules?.sellerAddressRule : rules?.buyerAddressRule,
          term: path == "/company" ? "BT-34" : "BT-49")
      }
      return
    }
    text(address.id, path + "/electronic_address/id")
    if !CodeTable.electronicAddressSchemes.contains(address.scheme) {
      report(
        .unknownScheme, path + "/electronic_address/scheme", "This is no scheme of electronic addresses (EAS).",
        hint: "Write `0225` for the French directory, `EM` for e-mail.", rule: "BR-CL-25")
    } else if address.scheme == "EM" {
      email(address.id, path + "/electronic_address/id")
    }
  }
}
