internal import InvoiceModel

extension JSONWriter {
  mutating func period(_ period: DatePeriod) {
    member(InvoiceKeys.Period.start, period.start)
    member(InvoiceKeys.Period.end, period.end)
  }

  mutating func delivery(_ delivery: Delivery) {
    typealias Key = InvoiceKeys.Delivery
    member(Key.name, delivery.name)
    identifiers(delivery.identifiers, for: Key.identifiers)
    address(delivery.address, for: Key.address)
    member(Key.date, delivery.date)
  }

  mutating func item(_ line: InvoiceLine, computed: ComputedLine, decimals: Int) {
    typealias Key = InvoiceKeys.Item
    if !line.description.isEmpty { member(Key.description, line.description) }
    member(Key.details, line.details)
    member(Key.code, line.code)
    member(Key.quantity, line.quantity)
    member(Key.unit, line.unit.flatMap { $0.word ?? (Unit(code: $0.code) == nil ? nil : $0.code) })
    member(Key.unitPrice, line.unitPrice, decimals: decimals)
    if line.priceBaseQuantity != ExactDecimal(1) { member(Key.priceBaseQuantity, line.priceBaseQuantity) }
    member(Key.discount, line.discount) { writer, discount in
      writer.value(
        discount.value, percent: InvoiceKeys.LineDiscount.percent, amount: InvoiceKeys.LineDiscount.amount,
        decimals: decimals)
      writer.member(InvoiceKeys.LineDiscount.reason, discount.reason)
    }
    // What only a received invoice can be has keys of its own.
    if VATCategory.allCases.contains(line.vatCategory) {
      if line.vatCategory != .outOfScope { member(Key.vatRate, line.vatRate) }
      member(Key.vatCategory, line.vatCategory.rawValue)
    }
    member(Key.vatExemption, line.vatExemption)
    member(Key.nature, line.nature?.rawValue)
    member(Key.period, line.period) { $0.period($1) }
    if line.hasTerms { terms(line.terms, decimals: decimals) }
    member(Key.total, computed.net, decimals: decimals)
  }

  mutating func allowance(_ allowance: DocumentAllowance, decimals: Int) {
    typealias Key = InvoiceKeys.Allowance
    object { writer in
      writer.member(Key.reason, allowance.reason)
      writer.member(Key.reasonCode, allowance.reasonCode)
      writer.value(allowance.value, percent: Key.percent, amount: Key.amount, decimals: decimals)
      writer.member(Key.vatRate, allowance.vatRate)
      writer.member(Key.vatCategory, allowance.vatCategory?.rawValue)
    }
  }

  mutating func value<Key: JSONKey>(_ value: AllowanceValue, percent: Key, amount: Key, decimals: Int) {
    switch value {
    case .percent(let value): member(percent, value)
    case .amount(let value): member(amount, value, decimals: decimals)
    }
  }

  /// Writes a row of the VAT breakdown as an object.
  package mutating func vatRow(_ row: VATBreakdown, decimals: Int) {
    typealias Key = InvoiceKeys.VATRow
    object { writer in
      writer.member(Key.vatCategory, row.category.rawValue)
      if row.category != .outOfScope { writer.member(Key.vatRate, row.rate) }
      writer.member(Key.base, row.base, decimals: decimals)
      writer.member(Key.tax, row.tax, decimals: decimals)
    }
  }

  mutating func payment(_ payment: Payment, installments: [ComputedInstallment], decimals: Int) {
    typealias Key = InvoiceKeys.Payment
    member(Key.means, payment.means?.rawValue)
    member(Key.iban, payment.iban)
    member(Key.bic, payment.bic)
    paymentTerms(payment)
    member(Key.reference, payment.reference)
    member(Key.terms, payment.terms)
    member(Key.dueDays, payment.dueDays.map { ExactDecimal($0) })
    member(Key.endOfMonth, payment.endOfMonth?.rawValue)
    member(Key.installments, each: Array(zip(payment.installments, installments))) { writer, part in
      writer.object { $0.installment(part.0, computed: part.1.amount, decimals: decimals) }
    }
    member(Key.latePenaltyRate, payment.latePenaltyRate)
    member(Key.earlyDiscount, payment.earlyDiscount)
    member(Key.qrCode, payment.qrCode?.rawValue)
    member(Key.url, payment.url)
  }

  mutating func references(_ references: References) {
    typealias Key = InvoiceKeys.References
    member(Key.purchaseOrder, references.purchaseOrder)
    member(Key.contract, references.contract)
    member(Key.project, references.project)
    referenceTerms(references)
    member(Key.preceding, each: references.preceding) { writer, preceding in
      writer.object { writer in
        writer.member(InvoiceKeys.Preceding.number, preceding.number)
        writer.member(InvoiceKeys.Preceding.date, preceding.date)
      }
    }
  }

  mutating func note(_ note: Note) {
    guard note.code != nil else { return string(note.text) }
    object { writer in
      writer.member(InvoiceKeys.Note.code, note.code)
      writer.member(InvoiceKeys.Note.text, note.text)
    }
  }
}
