package import InvoiceCore
package import InvoiceModel
internal import InvoiceWording

/// What an e-invoice says: the computed invoice and every term that follows from it, before any syntax. Rules, CII and
/// UBL all read this one value.
package struct EInvoiceDocument: Sendable {
  let computed: ComputedInvoice
  /// The laws that decide about the seller's invoices.
  let law: SellerLaw
  /// What the seller's country adds to the file, or asks for by default; nil: nothing.
  let national: NationalEInvoice?
  /// BT-23: as given, or where the seller's country has frames: nature and frame of the invoice, `S1`.
  let frame: String?
  /// BG-1.
  package let notes: [Note]
  let seller: EInvoiceParty
  let buyer: EInvoiceParty
  /// BG-10.
  let payee: Payee?
  /// BG-11; none outside the scope of VAT, as it has a VAT number (BR-O-02).
  let taxRepresentative: EInvoiceRepresentative?
  /// BT-71.
  let deliverToIDs: [SchemedIdentifier]
  /// BT-70.
  let deliverToName: String?
  /// BG-15.
  let deliverTo: EInvoiceAddress?
  /// BT-72.
  let deliveryDate: CalendarDate?
  /// BT-9.
  let dueDate: CalendarDate?
  /// BT-20.
  let paymentTerms: String?
  /// The parts in which it is paid, where they are several: EXTENDED states each beside BT-9 and BT-20.
  let paymentParts: [EInvoicePaymentPart]
  let paymentMeans: EInvoicePaymentMeans?
  /// BT-8, where it applies.
  let vatDue: TaxPoint?
  /// BT-6 and BT-111: VAT in another currency; in euros of an invoice of ours in another one.
  let accountingTax: (amount: ExactDecimal, currency: String)?
  /// BT-120 and BT-121, one for each group of the breakdown.
  let exemptions: [EInvoiceExemption]
  let lines: [EInvoiceLine]
  let allowances: [EInvoiceAllowance]
  let charges: [EInvoiceAllowance]

  var invoice: Invoice { computed.invoice }
  /// BT-3.
  var typeCode: String { invoice.typeCode ?? invoice.type.untdid1001 }
  /// BT-83: of an invoice of ours its number, if nothing else.
  var paymentReference: String? {
    invoice.payment.reference ?? (computed.reception == nil ? invoice.number : nil)
  }
  /// How many decimals the amounts have: the currency's, at most two (BR-DEC).
  var decimals: Int { min(2, invoice.currency.minorUnitDigits) }
  /// Whether the invoice is outside the scope of VAT, and so carries neither rates nor VAT numbers.
  var isOutOfScope: Bool { computed.vatBreakdown.contains { $0.category == .outOfScope } }

  /// BT-46, of which EN 16931 has one: the SIRET of a buyer of ours gives way to what is given beside it, as its first
  /// digits are the registration.
  func buyerIdentifiers(single: Bool) -> [SchemedIdentifier] {
    let all = buyer.identifiers
    guard single, all.count > 1, computed.reception == nil, invoice.buyer.party.siret != nil else { return all }
    return Array(all.dropFirst())
  }

  /// Whether a VAT group says when its VAT falls due (BT-8): each one where the sender says it, else those that bear
  /// VAT.
  func saysTaxPoint(of category: VATCategory) -> Bool { category == .standard || invoice.taxPoint != nil }

  /// The terms of a computed invoice.
  package init(_ computed: ComputedInvoice) throws(ArithmeticOverflow) {
    try self.init(computed, table: .standard, nationals: NationalEInvoice.all)
  }

  /// - Parameters:
  ///   - table: which law is whose.
  ///   - nationals: what countries add.
  init(
    _ computed: ComputedInvoice, table: JurisdictionTable, nationals: [NationalEInvoice]
  ) throws(ArithmeticOverflow) {
    if let reception = computed.reception {
      self.init(stating: computed, reception: reception, table: table)
    } else {
      try self.init(issuing: computed, table: table, nationals: nationals)
    }
  }

  /// The terms of an invoice of ours.
  private init(
    issuing computed: ComputedInvoice, table: JurisdictionTable, nationals: [NationalEInvoice]
  ) throws(ArithmeticOverflow) {
    let invoice = computed.invoice
    let isGross = invoice.pricesIncludeVAT
    let decimals = invoice.currency.minorUnitDigits
    let wording = Wording.of(language: invoice.language) ?? .english
    let words = wording.eInvoice
    let law = table.law(of: invoice.seller)
    let national = law.register == nil ? nil : nationals.first { $0.jurisdiction === law.seat.jurisdiction }
    let isOutOfScope = computed.vatBreakdown.contains { $0.category == .outOfScope }
    let isIntraCommunity = computed.vatBreakdown.contains { $0.category == .intraCommunity }
    let isPaid = computed.due.isZero && !invoice.prepaid.isZero
    self.computed = computed
    self.law = law
    self.national = national
    frame =
      invoice.process
      ?? (law.eInvoicing == nil ? nil : national?.frame(computed, isPaid && invoice.prepaid == computed.total))
    notes = EInvoiceNotes.all(
      of: computed, law: law, national: national, table: table, isOutOfScope: isOutOfScope)
    seller = EInvoiceParty(seller: invoice.seller, hidesVAT: isOutOfScope)
    buyer = EInvoiceParty(invoice.buyer.party, hidesVAT: isOutOfScope)
    payee = invoice.payee
    taxRepresentative = isOutOfScope ? nil : invoice.taxRepresentative.map(EInvoiceRepresentative.init)
    deliverToIDs = invoice.delivery?.identifiers ?? []
    deliverToName = invoice.delivery?.name
    let isDeliveredElsewhere = invoice.delivery?.address != nil
    deliverTo = EInvoiceAddress(
      isDeliveredElsewhere ? invoice.delivery?.address : isIntraCommunity ? invoice.buyer.party.address : nil)
    deliveryDate = invoice.delivery?.date ?? invoice.supplyDate
    dueDate = computed.dueDate ?? (isPaid ? invoice.issueDate : nil)
    let needsTerms = dueDate == nil && computed.due > .zero
    let formatter = InvoiceFormatter(wording)
    let terms = [invoice.payment.terms].compactMap(\.self) + formatter.paymentPlan(of: computed)
    paymentTerms = terms.isEmpty ? (needsTerms ? words.dueOnReceipt : nil) : terms.joined(separator: "\n")
    paymentParts = EInvoicePaymentPart.all(of: computed, formatter)
    paymentMeans = EInvoicePaymentMeans(invoice)
    vatDue = Self.vatDue(of: computed, law: law)
    if invoice.currency != .euro, let rate = invoice.exchangeRate {
      accountingTax = (try computed.tax.multiplied(by: rate).rounded(decimals: 2), Currency.euro.code)
    } else {
      accountingTax = nil
    }
    exemptions = computed.vatBreakdown.map { EInvoiceExemption($0, of: computed) }
    var lines: [EInvoiceLine] = []
    lines.reserveCapacity(invoice.lines.count)
    for (number, (line, result)) in zip(invoice.lines, computed.lines).enumerated() {
      lines.append(
        try EInvoiceLine(
          line, computed: result, number: number, path: invoice.itemPath(ofLine: number), isGross: isGross,
          words: words, decimals: decimals))
    }
    self.lines = lines
    allowances = computed.allowances.map {
      EInvoiceAllowance($0, isCharge: false, words: words, decimals: decimals, path: "/discounts/\($0.source)")
    }
    charges = computed.charges.map {
      EInvoiceAllowance($0, isCharge: true, words: words, decimals: decimals, path: "/charges/\($0.source)")
    }
  }

  /// The terms of a received invoice, as its sender states them: no country adds anything.
  private init(stating computed: ComputedInvoice, reception: Reception, table: JurisdictionTable) {
    let invoice = computed.invoice
    self.computed = computed
    law = table.law(of: invoice.seller)
    national = nil
    frame = invoice.process
    notes = invoice.notes
    var seller = EInvoiceParty(stating: invoice.seller.party)
    seller.legalNotice = invoice.seller.legalNotice
    self.seller = seller
    buyer = EInvoiceParty(stating: invoice.buyer.party)
    payee = invoice.payee
    taxRepresentative = invoice.taxRepresentative.map(EInvoiceRepresentative.init)
    deliverToIDs = invoice.delivery?.identifiers ?? []
    deliverToName = invoice.delivery?.name
    deliverTo = EInvoiceAddress(invoice.delivery?.address)
    deliveryDate = invoice.delivery?.date ?? invoice.supplyDate
    dueDate = invoice.dueDate
    paymentTerms = invoice.payment.terms
    paymentParts = computed.installments.map(EInvoicePaymentPart.init(stating:))
    paymentMeans = EInvoicePaymentMeans(stating: invoice.payment)
    vatDue = invoice.taxPoint
    accountingTax = reception.taxInTaxCurrency.flatMap { amount in reception.taxCurrency.map { (amount, $0) } }
    exemptions = reception.exemptions.map { EInvoiceExemption(text: $0.text, code: $0.code) }
    lines = reception.lines.indices.filter { reception.lines[$0].counts }.map { place in
      EInvoiceLine(
        stating: invoice.lines[place], computed: computed.lines[place], received: reception.lines[place], number: place)
    }
    allowances = computed.allowances.map { EInvoiceAllowance(stating: $0, isCharge: false) }
    charges = computed.charges.map { EInvoiceAllowance(stating: $0, isCharge: true) }
  }

  /// BT-8 as given, unless there is a date; else it is said where the seller's law makes it certain: by the seller's
  /// option, or for services alone.
  private static func vatDue(of computed: ComputedInvoice, law: SellerLaw) -> TaxPoint? {
    let invoice = computed.invoice
    if invoice.taxPoint != nil || invoice.taxPointDate != nil { return invoice.taxPoint }
    guard law.vat?.servicesDueWhenPaidSource != nil, computed.vatBreakdown.contains(where: { $0.category == .standard })
    else { return nil }
    if invoice.seller.paysVATOnDebits { return .issue }
    return invoice.lines.allSatisfy { ($0.nature ?? invoice.nature) == .services } ? .payment : nil
  }
}

extension EInvoiceAllowance {
  fileprivate init(_ computed: ComputedAllowance, isCharge: Bool, words: EInvoiceWording, decimals: Int, path: String) {
    self.init(
      isCharge: isCharge, amount: computed.amount, percent: computed.percent, base: computed.base,
      reason: computed.reason, code: computed.reasonCode, words: words, decimals: decimals, path: path)
  }
}
