internal import InvoiceModel

/// What few invoices say of parties, documents and payment. What does not fit its field is left to the details.
extension CIIReader {
  /// The scheme of VAT numbers.
  private static var vatScheme: String { "VA" }

  /// An identifier with its scheme.
  func identifier(_ cursor: XMLCursor?) -> SchemedIdentifier? { cursor?.identifier }

  /// ID and GlobalID of a party.
  func identifiers(of party: XMLCursor) -> [SchemedIdentifier] {
    (party.candidates("ID") + party.candidates("GlobalID")).compactMap(\.identifier)
  }

  /// What ApplicableHeaderTradeAgreement says of other documents, and the tax representative.
  mutating func readTerms(agreement: XMLCursor) {
    document.references.salesOrder = agreement.usedText("SellerOrderReferencedDocument", "IssuerAssignedID")
    for reference in agreement.candidates("AdditionalReferencedDocument") {
      guard let id = reference.peek("IssuerAssignedID")?.line else { continue }
      switch reference.peek("TypeCode")?.line {
      case "50" where document.references.tender == nil: document.references.tender = id
      case "130" where document.references.object == nil:
        document.references.object = SchemedIdentifier(scheme: reference.usedText("ReferenceTypeCode"), id: id)
      default: continue
      }
      reference.use()
      _ = reference.child("IssuerAssignedID")
      _ = reference.child("TypeCode")
    }
    guard let party = agreement.child("SellerTaxRepresentativeTradeParty") else { return }
    var representative = TaxRepresentative(name: party.text("Name") ?? "")
    representative.address = address(party.child("PostalTradeAddress"))
    for registration in party.candidates("SpecifiedTaxRegistration") {
      guard let id = registration.peek("ID"), id.attribute("schemeID") == Self.vatScheme,
        representative.vatNumber == nil
      else {
        continue
      }
      registration.use()
      id.use()
      representative.vatNumber = id.line
    }
    document.taxRepresentative = representative
  }

  /// What ApplicableHeaderTradeDelivery says of other documents.
  mutating func readTerms(delivery: XMLCursor) {
    document.references.despatchAdvice = delivery.usedText("DespatchAdviceReferencedDocument", "IssuerAssignedID")
    document.references.receivingAdvice = delivery.usedText("ReceivingAdviceReferencedDocument", "IssuerAssignedID")
  }

  /// What ApplicableHeaderTradeSettlement says of who is paid, and of where the buyer books.
  mutating func readTerms(settlement: XMLCursor) {
    document.creditorID = settlement.text("CreditorReferenceID")
    document.references.buyerAccounting = settlement.usedText("ReceivableSpecifiedTradeAccountingAccount", "ID")
    guard let cursor = settlement.child("PayeeTradeParty") else { return }
    var payee = Payee(name: cursor.text("Name") ?? "", identifiers: identifiers(of: cursor))
    payee.registration = identifier(cursor.child("SpecifiedLegalOrganization")?.child("ID"))
    document.payee = payee
  }

  /// SpecifiedTradeSettlementPaymentMeans: the first with an account, else the first, and those that say the same of
  /// other accounts; what else there is, is left to the details.
  mutating func readMeans(_ all: [XMLCursor]) {
    let account = "PayeePartyCreditorFinancialAccount"
    let candidate =
      all.first { $0.peek(account, "IBANID") != nil } ?? all.first { $0.peek(account, "ProprietaryID") != nil }
    guard let cursor = candidate ?? all.first else { return }
    var means = ReceivedDocument.PaymentMeans(
      element: cursor.element, code: cursor.peek("TypeCode")?.line, text: cursor.peek("Information")?.line)
    for place in all.indices {
      let other = all[place]
      let isSame = other.element.index == cursor.element.index
      guard isSame || (other.peek("TypeCode")?.line == means.code && other.peek("Information")?.line == means.text)
      else {
        continue
      }
      other.use()
      _ = other.child("TypeCode")
      _ = other.child("Information")
      readAccounts(of: other, into: &means)
    }
    document.means = means
  }

  private mutating func readAccounts(of cursor: XMLCursor, into means: inout ReceivedDocument.PaymentMeans) {
    if document.debitedAccount == nil {
      document.debitedAccount = cursor.usedText("PayerPartyDebtorFinancialAccount", "IBANID")
    }
    if means.card == nil, let card = cursor.peek("ApplicableTradeSettlementFinancialCard"),
      let number = card.usedText("ID")
    {
      card.use()
      means.card = PaymentCard(number: number, holder: card.usedText("CardholderName"))
    }
    let account = cursor.child("PayeePartyCreditorFinancialAccount")
    let iban = account?.text("IBANID")
    let stated = PaymentAccount(
      iban: iban, account: iban == nil ? account?.text("ProprietaryID") : nil, name: account?.text("AccountName"),
      bic: cursor.text("PayeeSpecifiedCreditorFinancialInstitution", "BICID"))
    if stated != PaymentAccount() { means.accounts.append(stated) }
  }
}
