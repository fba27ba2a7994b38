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
  /// BT-23 where the seller's country has frames: nature and frame of the invoice, `S1`.
  let frame: String?
  /// BG-1.
  package let notes: [Note]
  let seller: EInvoiceParty
  let buyer: EInvoiceParty
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
  let paymentMeans: EInvoicePaymentMeans?
  /// BT-8, where it applies.
  let vatDue: VATDue?
  /// BT-6 and BT-111: VAT in another currency; in euros of an invoice of ours in another one.
  let accountingTax: (amount: ExactDecimal, currency: String)?
  /// BT-120 and BT-121, one for each group of the breakdown.
  let exemptions: [EInvoiceExemption]
  let lines: [EInvoiceLine]
  let allowances: [EInvoiceAllowance]
  let charges: [EInvoiceAllowance]

  /// When VAT falls due (BT-8); each syntax has its own codes for it.
  enum VATDue: Hashable, Sendable {
    /// With the invoice ("sur les débits").
    case invoice
    /// With the delivery.
    case delivery
    /// With the payment ("sur les encaissements").
    case payment

    /// By a code of UNTDID 2475 or 2005; nil for another one.
    init?(code: String) {
      switch code {
      case "5", "3": self = .invoice
      case "29", "35": self = .delivery
      case "72", "432": self = .payment
      default: return nil
      }
    }
  }

  var invoice: Invoice { computed.invoice }
  /// BT-3.
  var typeCode: String { computed.reception?.typeCode ?? invoice.type.untdid1001 }
  /// BT-83: of an invoice of ours its number, if nothing else.
  var paymentReference: String? {
    invoice.payment.reference ?? (computed.reception == nil ? invoice.number : nil)
  }
  /// How many decimals the amounts have: the currency's, at most two (BR-DEC).
  var decimals: Int { min(2, invoice.currency.minorUnitDigits) }
  /// Whether the invoice is outside the scope of VAT, and so carries neither rates nor VAT numbers.
  var isOutOfScope: Bool { computed.vatBreakdown.contains { $0.category == .outOfScope } }

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
    let words = (Wording.of(language: invoice.language) ?? .english).eInvoice
    let law = table.law(of: invoice.seller)
    let national = law.register == nil ? nil : nationals.first { $0.jurisdiction === law.seat.jurisdiction }
    let isOutOfScope = computed.vatBreakdown.contains { $0.category == .outOfScope }
    let isIntraCommunity = computed.vatBreakdown.contains { $0.category == .intraCommunity }
    let isPaid = computed.due.isZero && !invoice.prepaid.isZero
    self.computed = computed
    self.law = law
    self.national = national
    frame = law.eInvoicing == nil ? nil : national?.frame(computed, isPaid)
    notes = EInvoiceNotes.all(
      of: computed, law: law, national: national, table: table, isOutOfScope: isOutOfScope)
    seller = EInvoiceParty(seller: invoice.seller, hidesVAT: isOutOfScope)
    buyer = EInvoiceParty(invoice.buyer.party, hidesVAT: isOutOfScope)
    deliverToName = invoice.delivery?.name
    let isDeliveredElsewhere = invoice.delivery?.address != nil
    deliverTo = EInvoiceAddress(
      isDeliveredElsewhere ? invoice.delivery?.address : isIntraCommunity ? invoice.buyer.party.address : nil)
    deliveryDate = invoice.delivery?.date ?? invoice.supplyDate
    dueDate = computed.dueDate ?? (isPaid ? invoice.issueDate : nil)
    let needsTerms = dueDate == nil && computed.due > .zero
    paymentTerms =
      invoice.payment.terms ?? (needsTerms ? words.dueOnReceipt : nil)
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
    frame = reception.process
    notes = invoice.notes
    seller = EInvoiceParty(stating: invoice.seller.party)
    buyer = EInvoiceParty(stating: invoice.buyer.party)
    deliverToName = invoice.delivery?.name
    deliverTo = EInvoiceAddress(invoice.delivery?.address)
    deliveryDate = invoice.delivery?.date ?? invoice.supplyDate
    dueDate = invoice.dueDate
    paymentTerms = invoice.payment.terms
    paymentMeans = EInvoicePaymentMeans(stating: invoice.payment, reception)
    vatDue = reception.taxPointCode.flatMap(VATDue.init(code:))
    accountingTax = reception.taxInTaxCurrency.flatMap { amount in reception.taxCurrency.map { (amount, $0) } }
    exemptions = reception.exemptions.map { EInvoiceExemption(text: $0.text, code: $0.code) }
    lines = reception.lines.indices.filter { reception.lines[$0].counts }.map { place in
      EInvoiceLine(
        stating: invoice.lines[place], computed: computed.lines[place], received: reception.lines[place], number: place)
    }
    allowances = computed.allowances.map { EInvoiceAllowance(stating: $0, isCharge: false) }
    charges = computed.charges.map { EInvoiceAllowance(stating: $0, isCharge: true) }
  }

  /// BT-8 is said where the seller's law makes it certain: by the seller's option, or for services alone.
  private static func vatDue(of computed: ComputedInvoice, law: SellerLaw) -> VATDue? {
    let invoice = computed.invoice
    guard law.vat?.servicesDueWhenPaidSource != nil, computed.vatBreakdown.contains(where: { $0.category == .standard })
    else { return nil }
    if invoice.seller.paysVATOnDebits { return .invoice }
    return invoice.lines.allSatisfy { ($0.nature ?? invoice.nature) == .services } ? .payment : nil
  }
}

extension EInvoiceAllowance {
  fileprivate init(_ computed: ComputedAllowance, isCharge: Bool, words: EInvoiceWording, decimals: Int, path: String) {
    self.init(
      isCharge: isCharge, amount: computed.amount, percent: computed.percent, base: computed.base,
      reason: computed.reason, words: words, decimals: decimals, path: path)
  }
}
