internal import InvoiceModel

/// What a received invoice states beside the keys of every invoice.
extension JSONWriter {
  mutating func received(_ computed: ComputedInvoice, _ reception: Reception, decimals: Int) {
    typealias Key = InvoiceKeys.Received
    member(Key.syntax, reception.syntax.rawValue)
    member(Key.specification, reception.specification)
    member(Key.profile, reception.profile)
    member(Key.file, reception.file)
    member(Key.process, reception.process)
    member(Key.typeCode, reception.typeCode)
    member(Key.meansCode, reception.meansCode)
    member(Key.account, reception.account)
    member(Key.taxPointCode, reception.taxPointCode)
    member(Key.taxName, reception.taxName)
    member(Key.taxCurrency, reception.taxCurrency)
    member(Key.taxInTaxCurrency, reception.taxInTaxCurrency)
    let currency = computed.invoice.currency
    if Currency(code: currency.code) == nil { member(Key.currency, currency.code) }
    member(Key.unstated, each: StatedTerm.allCases.filter(reception.unstated.contains)) { $0.string($1.rawValue) }
    if computed.states(.lineTotal) { member(Key.lineTotal, computed.lineTotal, decimals: decimals) }
    if !computed.allowanceTotal.isZero { member(Key.allowanceTotal, computed.allowanceTotal, decimals: decimals) }
    if !computed.chargeTotal.isZero { member(Key.chargeTotal, computed.chargeTotal, decimals: decimals) }
    if !computed.invoice.rounding.isZero { member(Key.rounding, computed.invoice.rounding, decimals: decimals) }
    member(Key.allowances, each: computed.allowances) { $0.stated($1, decimals: decimals) }
    member(Key.charges, each: computed.charges) { $0.stated($1, decimals: decimals) }
    member(Key.vatBreakdown, each: Array(zip(computed.vatBreakdown, reception.exemptions))) {
      $0.stated($1.0, $1.1, decimals: decimals)
    }
    member(Key.lines, each: Array(computed.lines.indices)) { writer, place in
      writer.object {
        $0.stated(
          computed.invoice.lines[place], computed.lines[place], reception.lines[place], decimals: decimals)
      }
    }
    member(Key.details, each: reception.details) { $0.detail($1) }
    if reception.furtherDetails > 0 {
      member(Key.furtherDetails, min(reception.furtherDetails, InvoiceLimits.days.upperBound))
    }
    if reception.findings > 0 { member(Key.findings, min(reception.findings, InvoiceLimits.days.upperBound)) }
  }

  private mutating func stated(_ allowance: ComputedAllowance, decimals: Int) {
    typealias Key = InvoiceKeys.StatedAllowance
    object { writer in
      writer.member(Key.amount, allowance.amount, decimals: decimals)
      writer.member(Key.percent, allowance.percent)
      writer.member(Key.base, allowance.base, decimals: decimals)
      writer.member(Key.reason, allowance.reason)
      writer.member(Key.reasonCode, allowance.reasonCode)
      writer.category(Key.vatCategory, allowance.vatCategory)
      writer.member(Key.vatRate, allowance.vatRate)
    }
  }

  private mutating func stated(_ group: VATBreakdown, _ exemption: StatedExemption, decimals: Int) {
    typealias Key = InvoiceKeys.StatedGroup
    object { writer in
      writer.category(Key.vatCategory, group.category)
      writer.member(Key.vatRate, group.rate)
      writer.member(Key.base, group.base, decimals: decimals)
      writer.member(Key.tax, group.tax, decimals: decimals)
      writer.member(Key.exemption, exemption.text)
      writer.member(Key.exemptionCode, exemption.code)
    }
  }

  private mutating func stated(_ line: InvoiceLine, _ amounts: ComputedLine, _ received: ReceivedLine, decimals: Int) {
    typealias Key = InvoiceKeys.StatedLine
    if received.role != .detail { member(Key.role, received.role.rawValue) }
    if received.level > 0 { member(Key.level, received.level) }
    category(Key.vatCategory, line.vatCategory)
    member(Key.vatRate, line.vatRate)
    if let unit = line.unit, Unit(code: unit.code) == nil { member(Key.unit, unit.code) }
    if received.hasNet { member(Key.net, amounts.net, decimals: decimals) }
    if !received.hasQuantity { member(Key.hasQuantity, false) }
    if !received.hasPrice { member(Key.hasPrice, false) }
    member(Key.priceDiscount, received.priceDiscount, decimals: decimals)
    member(Key.adjustments, each: amounts.adjustments) { $0.stated($1, decimals: decimals) }
    member(Key.details, each: received.details) { $0.detail($1) }
  }

  private mutating func stated(_ adjustment: LineAdjustment, decimals: Int) {
    typealias Key = InvoiceKeys.StatedAdjustment
    object { writer in
      writer.member(Key.charge, ifTrue: adjustment.isCharge)
      writer.member(Key.amount, adjustment.amount, decimals: decimals)
      writer.member(Key.percent, adjustment.percent)
      writer.member(Key.base, adjustment.base, decimals: decimals)
      writer.member(Key.reason, adjustment.reason)
      writer.member(Key.reasonCode, adjustment.reasonCode)
    }
  }

  private mutating func category(_ key: some JSONKey, _ category: VATCategory) {
    if category != .unknown { member(key, category.rawValue) }
  }

  private mutating func detail(_ detail: StatedDetail) {
    typealias Key = InvoiceKeys.StatedDetailKeys
    object { writer in
      writer.member(Key.names, each: detail.names) { $0.string($1) }
      writer.member(Key.term, detail.term)
      writer.member(Key.payment, ifTrue: detail.isAboutPayment)
      writer.member(Key.parts) { $0.array(detail.parts) { writer, part in writer.object { $0.part(part) } } }
    }
  }

  private mutating func part(_ part: StatedDetail.Part) {
    typealias Key = InvoiceKeys.StatedPart
    member(Key.names, each: part.names) { $0.string($1) }
    switch part.value {
    case .text(let text, let scheme):
      member(Key.text, text)
      member(Key.scheme, scheme)
    case .amount(let amount, let currency):
      member(Key.amount, amount)
      member(Key.currency, currency)
    case .quantity(let quantity, let unit):
      member(Key.quantity, quantity)
      member(Key.unit, unit)
    case .percent(let rate): member(Key.percent, rate)
    case .date(let date): member(Key.date, date)
    case .flag(let flag): member(Key.flag, flag)
    case .file(let name, let type):
      member(Key.file, name)
      member(Key.type, type)
    }
  }
}
