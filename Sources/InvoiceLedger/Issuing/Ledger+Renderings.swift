internal import SQLStore

extension Ledger {
  /// Remembers what issued invoices were made into; what is known of an invoice's form already stays.
  ///
  /// - Parameter renderings: each with the invoice's ``IssuedInvoice/id``.
  public func record(_ renderings: [(invoice: Int64, rendering: Rendering)]) throws(LedgerError) {
    guard !renderings.isEmpty else { return }
    try store.write { transaction throws(LedgerError) in
      var rows = IssuedRows()
      for (invoice, rendering) in renderings {
        let known = try asLedger(
          transaction.row(
            "SELECT 1 FROM renderings WHERE invoice = $1 AND form = $2", [.integer(invoice), .text(rendering.form)]))
        if known == nil { rows.add(rendering, invoice) }
      }
      try asLedger(rows.store(in: transaction))
    }
  }
}
