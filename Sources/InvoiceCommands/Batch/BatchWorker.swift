internal import ByteCoding
import Glibc
import InvoiceKit
import SystemIO

/// Makes documents of invoices; many threads use the same one.
struct BatchWorker: Sendable {
  /// Of an invoice with more files than these each one is closed while it waits for its name.
  private static let openPages = 8
  /// More pages than an invoice can have.
  private static let mostPages = 1 << 20

  var check: InvoiceCheck
  var format: BatchFormat
  var maker: any DocumentMaker
  var factory: RendererFactory
  /// Of everything that the documents depend on besides their invoices.
  var optionsDigest: SHA256Digest
  var pattern: NamePattern
  /// What is told once of all documents.
  var lookWarnings: Set<Problem> = []
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
      extension: format.form.fileExtension)
    var hash = SHA256()
    hash.update(optionsDigest.bytes)
    hash.update(checked.content ?? checked.text)
    let input = hash.digest()
    if let files = finished(name, input: input) {
      return .done(document(files, of: checked, warnings: checked.warnings, isOld: true))
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
    // What others have issued has its oddities on the page.
    let own = lookWarnings.isEmpty ? made.warnings : made.warnings.filter { !lookWarnings.contains($0) }
    let further = checked.xml?.placed(own, of: invoice) ?? checked.placed(own)
    do throws(SystemFailure) {
      let files = try files(of: made, name, input: input, item)
      return .done(document(files, of: checked, warnings: checked.warnings + further, isOld: false))
    } catch {
      return .stopped(CommandFailure(error))
    }
  }

  /// The files of a document, each on the way to its name.
  private func files(
    of made: MadeDocument, _ name: String, input: SHA256Digest, _ item: BatchItem
  ) throws(SystemFailure) -> [BatchFile] {
    let position = String(item.position)
    var contents = made.pages.map {
      (name: PageRequest.fileName(ofPage: $0.number, of: name), mark: "\(position)-\($0.number)", bytes: $0.bytes)
    }
    if contents.isEmpty { contents = [(name, position, made.bytes)] }
    var files: [BatchFile] = []
    for content in contents {
      let record = BatchRecord(
        input: input, output: SHA256.digest(of: content.bytes), size: content.bytes.count, pageCount: made.pageCount)
      var next = batchFile(content.name, record, content.bytes)
      if let folder {
        let file = try PendingFile(
          content.name, in: folder, temporaryName: .ofBatch(content.mark), takesLong: filesWait)
        try file.append(content.bytes)
        if contents.count > Self.openPages { try file.rest() }
        next.file = file
      }
      files.append(next)
    }
    return files
  }

  private func batchFile(_ name: String, _ record: BatchRecord, _ bytes: [UInt8]) -> BatchFile {
    BatchFile(
      name: name, record: record, bytes: keepsBytes ? bytes : nil,
      checksum: isArchiving ? CRC32.checksum(of: bytes) : nil)
  }

  private func document(
    _ files: [BatchFile], of checked: CheckedInvoice, warnings: [Problem], isOld: Bool
  ) -> BatchDocument {
    let invoice = checked.invoice
    var entry: BookEntry?
    // What others have issued is no sale of ours, and an offer is none yet.
    if isBooking, invoice.reception == nil, !invoice.isOffer, let first = files.first {
      entry = BookEntry(
        invoice, file: first.name, sha256: first.record.output.description, pages: first.record.pageCount,
        furtherFiles: files.dropFirst().map {
          BookEntry.File(name: $0.name, sha256: $0.record.output.description)
        })
    }
    return BatchDocument(
      files: files, warnings: warnings, isReceived: invoice.reception != nil, entry: entry,
      invoice: keepsInvoice ? invoice : nil, date: invoice.invoice.issueDate, isOld: isOld)
  }

  /// The files that an earlier run has made of the same invoice with the same options, if all of them are as they were
  /// then.
  private func finished(_ name: String, input: SHA256Digest) -> [BatchFile]? {
    guard let pages = factory.pages, pages.isSet else { return finishedFile(name, input: input).map { [$0] } }
    let first = PageRequest.fileName(ofPage: pages.pages.first, of: name)
    // How many there were is known of each; what no run can have written is no number.
    guard let count = records[first]?.pageCount, count <= Self.mostPages else { return nil }
    var files: [BatchFile] = []
    for number in pages.pages.numbers(of: count) {
      guard let file = finishedFile(PageRequest.fileName(ofPage: number, of: name), input: input) else { return nil }
      files.append(file)
    }
    return files.isEmpty ? nil : files
  }

  private func finishedFile(_ name: String, input: SHA256Digest) -> BatchFile? {
    guard let folder, let record = records[name], record.input == input,
      let file = try? folder.open(name, O_RDONLY | O_NONBLOCK)
    else { return nil }
    defer { try? file.close() }
    guard let status = try? file.status(), status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == record.size,
      let bytes = try? file.read(atMost: record.size + 1), SHA256.digest(of: bytes) == record.output
    else { return nil }
    return batchFile(name, record, bytes)
  }
}
