internal import Billing
internal import InvoiceKit

/// Documents as rows of a table.
struct DocumentRows {
  private let call: PortalCall

  init(_ call: PortalCall) { self.call = call }

  /// A row for each document, in their order.
  func values(_ documents: [BillingDocument]) -> [Page.Values] { documents.map(values) }

  /// What is said of a document.
  func values(_ document: BillingDocument) -> Page.Values {
    var values: Page.Values = [
      "number": document.number, "path": "/portal/invoices/\(document.number)", "day": day(document),
      "kind": call.words("document", document.kind.rawValue), "amount": amount(document),
      "state": call.words("document", document.state.rawValue), "tone": Self.tone(of: document.state),
      "plan": call.planName(document.plan),
    ]
    values["corrects"] = document.corrects
    values["providerInvoice"] = InvoiceResource.providerInvoicePath(document)
    if let net = document.net { values["net"] = call.amount(net, document.currency) }
    if let tax = document.tax { values["tax"] = call.amount(tax, document.currency) }
    if document.refunded > 0 { values["refunded"] = call.amount(document.refunded, document.currency) }
    return values
  }

  /// In the viewer's words.
  func day(_ document: BillingDocument) -> String {
    CalendarDate(iso8601: document.day).flatMap(call.formats.day) ?? document.day
  }

  /// A credit note takes back what an invoice asks for.
  func amount(_ document: BillingDocument) -> String {
    call.amount(document.kind == .creditNote ? 0 - document.total : document.total, document.currency)
  }

  /// How a state is coloured.
  private static func tone(of state: BillingDocument.State) -> String {
    switch state {
    case .paid: "good"
    case .partlyRefunded: "warn"
    case .refunded, .credit: ""
    }
  }
}
