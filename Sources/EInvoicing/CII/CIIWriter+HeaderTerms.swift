internal import InvoiceModel

/// What few invoices say of parties and documents.
extension CIIWriter {
  /// ID and GlobalID: those without a scheme come first.
  func write(_ identifiers: [SchemedIdentifier], to xml: inout XMLWriter) {
    for identifier in identifiers where identifier.scheme == nil { xml.element("ram:ID", identifier.id) }
    for identifier in identifiers where identifier.scheme != nil { xml.identifier("ram:GlobalID", identifier) }
  }

  /// SellerTaxRepresentativeTradeParty (BG-11).
  func writeTaxRepresentative(to xml: inout XMLWriter) {
    guard profile >= .basicWL, let party = document.taxRepresentative else { return }
    xml.within("ram:SellerTaxRepresentativeTradeParty") { xml in
      xml.element("ram:Name", party.name)
      write(party.address, to: &xml)
      xml.within("ram:SpecifiedTaxRegistration") { $0.element("ram:ID", party.vatNumber, "schemeID", "VA") }
    }
  }

  /// AdditionalReferencedDocument: the call for tenders and what is invoiced, told from others by their codes.
  func writeFurther(_ references: References, to xml: inout XMLWriter) {
    if let tender = references.tender {
      xml.within("ram:AdditionalReferencedDocument") {
        $0.element("ram:IssuerAssignedID", tender)
        $0.element("ram:TypeCode", "50")
      }
    }
    guard let object = references.object else { return }
    xml.within("ram:AdditionalReferencedDocument") {
      $0.element("ram:IssuerAssignedID", object.id)
      $0.element("ram:TypeCode", "130")
      $0.element("ram:ReferenceTypeCode", object.scheme)
    }
  }

  /// PayeeTradeParty (BG-10).
  func writePayee(to xml: inout XMLWriter) {
    guard let payee = document.payee else { return }
    xml.within("ram:PayeeTradeParty") { xml in
      write(payee.identifiers, to: &xml)
      xml.element("ram:Name", payee.name)
      xml.within("ram:SpecifiedLegalOrganization") { $0.identifier("ram:ID", payee.registration) }
    }
  }

  /// SpecifiedTradeSettlementPaymentMeans, one for each account (BG-16 to BG-19).
  func writePaymentMeans(to xml: inout XMLWriter) {
    guard let means = document.paymentMeans else { return }
    let accounts: [PaymentAccount?] = means.accounts.isEmpty ? [nil] : means.accounts
    for (place, account) in accounts.enumerated() {
      xml.within("ram:SpecifiedTradeSettlementPaymentMeans") { xml in
        xml.element("ram:TypeCode", means.code)
        if profile >= .en16931 {
          xml.element("ram:Information", means.text)
          if place == 0 { write(means.card, to: &xml) }
        }
        if place == 0 {
          xml.within("ram:PayerPartyDebtorFinancialAccount") { $0.element("ram:IBANID", means.debitedAccount) }
        }
        if let account { write(account, to: &xml) }
      }
    }
  }

  private func write(_ card: PaymentCard?, to xml: inout XMLWriter) {
    guard let card else { return }
    xml.within("ram:ApplicableTradeSettlementFinancialCard") {
      $0.element("ram:ID", card.number)
      $0.element("ram:CardholderName", card.holder)
    }
  }

  private func write(_ account: PaymentAccount, to xml: inout XMLWriter) {
    xml.within("ram:PayeePartyCreditorFinancialAccount") {
      $0.element("ram:IBANID", account.iban)
      if profile >= .en16931 { $0.element("ram:AccountName", account.name) }
      $0.element("ram:ProprietaryID", account.account)
    }
    guard profile >= .en16931 else { return }
    xml.within("ram:PayeeSpecifiedCreditorFinancialInstitution") { $0.element("ram:BICID", account.bic) }
  }
}
