internal import ByteCoding
import Glibc
import InvoiceKit
import SystemIO

/// Makes documents of invoices; many threads use the same one.
struct BatchWorker: Sendable {
  var check: InvoiceCheck
  var format: BatchFormat
  var maker: any DocumentMaker
  var factory: RendererFactory
  /// Of everything that the documents depend on besides their invoices.
  var optionsDigest: SHA256Digest
  var pattern: NamePattern
  /// Where the files go; nil when there are none.
  var folder: OutputFolder?
  /// What earlier runs have finished.
  var records: [String: BatchRecord] = [:]
  /// Whether something else than the files needs their content.
  var keepsBytes: Bool
  /// Whether there is an archive.
  var isArchiving: Bool
  /// Whether there are books.
  var isBooking: Bool
  /// Whether the invoices are needed once more.
  var keepsInvoice: Bool
  /// Whether finished files wait for others before they may get their names: then they have none meanwhile, so that
  /// nothing is left of them however the process ends.
  var filesWait: Bool

  /// Does all for one invoice that can be done beside others.
  func outcome(of item: BatchItem) -> BatchOutcome {
    var outcome = BatchOutcome(origin: item.source.origin, position: item.position, result: .failed([]))
    if case .stopped(let failure) = item.source.content {
      outcome.result = .stopped(failure)
      return outcome
    }
    do throws(RefusedInvoice) {
      let checked = try check.result(of: item.source)
      outcome.number = checked.invoice.invoice.number
      do throws(InvoiceProblems) { outcome.result = try result(checked, item) } catch {
        throw checked.refusal(error.problems)
      }
      if checked.warnings.contains(where: { CustomerProblems.concerns($0.path) }) {
        outcome.customer = checked.invoice.invoice.buyer.party.name
      }
    } catch {
      (outcome.number, outcome.customer, outcome.values) = (error.number, error.customer, error.values)
      outcome.result =
        CommandFailure(InvoiceProblems(error.problems)).map { .stopped($0) } ?? .failed(error.problems)
    }
    return outcome
  }

  private func result(_ checked: CheckedInvoice, _ item: BatchItem) throws(InvoiceProblems) -> BatchOutcome.Result {
    let invoice = checked.invoice
    let name = pattern.fileName(
      for: invoice.invoice, isReceived: invoice.reception != nil, from: item.source.origin, position: item.position,
      extension: format.output.fileExtension)
    var hash = SHA256()
    hash.update(optionsDigest.bytes)
    hash.update(checked.content ?? checked.text)
    let input = hash.digest()
    if let (record, bytes) = finished(name, input: input) {
      return .done(document(name, record, bytes, of: checked, warnings: checked.warnings, isOld: true))
    }

    let made: MadeDocument
    do throws(InvoiceProblems) {
      made = format == .ndjson ? MadeDocument(bytes: invoice.jsonLine) : try maker.document(of: invoice)
    } catch {
      if let renderer = maker.renderer, let failure = factory.languageFailure(error, renderer) {
        return .stopped(failure)
      }
      throw checked.located(error)
    }
    let record = BatchRecord(
      input: input, output: SHA256.digest(of: made.bytes), size: made.bytes.count, pageCount: made.pageCount)
    // What others have issued has its oddities on the page.
    let further = checked.xml?.placed(made.warnings, of: invoice) ?? checked.placed(made.warnings)
    var document = document(
      name, record, made.bytes, of: checked, warnings: checked.warnings + further, isOld: false)
    if let folder {
      do throws(SystemFailure) {
        let file = try PendingFile(
          name, in: folder, temporaryName: .ofBatch(String(item.position)), takesLong: filesWait)
        try file.append(made.bytes)
        document.file = file
      } catch {
        return .stopped(CommandFailure(error))
      }
    }
    return .done(document)
  }

  private func document(
    _ name: String, _ record: BatchRecord, _ bytes: [UInt8], of checked: CheckedInvoice, warnings: [Problem],
    isOld: Bool
  ) -> BatchDocument {
    let invoice = checked.invoice
    return BatchDocument(
      name: name, record: record, bytes: keepsBytes ? bytes : nil,
      checksum: isArchiving ? CRC32.checksum(of: bytes) : nil, warnings: warnings,
      isReceived: invoice.reception != nil,
      // What others have issued is no sale of ours, and an offer is none yet.
      entry: isBooking && invoice.reception == nil && !invoice.isOffer
        ? BookEntry(invoice, file: name, sha256: record.output.description, pages: record.pageCount) : nil,
      invoice: keepsInvoice ? invoice : nil, date: invoice.invoice.issueDate, isOld: isOld)
  }

  /// The file that an earlier run has made of the same invoice with the same options, if it is as it was then.
  private func finished(_ name: String, input: SHA256Digest) -> (BatchRecord, [UInt8])? {
    guard let folder, let record = records[name], record.input == input,
      let file = try? folder.open(name, O_RDONLY | O_NONBLOCK)
    else { return nil }
    defer { try? file.close() }
    guard let status = try? file.status(), status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == record.size,
      let bytes = try? file.read(atMost: record.size + 1), SHA256.digest(of: bytes) == record.output
    else { return nil }
    return (record, bytes)
  }
}
