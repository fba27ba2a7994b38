internal import ByteCoding
internal import InvoiceModel
internal import SQLStore

extension Ledger {
  /// Keeps what invoices are rendered with, and all bytes that it names: each once, however many invoices share it.
  ///
  /// - Returns: its name for ``issue(_:recipe:)`` and ``CheckedDraft/recipe``.
  public func register(_ captured: CapturedRecipe) throws(LedgerError) -> Int64 {
    if let known = cache.recipe(captured.digest) { return known }
    let digest = SQLValue.bytes(captured.digest.bytes)
    let id = try asLedger(
      store.write { transaction throws(SQLError) in
        try transaction.execute(
          "INSERT INTO blobs (digest, content) VALUES ($1, $2) ON CONFLICT (digest) DO NOTHING",
          rows: captured.blobs.map { [.bytes($0.digest.bytes), .bytes($0.bytes)] })
        try transaction.execute(
          "INSERT INTO recipes (digest, content) VALUES ($1, $2) ON CONFLICT (digest) DO NOTHING",
          [digest, .bytes(captured.recipe.json)])
        return try transaction.row("SELECT id FROM recipes WHERE digest = $1", [digest])?.integer(0)
      })
    guard let id else { throw LedgerError.damaged("a recipe that was stored is not there") }
    cache.keep(recipe: captured.digest, id)
    return id
  }

  /// What invoices were rendered with, and the bytes that it names, as far as they are there.
  ///
  /// - Throws: `ledger-damaged` when there is no such recipe, or when it cannot be read.
  func recipe(_ id: Int64) throws(LedgerError) -> (recipe: RenderingRecipe, blobs: [RecipeBlob]) {
    try store.read { transaction throws(LedgerError) in
      let row = try asLedger(transaction.row("SELECT digest, content FROM recipes WHERE id = $1", [.integer(id)]))
      guard let row else { throw LedgerError.damaged("what an invoice was rendered with is not there") }
      let (digest, json) = try asLedger((row.bytes(0), row.bytes(1)))
      guard SHA256.digest(of: json).bytes == digest else {
        throw LedgerError.damaged("what an invoice was rendered with has been changed")
      }
      let recipe: RenderingRecipe
      do throws(InvoiceProblems) {
        recipe = try RenderingRecipe(json: json)
      } catch {
        // A later release may have written it: the hint says so.
        let problem = error.problems.first
        throw LedgerError(
          .content, problem?.code ?? .recipeUnreadable, problem?.message ?? "a recipe cannot be read",
          hint: problem?.hint)
      }
      var blobs: [RecipeBlob] = []
      for digest in recipe.blobDigests {
        let row = try asLedger(
          transaction.row("SELECT content FROM blobs WHERE digest = $1", [.bytes(digest.bytes)]))
        if let row { blobs.append(RecipeBlob(try asLedger(row.bytes(0)))) }
      }
      return (recipe, blobs)
    }
  }
}
