internal import InvoiceModel

/// Where the chain of an issuer stands, and which series its documents have.
struct IssuerChain {
  /// The place of the next invoice, from 1.
  var nextPosition: Int64
  /// That of the last invoice; at the beginning the genesis.
  var hash: [UInt8]
  /// What it was when the transaction began.
  let startingHash: [UInt8]
  /// By kind of document.
  let series: [DocumentType: Series]
}
