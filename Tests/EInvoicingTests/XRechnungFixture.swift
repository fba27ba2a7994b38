import EInvoicing
import InvoiceCore
import InvoiceModel

/// A small German invoice that is a valid XRechnung, to be changed.
enum XRechnungFixture {
  static let json = """
    {
      "invoice_number": "R-1", "date": "2026-03-01", "due_date": "2026-03-31", "supply_date": "2026-02-27",
      "language": "en", "vat_rate": 19,
      "company": { "name": "Werk", "vat_number": "DE100001239", "iban": "DE21290501010001234567",
        "email": "werk@werk.example", "phone": "+49 421 55500", "contact": { "name": "Frau Harms" },
        "address": { "line1": "Am Deich 1", "postcode": "28199", "city": "Bremen", "country": "DE" } },
      "customer": { "name": "Stadt", "reference": "04011000-70420-87", "kind": "business", "email": "stadt@stadt.example",
        "address": { "line1": "Markt 1", "postcode": "26817", "city": "Osterfehn", "country": "DE" } },
      "items": [ { "description": "Pflege", "quantity": 2, "unit_price": 100 } ]
    }
    """

  /// The invoice after a change.
  static func computed(_ change: (inout Invoice) -> Void = { _ in }) throws -> ComputedInvoice {
    var invoice = try ComputedInvoice(json: Array(json.utf8)).invoice
    change(&invoice)
    return try ComputedInvoice(invoice)
  }

  /// What keeps the changed invoice from being written in either syntax: the rules, or codes of problems without one, and
  /// their places.
  static func refusals(_ change: (inout Invoice) -> Void) throws -> [[String]] {
    let computed = try computed(change)
    return [
      refusals { try computed.cii(profile: .xrechnung) }, refusals { try computed.ubl(specification: .xrechnung) },
    ]
  }

  private static func refusals(_ write: () throws -> [UInt8]) -> [String] {
    do {
      _ = try write()
      return []
    } catch {
      let problems = (error as? InvoiceProblems)?.problems ?? []
      return problems.map { "\($0.rule ?? $0.code.rawValue) \($0.path)" }.sorted()
    }
  }
}
