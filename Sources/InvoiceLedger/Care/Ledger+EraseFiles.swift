internal import SQLStore

extension Ledger {
  /// Erases what an invoice was made into, and its attachments, as far as no other invoice has them; with the last of
  /// them goes the recipe that names them. Templates and logos are the issuer's, and stay.
  ///
  /// - Parameter invoice: one that is erased already.
  static func eraseFiles(of invoice: Int64, in transaction: SQLTransaction) throws(SQLError) {
    try transaction.execute("DELETE FROM renderings WHERE invoice = $1", [.integer(invoice)])
    let rows = try transaction.rows(
      "SELECT digest, recipe FROM invoice_attachments WHERE invoice = $1", [.integer(invoice)])
    guard !rows.isEmpty else { return }
    try transaction.execute("DELETE FROM invoice_attachments WHERE invoice = $1", [.integer(invoice)])
    for row in rows {
      try transaction.execute(
        """
        DELETE FROM attachments WHERE digest = $1 \
        AND NOT EXISTS (SELECT 1 FROM invoice_attachments WHERE digest = $1)
        """, [.bytes(row.bytes(0))])
      try transaction.execute(
        """
        UPDATE recipes SET content = $2 WHERE id = $1 AND length(content) > 0 \
        AND NOT EXISTS (SELECT 1 FROM invoice_attachments WHERE recipe = $1)
        """, [.integer(row.integer(1)), .bytes([])])
    }
  }
}
