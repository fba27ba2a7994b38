internal import InvoiceModel

/// What few invoices say of parties, and how they are paid.
extension UBLWriter {
  /// BT-90, which UBL has among the identifiers of who is paid.
  func creditor(isPayee: Bool) -> SchemedIdentifier? {
    guard (document.payee != nil) == isPayee, let id = document.invoice.payment.creditorID else { return nil }
    return SchemedIdentifier(scheme: "SEPA", id: id)
  }

  /// PartyIdentification, one for each identifier.
  func write(_ identifiers: [SchemedIdentifier], creditor: SchemedIdentifier?, to xml: inout XMLWriter) {
    for identifier in identifiers + [creditor].compactMap(\.self) {
      xml.within("cac:PartyIdentification") { $0.identifier("cbc:ID", identifier) }
    }
  }

  /// PayeeParty (BG-10).
  func writePayee(to xml: inout XMLWriter) {
    guard let payee = document.payee else { return }
    xml.within("cac:PayeeParty") { xml in
      write(payee.identifiers, creditor: creditor(isPayee: true), to: &xml)
      xml.within("cac:PartyName") { $0.element("cbc:Name", payee.name) }
      xml.within("cac:PartyLegalEntity") { $0.identifier("cbc:CompanyID", payee.registration) }
    }
  }

  /// TaxRepresentativeParty (BG-11).
  func writeTaxRepresentative(to xml: inout XMLWriter) {
    guard let party = document.taxRepresentative else { return }
    xml.within("cac:TaxRepresentativeParty") { xml in
      xml.within("cac:PartyName") { $0.element("cbc:Name", party.name) }
      write(party.address, as: "cac:PostalAddress", to: &xml)
      write(taxID: party.vatNumber, scheme: "VAT", to: &xml)
    }
  }

  /// PaymentMeans, one for each account, and PaymentTerms. The due date of a credit note stands in its payment means,
  /// for a UBL credit note has no other place for it; where no means is known that is code 1, "not defined".
  func writePayment(to xml: inout XMLWriter) {
    let means = document.paymentMeans
    if let means {
      let accounts: [PaymentAccount?] = means.accounts.isEmpty ? [nil] : means.accounts
      for (place, account) in accounts.enumerated() { write(means, account, isFirst: place == 0, to: &xml) }
    } else if isCreditNote, document.dueDate != nil {
      xml.within("cac:PaymentMeans") { xml in
        xml.element("cbc:PaymentMeansCode", "1")
        xml.element("cbc:PaymentDueDate", document.dueDate?.description)
        xml.element("cbc:PaymentID", document.paymentReference)
      }
    }
    let terms = specification == .xrechnung ? document.xrechnungTerms : document.paymentTerms
    xml.within("cac:PaymentTerms") { $0.element("cbc:Note", terms) }
  }

  private func write(
    _ means: EInvoicePaymentMeans, _ account: PaymentAccount?, isFirst: Bool, to xml: inout XMLWriter
  ) {
    xml.within("cac:PaymentMeans") { xml in
      // A text once (UBL-SR-46).
      if isFirst, let text = means.text {
        xml.element("cbc:PaymentMeansCode", means.code, "name", text)
      } else {
        xml.element("cbc:PaymentMeansCode", means.code)
      }
      // A due date once (UBL-SR-45).
      if isCreditNote, isFirst { xml.element("cbc:PaymentDueDate", document.dueDate?.description) }
      xml.element("cbc:PaymentID", document.paymentReference)
      if isFirst { write(means.card, to: &xml) }
      if let account { write(account, to: &xml) }
      guard isFirst else { return }
      xml.within("cac:PaymentMandate") { xml in
        xml.element("cbc:ID", means.mandate)
        xml.within("cac:PayerFinancialAccount") { $0.element("cbc:ID", means.debitedAccount) }
      }
    }
  }

  private func write(_ card: PaymentCard?, to xml: inout XMLWriter) {
    guard let card else { return }
    xml.within("cac:CardAccount") {
      $0.element("cbc:PrimaryAccountNumberID", card.number)
      // The schema wants the card's network, which EN 16931 does not have.
      $0.element("cbc:NetworkID", "NA")
      $0.element("cbc:HolderName", card.holder)
    }
  }

  private func write(_ account: PaymentAccount, to xml: inout XMLWriter) {
    xml.within("cac:PayeeFinancialAccount") { xml in
      xml.element("cbc:ID", account.iban ?? account.account)
      xml.element("cbc:Name", account.name)
      xml.within("cac:FinancialInstitutionBranch") { $0.element("cbc:ID", account.bic) }
    }
  }
}
