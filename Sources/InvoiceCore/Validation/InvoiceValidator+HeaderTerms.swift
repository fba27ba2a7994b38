internal import InvoiceModel

extension InvoiceValidator {
  /// Checks what few invoices say of themselves: process, tax point, payee, tax representative.
  mutating func validateHeaderTerms() {
    text(invoice.process, "/process")
    validateTaxPoint()
    if let payee = invoice.payee {
      text(payee.name, "/payee/name")
      single(payee.identifiers, "/payee/identifiers", rule: "UBL-SR-20", term: "BT-60")
      if let registration = payee.registration {
        identifier(registration, "/payee/registration", rule: "BR-CL-11", term: "BT-61")
      }
    }
    if let delivery = invoice.delivery {
      single(delivery.identifiers, "/delivery/identifiers", rule: "BR-CL-26", term: "BT-71")
    }
    if let representative = invoice.taxRepresentative { validate(representative) }
  }

  private mutating func validateTaxPoint() {
    year(invoice.taxPointDate, "/tax_point_date")
    let isOnDebits = invoice.seller.paysVATOnDebits
    if invoice.taxPointDate != nil, invoice.taxPoint != nil || isOnDebits {
      report(
        .taxPointTwice, "/tax_point_date",
        "VAT falls due on a day or with an event, not both: `\(isOnDebits ? "vat_on_debits" : "tax_point")` says it too.",
        hint: "Give one of them.", rule: "BR-CO-03", term: "BT-7")
    }
    if isOnDebits, let point = invoice.taxPoint, point != .issue {
      report(
        .taxPointTwice, "/tax_point", "The seller's `vat_on_debits` says that VAT falls due with the invoice.",
        hint: "Leave `tax_point` out, or write `issue`.", term: "BT-8")
    }
  }

  private mutating func validate(_ representative: TaxRepresentative) {
    let path = "/tax_representative"
    text(representative.name, path + "/name")
    if let address = representative.address {
      addressParts(address, path + "/address")
      if address.country == nil {
        need(
          .missingCountry, path + "/address", "The country of the address is not known.",
          hint: "Give `country`, a code of ISO 3166-1: `FR`.", rule: "BR-20", term: "BT-69")
      }
    } else {
      need(
        .missingAddress, path + "/address", "The address of the tax representative is missing.", rule: "BR-19",
        term: "BG-12")
    }
    guard let number = representative.vatNumber else {
      need(
        .missingVATNumber, path + "/vat_number", "The VAT number of the tax representative is missing.",
        rule: "BR-56", term: "BT-63")
      return
    }
    text(number, path + "/vat_number")
    if !VATNumber.isValid(number) {
      need(
        .invalidVATNumber, path + "/vat_number", "This is no VAT number of the country it begins with.",
        hint: VATNumber.form(for: number), rule: "BR-CO-09", term: "BT-63")
    }
  }

  /// Checks what few parties have.
  mutating func validateTerms(of party: Party, _ path: String) {
    text(party.tradingName, path + "/trading_name")
    entries(party.identifiers.count, path + "/identifiers")
    let isSeller = path == "/company"
    for (index, identifier) in party.identifiers.enumerated() {
      self.identifier(
        identifier, "\(path)/identifiers/\(index)", rule: "BR-CL-10", term: isSeller ? "BT-29" : "BT-46")
    }
    guard let registration = party.registration else { return }
    identifier(registration, path + "/registration", rule: "BR-CL-11", term: isSeller ? "BT-30" : "BT-47")
    if party.siren != nil {
      report(
        .registrationTwice, path + "/registration", "A party has one legal registration, and `siren` is one.",
        hint: "Leave one of them out.", rule: isSeller ? "UBL-SR-11" : "UBL-SR-17", term: isSeller ? "BT-30" : "BT-47")
    }
  }

  /// Checks identifiers of which an e-invoice has one at most.
  private mutating func single(_ identifiers: [SchemedIdentifier], _ path: String, rule: String, term: String) {
    entries(identifiers.count, path)
    for (index, identifier) in identifiers.enumerated() {
      self.identifier(identifier, "\(path)/\(index)", rule: "BR-CL-10", term: term)
    }
    if identifiers.count > 1 {
      need(.tooManyIdentifiers, path + "/1", "An e-invoice has one identifier here.", rule: rule, term: term)
    }
  }

  private mutating func identifier(_ identifier: SchemedIdentifier, _ path: String, rule: String, term: String) {
    text(identifier.id, path + "/id")
    guard let scheme = identifier.scheme else { return }
    code(
      scheme, in: .identifierSchemes, path + "/scheme", "This is no scheme of ISO 6523.",
      hint: "Write `0088` for a GLN, `0060` for a D-U-N-S number, or leave it out.", rule: rule, term: term)
    if scheme == "0009", !CompanyNumber.isSIRET(identifier.id) {
      need(
        .invalidSIRET, path + "/id", "This is no SIRET: fourteen digits, the last of them a check digit.",
        rule: "BR-FR-09", term: term)
    }
  }

  /// Checks what few payments say.
  mutating func validatePaymentTerms() {
    let payment = invoice.payment
    entries(payment.accounts.count, "/payment/accounts")
    for (index, account) in payment.accounts.enumerated() { validate(account, "/payment/accounts/\(index)") }
    if let code = payment.meansCode {
      self.code(
        code, in: .paymentMeans, "/payment/means_code", "This is no code of UNTDID 4461.",
        hint: "Write `30` for a transfer, `49` for a direct debit.", rule: "BR-CL-16", term: "BT-81")
    }
    if let means = payment.means, let code = payment.meansCode, CodeTable.paymentMeans.contains(code),
      !means.codes.contains(code)
    {
      report(
        .meansMismatch, "/payment/means_code",
        "`means` is `\(means.rawValue)`, which is \(means.codes.joined(separator: ", ")), but `means_code` is `\(code)`.",
        hint: "Give one of them.", term: "BT-81")
    }
    text(payment.meansText, "/payment/means_text")
    text(payment.mandate, "/payment/mandate")
    text(payment.creditorID, "/payment/creditor_id")
    if let account = payment.debitedAccount {
      text(account, "/payment/debited_account")
      if payment.means == .directDebit, !BankAccount.isIBAN(account) {
        need(
          .invalidIBAN, "/payment/debited_account", "This is no IBAN: its length or its check digits are wrong.",
          term: "BT-91")
      }
    }
    switch payment.qrCode {
    case .epc: validateTransferCode()
    case .swiss: validateSwissBill()
    case nil: break
    }
    guard let card = payment.card else { return }
    text(card.number, "/payment/card/number")
    text(card.holder, "/payment/card/holder")
    let visible = PaymentCard.visibleDigits
    if card.number.unicodeScalars.count > visible.first + visible.last {
      report(
        .cardNumberShown, "/payment/card/number",
        "An invoice shows at most the first six and the last four digits of a card's number.",
        hint: "Give the last four: `1234`.", rule: "BR-51", term: "BT-87")
    }
  }

  /// What EPC069-12 asks of a transfer.
  private mutating func validateTransferCode() {
    let path = "/payment/qr_code"
    if invoice.currency != .euro {
      report(
        .qrCodeImpossible, path, "The QR code of a SEPA transfer is for euros.",
        hint: "Leave `qr_code` out of an invoice in \(invoice.currency.code).", rule: "EPC069-12")
    }
    let accounts = invoice.payment.allAccounts
    if accounts.isEmpty ? invoice.seller.iban == nil : accounts[0].iban == nil {
      report(
        .qrCodeImpossible, path, "The QR code of a SEPA transfer needs an IBAN.",
        hint: "Give `iban` in `payment` or in `company`.", rule: "EPC069-12", term: "BT-84")
    }
  }

  private mutating func validate(_ account: PaymentAccount, _ path: String) {
    text(account.name, path + "/name")
    text(account.account, path + "/account")
    self.account(iban: account.iban, bic: account.bic, path)
    if (account.iban == nil) == (account.account == nil) {
      report(
        .ibanOrAccount, path, "Exactly one of `iban` and `account` is needed here.", rule: "BR-50", term: "BT-84")
    }
  }

  /// Checks what few references name.
  mutating func validateReferenceTerms() {
    let references = invoice.references
    text(references.salesOrder, "/references/sales_order")
    text(references.despatchAdvice, "/references/despatch_advice")
    text(references.receivingAdvice, "/references/receiving_advice")
    text(references.tender, "/references/tender")
    text(references.buyerAccounting, "/references/buyer_accounting")
    guard let object = references.object else { return }
    text(object.id, "/references/object/id")
    if let scheme = object.scheme {
      code(
        scheme, in: .referenceQualifiers, "/references/object/scheme", "This is no code of UNTDID 1153.",
        hint: "Write `AVE` for a meter, or leave it out.", rule: "BR-CL-07", term: "BT-18")
    }
  }
}
