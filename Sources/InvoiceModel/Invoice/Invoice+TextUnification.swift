extension Invoice {
  /// Writes LF for CR LF and CR, and a space for a tab, in all texts: whatever the invoice was made from.
  mutating func unifyTexts() {
    var unifier = TextUnifier()
    unifier.unify(&number)
    unifier.unify(&typeCode)
    unifier.unify(&language)
    seller.unifyTexts(&unifier)
    buyer.party.unifyTexts(&unifier)
    unifier.unify(&buyer.reference)
    delivery?.unifyTexts(&unifier)
    unifyTerms(&unifier)
    unifier.unify(&lines) { line, unifier in line.unifyTexts(&unifier) }
    unifier.unify(&structure) { entry, unifier in unifier.unify(&entry.text) }
    unifier.unify(&allowances) { allowance, unifier in allowance.unifyTexts(&unifier) }
    unifier.unify(&charges) { charge, unifier in charge.unifyTexts(&unifier) }
    payment.unifyTexts(&unifier)
    references.unifyTexts(&unifier)
    unifier.unify(&notes) { note, unifier in
      unifier.unify(&note.code)
      unifier.unify(&note.text)
    }
    unifier.unify(&attachments) { attachment, unifier in attachment.unifyTexts(&unifier) }
    unifier.unify(&metadata) { entry, unifier in unifier.unify(&entry.value) }
  }
}

extension Seller {
  /// All but the logo, which is data or the name of a file.
  fileprivate mutating func unifyTexts(_ unifier: inout TextUnifier) {
    party.unifyTexts(&unifier)
    unifier.unify(&legalNotice)
    unifier.unify(&rcs)
    unifier.unify(&iban)
    unifier.unify(&bic)
  }
}

extension Party {
  fileprivate mutating func unifyTexts(_ unifier: inout TextUnifier) {
    unifier.unify(&name)
    unifier.unify(&tradingName)
    unifier.unify(&legalForm)
    registration?.unifyTexts(&unifier)
    unifier.unify(&identifiers) { identifier, unifier in identifier.unifyTexts(&unifier) }
    address?.unifyTexts(&unifier)
    unifier.unify(&email)
    unifier.unify(&phone)
    unifier.unify(&website)
    unifier.unify(&siren)
    unifier.unify(&siret)
    unifier.unify(&vatNumber)
    unifier.unify(&taxNumber)
    electronicAddress?.unifyTexts(&unifier)
    contact?.unifyTexts(&unifier)
  }
}

extension ElectronicAddress {
  fileprivate mutating func unifyTexts(_ unifier: inout TextUnifier) {
    unifier.unify(&scheme)
    unifier.unify(&id)
  }
}

extension Contact {
  fileprivate mutating func unifyTexts(_ unifier: inout TextUnifier) {
    unifier.unify(&name)
    unifier.unify(&email)
    unifier.unify(&phone)
  }
}

extension Address {
  mutating func unifyTexts(_ unifier: inout TextUnifier) {
    unifier.unify(&lines) { line, unifier in unifier.unify(&line) }
    unifier.unify(&postcode)
    unifier.unify(&city)
    unifier.unify(&region)
    unifier.unify(&country)
  }
}

extension InvoiceLine {
  fileprivate mutating func unifyTexts(_ unifier: inout TextUnifier) {
    unifier.unify(&description)
    unifier.unify(&details)
    unifier.unify(&code)
    unifier.unify(&vatExemption)
    discount?.unifyTexts(&unifier)
    if hasTerms { terms.unifyTexts(&unifier) }
  }
}

extension LineTerms {
  fileprivate mutating func unifyTexts(_ unifier: inout TextUnifier) {
    unifier.unify(&id)
    unifier.unify(&note)
    standardID?.unifyTexts(&unifier)
    unifier.unify(&buyerID)
    unifier.unify(&classifications) { item, unifier in
      unifier.unify(&item.list)
      unifier.unify(&item.version)
      unifier.unify(&item.code)
    }
    unifier.unify(&attributes) { attribute, unifier in
      unifier.unify(&attribute.name)
      unifier.unify(&attribute.value)
    }
    unifier.unify(&origin)
    unifier.unify(&orderLine)
    object?.unifyTexts(&unifier)
    unifier.unify(&buyerAccounting)
    unifier.unify(&discounts) { allowance, unifier in allowance.unifyTexts(&unifier) }
    unifier.unify(&charges) { allowance, unifier in allowance.unifyTexts(&unifier) }
    picture?.unifyTexts(&unifier)
  }
}

extension SchemedIdentifier {
  mutating func unifyTexts(_ unifier: inout TextUnifier) {
    unifier.unify(&scheme)
    unifier.unify(&id)
  }
}

extension SupportingDocument {
  /// All but the file, which is data or the name of one.
  fileprivate mutating func unifyTexts(_ unifier: inout TextUnifier) {
    unifier.unify(&name)
    unifier.unify(&description)
    unifier.unify(&code)
    unifier.unify(&url)
    unifier.unify(&fileName)
  }
}

extension LineAllowance {
  fileprivate mutating func unifyTexts(_ unifier: inout TextUnifier) {
    unifier.unify(&reason)
    unifier.unify(&reasonCode)
  }
}

extension LinePicture {
  /// All but the file, which is data or the name of one.
  fileprivate mutating func unifyTexts(_ unifier: inout TextUnifier) { unifier.unify(&alternative) }
}

extension LineDiscount {
  fileprivate mutating func unifyTexts(_ unifier: inout TextUnifier) { unifier.unify(&reason) }
}

extension Delivery {
  fileprivate mutating func unifyTexts(_ unifier: inout TextUnifier) {
    unifier.unify(&name)
    address?.unifyTexts(&unifier)
    unifier.unify(&identifiers) { identifier, unifier in identifier.unifyTexts(&unifier) }
  }
}

extension Payment {
  fileprivate mutating func unifyTexts(_ unifier: inout TextUnifier) {
    unifier.unify(&iban)
    unifier.unify(&bic)
    unifier.unify(&reference)
    unifier.unify(&terms)
    unifier.unify(&earlyDiscount)
    unifier.unify(&url)
    unifier.unify(&installments) { part, unifier in unifier.unify(&part.text) }
    unifyTerms(&unifier)
  }
}

extension References {
  fileprivate mutating func unifyTexts(_ unifier: inout TextUnifier) {
    unifier.unify(&purchaseOrder)
    unifier.unify(&contract)
    unifier.unify(&project)
    unifyTerms(&unifier)
    unifier.unify(&preceding) { preceding, unifier in unifier.unify(&preceding.number) }
  }
}
