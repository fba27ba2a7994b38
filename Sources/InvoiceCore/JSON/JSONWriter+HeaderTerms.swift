internal import InvoiceModel

extension JSONWriter {
  private mutating func identifier(_ identifier: SchemedIdentifier) {
    member(InvoiceKeys.Identifier.scheme, identifier.scheme)
    member(InvoiceKeys.Identifier.id, identifier.id)
  }

  mutating func identifier(_ identifier: SchemedIdentifier?, for key: some JSONKey) {
    member(key, identifier) { $0.identifier($1) }
  }

  mutating func identifiers(_ identifiers: [SchemedIdentifier], for key: some JSONKey) {
    member(key, each: identifiers) { writer, identifier in writer.object { $0.identifier(identifier) } }
  }

  mutating func payee(_ payee: Payee) {
    typealias Key = InvoiceKeys.Payee
    if !payee.name.isEmpty { member(Key.name, payee.name) }
    identifiers(payee.identifiers, for: Key.identifiers)
    identifier(payee.registration, for: Key.registration)
  }

  mutating func taxRepresentative(_ representative: TaxRepresentative) {
    typealias Key = InvoiceKeys.TaxRepresentative
    if !representative.name.isEmpty { member(Key.name, representative.name) }
    address(representative.address, for: Key.address)
    member(Key.vatNumber, representative.vatNumber)
  }

  /// What few payments say.
  mutating func paymentTerms(_ payment: Payment) {
    typealias Key = InvoiceKeys.Payment
    member(Key.accounts, each: payment.accounts) { writer, account in
      writer.object { writer in
        writer.member(InvoiceKeys.Account.iban, account.iban)
        writer.member(InvoiceKeys.Account.account, account.account)
        writer.member(InvoiceKeys.Account.name, account.name)
        writer.member(InvoiceKeys.Account.bic, account.bic)
      }
    }
    member(Key.meansCode, payment.meansCode)
    member(Key.meansText, payment.meansText)
    member(Key.mandate, payment.mandate)
    member(Key.creditorID, payment.creditorID)
    member(Key.debitedAccount, payment.debitedAccount)
    member(Key.card, payment.card) { writer, card in
      writer.member(InvoiceKeys.Card.number, card.number)
      writer.member(InvoiceKeys.Card.holder, card.holder)
    }
  }

  /// What few references name.
  mutating func referenceTerms(_ references: References) {
    typealias Key = InvoiceKeys.References
    member(Key.salesOrder, references.salesOrder)
    member(Key.despatchAdvice, references.despatchAdvice)
    member(Key.receivingAdvice, references.receivingAdvice)
    member(Key.tender, references.tender)
    member(Key.object, references.object) { writer, object in
      writer.member(InvoiceKeys.InvoicedObject.scheme, object.scheme)
      writer.member(InvoiceKeys.InvoicedObject.id, object.id)
    }
    member(Key.buyerAccounting, references.buyerAccounting)
  }
}
