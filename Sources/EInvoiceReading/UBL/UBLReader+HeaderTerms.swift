internal import InvoiceModel

/// What few invoices say of parties, documents and payment. What does not fit its field is left to the details.
extension UBLReader {
  /// What says nothing where the schema wants a text.
  private static let placeholders: Set<String> = ["NA", "mapped-from-cii"]

  /// PartyIdentification, but for the creditor's identifier.
  func identifiers(of party: XMLCursor) -> [SchemedIdentifier] {
    party.candidates("PartyIdentification").compactMap { identification in
      guard let id = identification.candidates("ID").first, id.attribute("schemeID") != "SEPA",
        let identifier = id.identifier
      else { return nil }
      identification.use()
      return identifier
    }
  }

  /// BT-90, which stands among the identifiers of who is paid.
  mutating func readCreditor() {
    for party in [root.peek("PayeeParty"), root.peek("AccountingSupplierParty", "Party")].compactMap(\.self) {
      for identification in party.candidates("PartyIdentification") where document.creditorID == nil {
        guard let id = identification.candidates("ID").first, id.attribute("schemeID") == "SEPA" else { continue }
        identification.use()
        id.use()
        document.creditorID = id.line
      }
    }
  }

  /// PayeeParty and TaxRepresentativeParty.
  mutating func readFurtherParties() {
    readCreditor()
    if let cursor = root.child("PayeeParty") {
      var payee = Payee(name: cursor.text("PartyName", "Name") ?? "", identifiers: identifiers(of: cursor))
      payee.registration = cursor.child("PartyLegalEntity")?.child("CompanyID")?.identifier
      document.payee = payee
    }
    guard let cursor = root.child("TaxRepresentativeParty") else { return }
    var representative = TaxRepresentative(name: cursor.text("PartyName", "Name") ?? "")
    representative.address = address(cursor.child("PostalAddress"))
    if let scheme = cursor.candidates("PartyTaxScheme").first(where: { $0.peek("TaxScheme", "ID")?.line == "VAT" }) {
      representative.vatNumber = scheme.usedText("CompanyID")
      scheme.use()
      _ = scheme.child("TaxScheme", "ID")
    }
    document.taxRepresentative = representative
  }

  /// References of the head but those that every reader knows.
  mutating func readFurtherReferences() {
    document.references.salesOrder = root.usedText("OrderReference", "SalesOrderID")
    // The schema wants an order's number beside it.
    if document.references.salesOrder != nil,
      document.references.purchaseOrder.map({ Self.placeholders.contains($0) }) ?? false
    {
      document.references.purchaseOrder = nil
    }
    document.references.despatchAdvice = root.usedText("DespatchDocumentReference", "ID")
    document.references.receivingAdvice = root.usedText("ReceiptDocumentReference", "ID")
    document.references.tender = root.usedText("OriginatorDocumentReference", "ID")
    document.references.buyerAccounting = root.text("AccountingCost")
    for reference in root.candidates("AdditionalDocumentReference")
    where document.references.object == nil && reference.peek("DocumentTypeCode")?.line == "130" {
      guard let id = reference.peek("ID")?.identifier else { continue }
      reference.use()
      _ = reference.child("DocumentTypeCode")
      document.references.object = id
    }
  }

  /// PaymentMeans and PaymentTerms.
  mutating func readPayment() {
    let all = root.candidates("PaymentMeans")
    if let cursor = all.first(where: { $0.peek("PayeeFinancialAccount", "ID") != nil }) ?? all.first {
      document.paymentReference = cursor.peek("PaymentID")?.line
      var means = ReceivedDocument.PaymentMeans(element: cursor.element, code: cursor.peek("PaymentMeansCode")?.line)
      means.text = cursor.peek("PaymentMeansCode")?.attribute("name").flatMap { $0.isEmpty ? nil : $0 }
      for other in all where isAlike(other, cursor) { readAccounts(of: other, into: &means) }
      document.means = means
    }
    let texts = root.children("PaymentTerms").compactMap { $0.child("Note")?.lines }
    document.terms = texts.isEmpty ? nil : texts.joined(separator: "\n")
  }

  /// Whether two means differ in nothing but the account.
  private func isAlike(_ other: XMLCursor, _ cursor: XMLCursor) -> Bool {
    other.element.index == cursor.element.index
      || (other.peek("PaymentMeansCode")?.line == cursor.peek("PaymentMeansCode")?.line
        && [nil, cursor.peek("PaymentMeansCode")?.attribute("name")].contains(
          other.peek("PaymentMeansCode")?.attribute("name"))
        && other.peek("PaymentID")?.line == cursor.peek("PaymentID")?.line
        && other.peek("PaymentDueDate")?.line == cursor.peek("PaymentDueDate")?.line)
  }

  private mutating func readAccounts(of cursor: XMLCursor, into means: inout ReceivedDocument.PaymentMeans) {
    for name in ["PaymentMeansCode", "PaymentID"] { _ = cursor.child(name) }
    cursor.use()
    if let day = date(cursor.child("PaymentDueDate"), term: "BT-9") { document.dueDate = document.dueDate ?? day }
    if means.card == nil, let card = cursor.peek("CardAccount"), let number = card.usedText("PrimaryAccountNumberID") {
      card.use()
      if let network = card.peek("NetworkID"), Self.placeholders.contains(network.line ?? "") { network.use() }
      means.card = PaymentCard(number: number, holder: card.usedText("HolderName"))
    }
    if document.mandate == nil { document.mandate = cursor.usedText("PaymentMandate", "ID") }
    if document.debitedAccount == nil {
      document.debitedAccount = cursor.usedText("PaymentMandate", "PayerFinancialAccount", "ID")
    }
    let account = cursor.child("PayeeFinancialAccount")
    let id = account?.text("ID")
    let isIBAN = id.map(Self.isLikeIBAN) ?? false
    let stated = PaymentAccount(
      iban: isIBAN ? id : nil, account: isIBAN ? nil : id, name: account?.text("Name"),
      bic: account?.text("FinancialInstitutionBranch", "ID"))
    if stated != PaymentAccount() { means.accounts.append(stated) }
  }

  /// Whether an account begins as IBANs do: UBL does not say which kind it is.
  private static func isLikeIBAN(_ account: String) -> Bool {
    let start = Array(account.utf8.prefix(4))
    return start.count == 4 && account.utf8.count >= 14 && start[..<2].allSatisfy { (0x41...0x5A).contains($0) }
      && start[2...].allSatisfy { (0x30...0x39).contains($0) }
  }
}
