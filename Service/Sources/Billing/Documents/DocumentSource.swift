/// Where the PDFs of issued documents come from.
public protocol DocumentSource: Sendable {
  /// The PDF of a document of the ledger, the same bytes each time.
  ///
  /// - Parameter number: of the invoice or credit note.
  func document(_ number: String) async throws(JobFailure) -> MailAttachment
}
