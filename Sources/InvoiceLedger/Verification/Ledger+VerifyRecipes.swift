internal import ByteCoding
internal import InvoiceModel
internal import SQLStore

extension Ledger {
  /// Looks at what invoices are rendered with: each recipe and each file is what its digest says, recipes can be read,
  /// and every file that one names is there.
  ///
  /// - Returns: the digests of the recipes, by which invoices are bound to them.
  func verifyRecipes(
    in transaction: SQLTransaction, _ report: inout VerificationReport
  ) throws(LedgerError) -> [Int64: [UInt8]] {
    var recipes: [Int64: [UInt8]] = [:]
    // By digest: many recipes share a file.
    var files: [[UInt8]: String] = [:]
    var attachments: [[UInt8]: String] = [:]
    var hasErased = false
    do throws(SQLError) {
      try transaction.forEach("SELECT id, digest, content, attachments FROM recipes") { row throws(SQLError) in
        let (id, digest, content) = (try row.integer(0), try row.bytes(1), try row.bytes(2))
        recipes[id] = digest
        if content.isEmpty, try row.integer(3) > 0 {
          hasErased = true
          return
        }
        guard SHA256.digest(of: content).bytes == digest else {
          return report.add(.recipe, "a row of the table recipes was changed" + Self.consequence)
        }
        do throws(InvoiceProblems) {
          let page = try RenderingRecipe(json: content).page
          for file in page?.files ?? [] { files[file.digest.bytes] = file.name }
          for file in page?.attachedFiles ?? [] { attachments[file.digest.bytes] = file.name }
        } catch {
          report.add(.recipe, error.problems.first?.message ?? "a recipe of rendering cannot be read")
        }
      }
      try verify("blobs", names: files, in: transaction, &report)
      try verify("attachments", names: attachments, in: transaction, &report)
      if hasErased { try verifyErasedRecipes(in: transaction, &report) }
    } catch {
      report.add(.database, "what invoices are rendered with cannot be read: \(error.message)")
    }
    return recipes
  }

  private static let consequence = ": invoices cannot be rendered as they were"

  /// - Parameter names: of the files that have to be there.
  private func verify(
    _ table: String, names: [[UInt8]: String], in transaction: SQLTransaction, _ report: inout VerificationReport
  ) throws(SQLError) {
    var missing = names
    try transaction.forEach("SELECT digest, content FROM \(table)") { row throws(SQLError) in
      let digest = try row.bytes(0)
      let name = missing.removeValue(forKey: digest)
      guard SHA256.digest(of: try row.bytes(1)).bytes != digest else { return }
      report.add(.recipe, "\(name ?? "a row of the table \(table)") was changed" + Self.consequence)
    }
    for name in missing.values.sorted() { report.add(.recipe, "\(name) is not there any more" + Self.consequence) }
  }

  /// Only what erased invoices were rendered with may be empty.
  private func verifyErasedRecipes(
    in transaction: SQLTransaction, _ report: inout VerificationReport
  ) throws(SQLError) {
    let row = try transaction.row(
      """
      SELECT COUNT(*) FROM recipes JOIN invoices ON invoices.recipe = recipes.id \
      JOIN invoice_contents ON invoice_contents.invoice = invoices.id WHERE length(recipes.content) = 0
      """)
    guard let count = try row?.integer(0), count > 0 else { return }
    report.add(.recipe, "what \(count) invoices are rendered with was emptied" + Self.consequence)
  }
}
