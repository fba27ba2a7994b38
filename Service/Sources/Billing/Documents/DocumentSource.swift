/// Where the PDFs of issued documents come from.
public protocol DocumentSource: Sendable {
  /// The PDF of a document of the ledger, the same bytes each time.
  ///
  /// - Parameter number: of the invoice or credit note.
  func document(_ number: String) async throws(JobFailure) -> MailAttachment

  /// The first page of a document of the ledger, as its PDF shows it; nil for what is no document of ours.
  ///
  /// - Parameter number: of the invoice or credit note.
  func picture(_ number: String) async throws(JobFailure) -> DocumentPicture?
}
