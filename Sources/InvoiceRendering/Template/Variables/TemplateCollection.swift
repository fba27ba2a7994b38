internal import InvoiceCore
internal import InvoiceModel

/// What a template may repeat a block over; the raw value is the template's word.
enum TemplateCollection: String, CaseIterable, Sendable {
  case lines, vat, allowances, charges, notes, preceding, mentions, attachments, installments
  /// What a received invoice states and no field holds.
  case details
  /// What of that is about the payment.
  case paymentDetails = "payment_details"

  /// What the variables of one element begin with.
  var element: String {
    switch self {
    case .lines: "line"
    case .vat: "vat"
    case .allowances: "allowance"
    case .charges: "charge"
    case .notes: "note"
    case .preceding: "preceding"
    case .mentions: "mention"
    case .attachments: "attachment"
    case .installments: "installment"
    case .details: "detail"
    case .paymentDetails: "payment_detail"
    }
  }

  /// How many elements an invoice has.
  func count(in context: RenderingContext) -> Int {
    switch self {
    case .lines: context.computed.lines.count
    case .vat: context.computed.vatBreakdown.count
    case .allowances: context.allowances.count
    case .charges: context.charges.count
    case .notes: context.notes.count
    case .preceding: context.computed.invoice.references.preceding.count
    case .mentions: context.mentions.count
    case .attachments: context.computed.invoice.attachments.count
    case .installments: context.computed.installments.count
    case .details: context.details.count
    case .paymentDetails: context.paymentDetails.count
    }
  }
}
