internal import ByteCoding
internal import InvoiceKit
internal import SQLStore
internal import SystemIO

/// Packs a user's data. Subject: `exports.id`.
///
/// All tables are read in one transaction, so the data are those of one moment. The file has its name only when it is
/// whole, and is known only when the transaction after that has told its link; what a crash in between leaves is swept
/// away.
public enum ExportJob {
  /// Does jobs of this kind.
  ///
  /// - Parameter documents: where the PDFs of invoices come from.
  public static func handler(documents: any DocumentSource) -> JobHandler {
    .outside { (billing, job) async throws(JobFailure) -> JobCompletion in
      guard let id = Int64(job.subject) else { return { _ in .done } }
      let name = ExportFolder.name(ofExport: id, attempt: job.fence)
      guard let export = try await begin(id, name, in: billing) else { return { _ in .done } }
      var readme = export.readme
      for number in export.documents {
        do throws(JobFailure) {
          let document = try await documents.document(number)
          try await write(in: billing) { () throws(SystemFailure) in
            try export.archive.add("invoices/\(fileName(of: document, number))", document.bytes)
          }
          readme.documentCount += 1
        } catch {
          // One that there is none of any more does not hold up the rest.
          if error.isTransient { throw error }
          readme.missing.append(number)
        }
      }
      let text = Array(readme.text.utf8)
      let size = try await write(in: billing) { () throws(SystemFailure) in
        try export.archive.add("README.txt", text)
        return try export.archive.finish()
      }
      return { (transaction) throws(BillingError) in
        try transaction.finishExport(id, file: name, size: size)
        return .done
      }
    }
  }

  private struct Begun: Sendable {
    var archive: ExportArchive
    var documents: [String]
    var readme: ExportReadme
  }

  /// Writes all tables as they are at this moment.
  ///
  /// - Returns: nil when the export does not wait any more.
  private static func begin(_ id: Int64, _ name: String, in billing: BillingStore) async throws(JobFailure) -> Begun? {
    try await asJob { () async throws(BillingError) in
      try await billing.readOnThread { (transaction) throws(BillingError) -> Begun? in
        guard let (user, language) = try transaction.waitingExport(id) else { return nil }
        let settings = transaction.settings
        let day = settings.zone.day(at: transaction.now)
        let archive = try ExportArchive(name, in: ExportFolder(settings.files.exports), day: day)
        for table in ExportTable.all { try archive.add(table, of: user, from: transaction) }
        let documents = try transaction.documents(of: user).reversed().map(\.number)
        return Begun(
          archive: archive, documents: documents,
          readme: ExportReadme(
            product: settings.productName, seller: settings.seller, language: language,
            day: LocalFormats(language, zone: settings.zone).day(day) ?? day.description, documentCount: 0, missing: [])
        )
      }
    }
  }

  /// Writes to the file on a thread that may wait for the disk.
  private static func write<Value: Sendable>(
    in billing: BillingStore, _ work: @escaping @Sendable () throws(SystemFailure) -> Value
  ) async throws(JobFailure) -> Value {
    let result = await billing.readingThreads.run { () -> Result<Value, SystemFailure> in
      do throws(SystemFailure) { return .success(try work()) } catch { return .failure(error) }
    }
    switch result {
    case .success(let value): return value
    case .failure(let failure):
      throw JobFailure("the file of an export \(failure.words)\(failure.hint.map { ": \($0)" } ?? "")")
    case nil: throw JobFailure("the system has no room for another thread")
    }
  }

  private static func fileName(of document: MailAttachment, _ number: String) -> String {
    FilePath.isName(document.name) ? document.name : "\(number).pdf"
  }
}
