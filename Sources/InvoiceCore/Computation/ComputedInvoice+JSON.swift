internal import InvoiceModel

extension ComputedInvoice {
  /// The computed invoice as JSON in UTF-8: the input's keys plus the items' totals, `vat_breakdown`, `subtotal`,
  /// `tax`, `total` and `due`, and the amounts of installments and of a retention that are percentages.
  ///
  /// It is valid input again, and computing that gives the same bytes: keys are in one order, items state their VAT
  /// rate and category, amounts have the currency's decimals, identifiers no spaces, and what is the default otherwise
  /// is left out. Of metadata what a page can print is kept.
  public var json: [UInt8] { json(.indented) }

  /// The same on one line.
  package var jsonLine: [UInt8] { json(.compact) }

  private func json(_ layout: JSONLayout) -> [UInt8] {
    var writer = JSONWriter(layout)
    writer.object { write(to: &$0) }
    writer.finish()
    return writer.bytes
  }

  private var digits: Int { invoice.currency.minorUnitDigits }

  private func write(to writer: inout JSONWriter) {
    typealias Key = InvoiceKeys.Document
    writer.member(Key.invoiceNumber, invoice.number)
    if invoice.type != .invoice { writer.member(Key.type, invoice.type.rawValue) }
    writer.member(Key.typeCode, invoice.typeCode)
    if states(.issueDate) { writer.member(Key.date, invoice.issueDate) }
    writer.member(Key.dueDate, invoice.dueDate)
    writer.member(Key.validUntil, invoice.validUntil)
    writer.member(Key.supplyDate, invoice.supplyDate)
    writer.member(Key.period, invoice.period) { $0.period($1) }
    writer.member(Key.taxPointDate, invoice.taxPointDate)
    writer.member(Key.taxPoint, invoice.taxPoint?.rawValue)
    writer.member(Key.process, invoice.process)
    if states(.currency), Currency(code: invoice.currency.code) != nil {
      writer.member(Key.currency, invoice.currency.code)
    }
    writer.member(Key.language, invoice.language)
    writer.member(Key.pricesIncludeVAT, ifTrue: invoice.pricesIncludeVAT)
    writer.member(Key.company) { $0.object { $0.company(invoice.seller, decimals: digits) } }
    writer.member(Key.taxRepresentative, invoice.taxRepresentative) { $0.taxRepresentative($1) }
    writer.member(Key.payee, invoice.payee) { $0.payee($1) }
    writer.member(Key.customer) { $0.object { $0.customer(invoice.buyer) } }
    writer.member(Key.delivery, invoice.delivery) { $0.delivery($1) }
    writer.member(Key.items) {
      $0.array(entries) { writer, entry in
        switch entry {
        case .line(let place): writer.object { $0.item(invoice.lines[place], computed: lines[place], decimals: digits) }
        case .structure(let index): writer.object { $0.structure(invoice.structure[index]) }
        }
      }
    }
    if reception == nil {
      writer.member(Key.discounts, each: invoice.allowances) { $0.allowance($1, decimals: digits) }
      writer.member(Key.charges, each: invoice.charges) { $0.allowance($1, decimals: digits) }
    }
    if !invoice.prepaid.isZero { writer.member(Key.prepaid, invoice.prepaid, decimals: digits) }
    if !invoice.rounding.isZero { writer.member(Key.rounding, invoice.rounding, decimals: digits) }
    if reception == nil { writer.member(Key.vatBreakdown, each: vatBreakdown) { $0.vatRow($1, decimals: digits) } }
    if states(.subtotal) { writer.member(Key.subtotal, subtotal, decimals: digits) }
    if states(.tax) { writer.member(Key.tax, tax, decimals: digits) }
    if states(.total) { writer.member(Key.total, total, decimals: digits) }
    if states(.due) { writer.member(Key.due, due, decimals: digits) }
    if invoice.payment != Payment() {
      writer.member(Key.payment, invoice.payment) { $0.payment($1, installments: installments, decimals: digits) }
    }
    writer.member(Key.retention, invoice.retention) { $0.retention($1, computed: retained, decimals: digits) }
    if invoice.references != References() { writer.member(Key.references, invoice.references) { $0.references($1) } }
    writer.member(Key.notes, each: invoice.notes) { $0.note($1) }
    writer.member(Key.attachments, each: invoice.attachments) { $0.attachment($1) }
    if invoice.nature != .services { writer.member(Key.nature, invoice.nature.rawValue) }
    writer.member(Key.exchangeRate, invoice.exchangeRate)
    if !invoice.theme.isEmpty { writer.member(Key.theme, invoice.theme) { $0.theme($1) } }
    writer.member(Key.metadata, invoice.metadata.isEmpty ? nil : invoice.metadata) { $0.metadata($1) }
    writer.member(Key.received, reception) { $0.received(self, $1, decimals: digits) }
  }
}
