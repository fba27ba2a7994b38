package import InvoiceCore
package import InvoiceModel
internal import InvoiceWording

/// What an e-invoice says: the computed invoice and every term that follows from it, before any syntax. Rules, CII and
/// UBL all read this one value.
package struct EInvoiceDocument: Sendable {
  let computed: ComputedInvoice
  /// Whether the seller is French: French notes and frames apply.
  let isFrench: Bool
  /// BT-23 of a French seller: nature and frame of the invoice, `S1`.
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
  /// BT-111: VAT in euros, when the invoice has another currency.
  let taxInEuros: ExactDecimal?
  /// BT-120 and BT-121, one for each group of the breakdown.
  let exemptions: [EInvoiceExemption]
  let lines: [EInvoiceLine]
  let allowances: [EInvoiceAllowance]
  let charges: [EInvoiceAllowance]

  /// When VAT falls due (BT-8); each syntax has its own codes for it.
  enum VATDue: Hashable, Sendable {
    /// With the invoice ("sur les débits").
    case invoice
    /// With the payment ("sur les encaissements").
    case payment
  }

  var invoice: Invoice { computed.invoice }
  /// How many decimals the amounts have: the currency's, at most two (BR-DEC).
  var decimals: Int { min(2, invoice.currency.minorUnitDigits) }
  /// Whether the invoice is outside the scope of VAT, and so carries neither rates nor VAT numbers.
  var isOutOfScope: Bool { computed.vatBreakdown.contains { $0.category == .outOfScope } }

  /// The terms of a computed invoice.
  package init(_ computed: ComputedInvoice) throws(ArithmeticOverflow) {
    let invoice = computed.invoice
    let isGross = invoice.pricesIncludeVAT
    let decimals = invoice.currency.minorUnitDigits
    let words = (Wording.of(language: invoice.language) ?? .english).eInvoice
    let isFrench = invoice.seller.isUnderFrenchLaw
    let isOutOfScope = computed.vatBreakdown.contains { $0.category == .outOfScope }
    let isIntraCommunity = computed.vatBreakdown.contains { $0.category == .intraCommunity }
    let isPaid = computed.due.isZero && !invoice.prepaid.isZero
    self.computed = computed
    self.isFrench = isFrench
    frame = isFrench ? Self.frame(of: computed, isPaid: isPaid) : nil
    notes = EInvoiceNotes.all(of: computed, isFrench: isFrench, isOutOfScope: isOutOfScope)
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
    vatDue = Self.vatDue(of: computed, isFrench: isFrench)
    if invoice.currency != .euro, let rate = invoice.exchangeRate {
      taxInEuros = try computed.tax.multiplied(by: rate).rounded(decimals: 2)
    } else {
      taxInEuros = nil
    }
    exemptions = computed.vatBreakdown.map { EInvoiceExemption($0, of: computed) }
    var lines: [EInvoiceLine] = []
    lines.reserveCapacity(invoice.lines.count)
    for (number, (line, result)) in zip(invoice.lines, computed.lines).enumerated() {
      lines.append(
        try EInvoiceLine(line, computed: result, number: number, isGross: isGross, words: words, decimals: decimals))
    }
    self.lines = lines
    allowances = computed.allowances.map {
      EInvoiceAllowance($0, isCharge: false, words: words, decimals: decimals, path: "/discounts/\($0.source)")
    }
    charges = computed.charges.map {
      EInvoiceAllowance($0, isCharge: true, words: words, decimals: decimals, path: "/charges/\($0.source)")
    }
  }

  /// BT-23 (BR-FR-08): goods, services or both; then 2 for an invoice already paid, 4 for the final invoice after a
  /// deposit, else 1.
  private static func frame(of computed: ComputedInvoice, isPaid: Bool) -> String {
    let invoice = computed.invoice
    let natures = Set(invoice.lines.map { $0.nature ?? invoice.nature })
    let nature = natures.count == 1 ? natures.first ?? invoice.nature : .mixed
    let letter =
      switch nature {
      case .goods: "B"
      case .services: "S"
      case .mixed: "M"
      }
    let isFinal =
      invoice.type == .invoice && !invoice.prepaid.isZero && !invoice.references.preceding.isEmpty
    return letter + (isPaid ? "2" : isFinal ? "4" : "1")
  }

  /// BT-8 is said where it is certain: by the seller's option, or for services alone, whose VAT is due when they are
  /// paid (CGI art. 269, 2 c).
  private static func vatDue(of computed: ComputedInvoice, isFrench: Bool) -> VATDue? {
    let invoice = computed.invoice
    guard isFrench, computed.vatBreakdown.contains(where: { $0.category == .standard }) else { return nil }
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
