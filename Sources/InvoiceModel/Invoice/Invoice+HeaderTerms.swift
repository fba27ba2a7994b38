/// Line ends, tabs and spaces in what few invoices say.
extension Invoice {
  mutating func unifyTerms(_ unifier: inout TextUnifier) {
    unifier.unify(&process)
    if var representative = taxRepresentative {
      unifier.unify(&representative.name)
      representative.address?.unifyTexts(&unifier)
      unifier.unify(&representative.vatNumber)
      taxRepresentative = representative
    }
    if var payee {
      unifier.unify(&payee.name)
      unifier.unify(&payee.identifiers) { identifier, unifier in identifier.unifyTexts(&unifier) }
      payee.registration?.unifyTexts(&unifier)
      self.payee = payee
    }
    if var retention {
      unifier.unify(&retention.reason)
      self.retention = retention
    }
  }

  /// Takes spaces out of identifiers, and finds the country of an address given as one text.
  mutating func normalizeTerms() {
    if let representative = taxRepresentative {
      taxRepresentative?.address = representative.address?.normalized()
      taxRepresentative?.vatNumber = representative.vatNumber.map(VATNumber.plain)
    }
    for index in payment.accounts.indices {
      payment.accounts[index].iban = payment.accounts[index].iban.map(TextSpaces.removed)
      payment.accounts[index].bic = payment.accounts[index].bic.map(TextSpaces.removed)
    }
    payment.debitedAccount = payment.debitedAccount.map(TextSpaces.removed)
    if let number = payment.card?.number { payment.card?.number = PaymentCard.shown(number) }
  }
}

extension Payment {
  mutating func unifyTerms(_ unifier: inout TextUnifier) {
    unifier.unify(&accounts) { account, unifier in
      unifier.unify(&account.iban)
      unifier.unify(&account.account)
      unifier.unify(&account.name)
      unifier.unify(&account.bic)
    }
    unifier.unify(&meansCode)
    unifier.unify(&meansText)
    unifier.unify(&mandate)
    unifier.unify(&creditorID)
    unifier.unify(&debitedAccount)
    if var card {
      unifier.unify(&card.number)
      unifier.unify(&card.holder)
      self.card = card
    }
  }
}

extension References {
  mutating func unifyTerms(_ unifier: inout TextUnifier) {
    unifier.unify(&salesOrder)
    unifier.unify(&despatchAdvice)
    unifier.unify(&receivingAdvice)
    unifier.unify(&tender)
    object?.unifyTexts(&unifier)
    unifier.unify(&buyerAccounting)
  }
}

extension DocumentAllowance {
  mutating func unifyTexts(_ unifier: inout TextUnifier) {
    unifier.unify(&reason)
    unifier.unify(&reasonCode)
  }
}
