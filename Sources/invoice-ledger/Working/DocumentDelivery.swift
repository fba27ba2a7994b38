import InvoiceLedger

/// Where a worker brings documents; many threads use the same one.
protocol DocumentDelivery: Sendable {
  /// Brings one there; it is there, whole, when this returns.
  ///
  /// - Throws: why it is not; nothing is half done then, as far as that can be known.
  func deliver(_ document: DeliveredDocument) throws(DeliveryFailure)
}

/// A document on its way.
struct DeliveredDocument: Sendable {
  let job: ClaimedJob
  let rendering: LedgerRendering
  let issuer: Issuer
  /// Whether numbers of several issuers can be the same.
  let hasSeveralIssuers: Bool

  /// What its file is called.
  var fileName: String { NumberedFile.name(of: rendering) }
}

/// Why a document could not be brought to its place.
struct DeliveryFailure: Error {
  /// For people.
  var reason: String
}
