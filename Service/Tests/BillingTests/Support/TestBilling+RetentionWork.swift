import Billing

extension TestBilling {
  /// Does what is due of retention, until nothing is.
  @discardableResult
  func workRetention(documents: any DocumentSource = TestDocuments()) async throws -> WorkReport {
    try await worker([
      .retention: RetentionJob.handler(), .export: ExportJob.handler(documents: documents), .purge: PurgeJob.handler(),
    ]).runDue()
  }
}

/// Documents that there are, but for some.
struct TestDocuments: DocumentSource {
  var missing: Set<String> = []
  var unavailable: Set<String> = []

  func document(_ number: String) async throws(JobFailure) -> MailAttachment {
    if unavailable.contains(number) { throw JobFailure("the ledger does not answer") }
    if missing.contains(number) { throw JobFailure("its content was erased", isTransient: false) }
    return MailAttachment(
      name: "\(number).pdf", type: "application/pdf", bytes: Array("%PDF-1.7 \(number)\n".utf8))
  }

  func picture(_ number: String) async throws(JobFailure) -> DocumentPicture? { nil }
}
