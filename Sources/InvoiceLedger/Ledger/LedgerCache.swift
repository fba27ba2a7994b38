internal import ByteCoding
internal import InvoiceModel
internal import Synchronization

/// What a ledger remembers between transactions: nothing that another process could have changed without being noticed.
final class LedgerCache: Sendable {
  private struct Content {
    /// By what tells them apart; issuers never go and never change.
    var issuers: [String: Issuer] = [:]
    /// By issuer, with the revision that they are of.
    var series: [Int64: (revision: Int64, byKind: [DocumentType: Series])] = [:]
    /// By their digest; those without attachments never go and never change.
    var recipes: [SHA256Digest: Int64] = [:]
    /// The same by what the ledger calls them.
    var registered: [Int64: RegisteredRecipe] = [:]
  }

  private static let keptRecipes = 10_000
  private let content = Mutex(Content())

  func issuer(_ identifier: String) -> Issuer? { content.withLock { $0.issuers[identifier] } }

  func keep(_ issuers: [Issuer]) {
    content.withLock { content in
      for issuer in issuers { content.issuers[issuer.identifier] = issuer }
    }
  }

  func recipe(_ digest: SHA256Digest) -> Int64? { content.withLock { $0.recipes[digest] } }

  func recipe(_ id: Int64) -> RegisteredRecipe? { content.withLock { $0.registered[id] } }

  func keep(recipe digest: SHA256Digest, _ id: Int64) {
    content.withLock { Self.keep(id, for: digest, in: &$0.recipes) }
  }

  func keep(_ recipe: RegisteredRecipe) { content.withLock { Self.keep(recipe, for: recipe.id, in: &$0.registered) } }

  /// Every customer may have a logo of its own, so there is an end to what is remembered.
  private static func keep<Key, Value>(_ value: Value, for key: Key, in values: inout [Key: Value]) {
    if values.count >= keptRecipes { values.removeAll() }
    values[key] = value
  }

  /// The series of an issuer by kind of document; nil when those that are known are of another revision.
  func series(of issuer: Int64, revision: Int64) -> [DocumentType: Series]? {
    content.withLock { content in
      content.series[issuer].flatMap { $0.revision == revision ? $0.byKind : nil }
    }
  }

  func keep(_ series: [DocumentType: Series], of issuer: Int64, revision: Int64) {
    content.withLock { $0.series[issuer] = (revision, series) }
  }
}
