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
    /// By their digest; recipes never go and never change.
    var recipes: [SHA256Digest: Int64] = [:]
  }

  private let content = Mutex(Content())

  func issuer(_ identifier: String) -> Issuer? { content.withLock { $0.issuers[identifier] } }

  func keep(_ issuers: [Issuer]) {
    content.withLock { content in
      for issuer in issuers { content.issuers[issuer.identifier] = issuer }
    }
  }

  func recipe(_ digest: SHA256Digest) -> Int64? { content.withLock { $0.recipes[digest] } }

  func keep(recipe digest: SHA256Digest, _ id: Int64) { content.withLock { $0.recipes[digest] = id } }

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
