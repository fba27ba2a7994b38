package import EInvoicing
package import InvoiceCore
package import InvoiceModel

/// A small French invoice that is a valid e-invoice, to be changed.
package enum EInvoiceFixture {
  package static let json = """
    {
      "invoice_number": "F-1", "date": "2026-03-01", "due_date": "2026-03-31",
      "company": { "name": "Atelier", "siren": "100000009", "vat_number": "FR88100000009", "sole_trader": true,
        "address": { "line1": "1 rue A", "postcode": "75002", "city": "Paris", "country": "FR" } },
      "customer": { "name": "Client", "siren": "200000008",
        "address": { "line1": "2 rue B", "postcode": "69001", "city": "Lyon", "country": "FR" } },
      "items": [ { "description": "Conseil", "quantity": 2, "unit_price": 100 } ]
    }
    """

  /// The invoice after a change, computed for an e-invoice.
  package static func computed(_ change: (inout Invoice) -> Void = { _ in }) throws -> ComputedInvoice {
    var invoice = try ComputedInvoice(json: Array(json.utf8)).invoice
    change(&invoice)
    return try ComputedInvoice(invoice, purpose: .eInvoice)
  }

  /// What its e-invoice says.
  package static func document(_ change: (inout Invoice) -> Void = { _ in }) throws -> EInvoiceDocument {
    try EInvoiceDocument(computed(change))
  }
}
