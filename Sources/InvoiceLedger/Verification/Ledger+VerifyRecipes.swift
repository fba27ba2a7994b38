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
    var wanted: [[UInt8]: String] = [:]
    do throws(SQLError) {
      try transaction.forEach("SELECT id, digest, content FROM recipes") { row throws(SQLError) in
        let (id, digest, content) = (try row.integer(0), try row.bytes(1), try row.bytes(2))
        recipes[id] = digest
        guard SHA256.digest(of: content).bytes == digest else {
          return report.add(.recipe, "a row of the table recipes was changed: invoices cannot be rendered as they were")
        }
        do throws(InvoiceProblems) {
          for file in try RenderingRecipe(json: content).page?.files ?? [] { wanted[file.digest.bytes] = file.name }
        } catch {
          report.add(.recipe, error.problems.first?.message ?? "a recipe of rendering cannot be read")
        }
      }
      try transaction.forEach("SELECT digest, content FROM blobs") { row throws(SQLError) in
        let digest = try row.bytes(0)
        let name = wanted.removeValue(forKey: digest)
        guard SHA256.digest(of: try row.bytes(1)).bytes != digest else { return }
        report.add(
          .recipe, "\(name ?? "a row of the table blobs") was changed: invoices cannot be rendered as they were")
      }
      for name in wanted.values.sorted() {
        report.add(.recipe, "\(name) is not there any more: invoices cannot be rendered as they were")
      }
    } catch {
      report.add(.database, "what invoices are rendered with cannot be read: \(error.message)")
    }
    return recipes
  }
}
