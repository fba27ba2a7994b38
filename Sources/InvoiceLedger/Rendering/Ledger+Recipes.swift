internal import ByteCoding
internal import InvoiceModel
internal import SQLStore

extension Ledger {
  /// Keeps what invoices are rendered with, and all bytes that it names: each once, however many invoices share it.
  ///
  /// - Returns: its name for ``issue(_:recipe:)`` and ``CheckedDraft/recipe``.
  public func register(_ captured: CapturedRecipe) throws(LedgerError) -> Int64 {
    if let known = cache.recipe(captured.digest) { return known }
    let page = captured.recipe.page
    let attachments = Set((page?.attachments ?? []).map(\.digest))
    let files = Set((page?.files ?? []).map(\.digest))
    func rows(_ digests: Set<SHA256Digest>) -> [[SQLValue]] {
      captured.blobs.filter { digests.contains($0.digest) }.map { [.bytes($0.digest.bytes), .bytes($0.bytes)] }
    }
    let digest = SQLValue.bytes(captured.digest.bytes)
    let json = SQLValue.bytes(captured.recipe.json)
    let id = try asLedger(
      store.write { transaction throws(SQLError) in
        try transaction.execute(
          "INSERT INTO blobs (digest, content) VALUES ($1, $2) ON CONFLICT (digest) DO NOTHING", rows: rows(files))
        try transaction.execute(
          "INSERT INTO attachments (digest, content) VALUES ($1, $2) ON CONFLICT (digest) DO NOTHING",
          rows: rows(attachments))
        try transaction.execute(
          "INSERT INTO recipes (digest, content, attachments) VALUES ($1, $2, $3) ON CONFLICT (digest) DO NOTHING",
          [digest, json, SQLValue(attachments.count)])
        if !attachments.isEmpty {
          // It may have been emptied with the last invoice that had them.
          try transaction.execute(
            "UPDATE recipes SET content = $2 WHERE digest = $1 AND length(content) = 0", [digest, json])
        }
        return try transaction.row("SELECT id FROM recipes WHERE digest = $1", [digest])?.integer(0)
      })
    guard let id else { throw LedgerError.damaged("a recipe that was stored is not there") }
    if attachments.isEmpty { cache.keep(recipe: captured.digest, id) }
    return id
  }

  /// What binds invoices to a recipe that is registered.
  func registeredRecipe(_ id: Int64, in transaction: SQLTransaction) throws(LedgerError) -> RegisteredRecipe {
    if let known = cache.recipe(id) { return known }
    let row = try asLedger(
      transaction.row("SELECT digest, content, attachments FROM recipes WHERE id = $1", [.integer(id)]))
    guard let row else { throw LedgerError(.defect, .ledgerDefect, "the ledger has no recipe \(id)") }
    let (digest, json, count) = try asLedger((row.bytes(0), row.bytes(1), row.integer(2)))
    guard count > 0 else {
      let recipe = RegisteredRecipe(id: id, digest: digest, attachments: [])
      cache.keep(recipe)
      return recipe
    }
    let attachments = try Self.recipe(json).page?.attachments ?? []
    return RegisteredRecipe(id: id, digest: digest, attachments: Set(attachments.map(\.digest.bytes)))
  }

  /// What invoices were rendered with, and the bytes that it names, as far as they are there.
  ///
  /// - Throws: `ledger-damaged` when there is no such recipe, `recipe-unreadable`.
  func recipe(_ id: Int64) throws(LedgerError) -> (recipe: RenderingRecipe, blobs: [RecipeBlob]) {
    try store.read { transaction throws(LedgerError) in
      let row = try asLedger(transaction.row("SELECT digest, content FROM recipes WHERE id = $1", [.integer(id)]))
      guard let row else { throw LedgerError.damaged("what an invoice was rendered with is not there") }
      let (digest, json) = try asLedger((row.bytes(0), row.bytes(1)))
      guard SHA256.digest(of: json).bytes == digest else {
        throw LedgerError.damaged("what an invoice was rendered with has been changed")
      }
      let recipe = try Self.recipe(json)
      var blobs: [RecipeBlob] = []
      for (table, files) in [("blobs", recipe.page?.files), ("attachments", recipe.page?.attachedFiles)] {
        for digest in Set((files ?? []).map(\.digest)) {
          let row = try asLedger(
            transaction.row("SELECT content FROM \(table) WHERE digest = $1", [.bytes(digest.bytes)]))
          if let row { blobs.append(RecipeBlob(try asLedger(row.bytes(0)))) }
        }
      }
      return (recipe, blobs)
    }
  }

  private static func recipe(_ json: [UInt8]) throws(LedgerError) -> RenderingRecipe {
    do throws(InvoiceProblems) {
      return try RenderingRecipe(json: json)
    } catch {
      // A later release may have written it: the hint says so.
      let problem = error.problems.first
      throw LedgerError(
        .content, problem?.code ?? .recipeUnreadable, problem?.message ?? "A recipe cannot be read.",
        hint: problem?.hint)
    }
  }
}
