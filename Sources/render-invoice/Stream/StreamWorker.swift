internal import ByteCoding
import Glibc
import InvoiceCommands
import InvoiceKit
import SystemIO

/// Answers lines; many threads use the same one.
struct StreamWorker: Sendable {
  var renderer: InvoiceRenderer
  /// Of lines that have none of their own.
  var options: RenderOptions
  /// What each line is answered with.
  var format: StreamFormat
  /// What is wanted of the pages in the place of documents; nil: documents are.
  var pages: PageRequest?
  /// Where the files go; nil: they are in the answers.
  var folder: OutputFolder?

  private enum Key: String, JSONKey {
    case id, sha256, bytes, pages, page, files, path, problems
  }

  /// A file of an answer.
  private struct File {
    /// Where each page has a file of its own: which one it is, from 1.
    var page: Int?
    var bytes: [UInt8]
    var digest: SHA256Digest
    /// Where it was written to; nil: the answer holds it.
    var path: String?
  }

  /// The answer to a line: one line, whatever the line is.
  func answer(to line: StreamLine) -> StreamAnswer {
    switch line.content {
    case .tooLong:
      return .line(
        problems([Problem(code: .documentTooLarge, path: "", message: "The line is longer than 64 MiB.")], id: nil))
    case .unreadable(let error):
      return .end(CommandFailure(.reading("stdin", error)))
    case .bytes(let bytes):
      return answer(to: RenderRequest(bytes, defaults: options), number: line.number)
    }
  }

  private func answer(to request: RenderRequest, number: Int) -> StreamAnswer {
    let faults = request.problems + contradictions(of: request)
    guard faults.isEmpty else { return .line(problems(faults, id: request.id)) }
    let document: MadeDocument
    do throws(InvoiceProblems) { document = try self.document(of: request) } catch {
      // No answer is better than one that blames the invoice.
      if let failure = CommandFailure(error) { return .end(failure) }
      let placed = request.document == nil ? error.problems.map { Self.placed($0, in: request) } : error.problems
      return .line(problems(placed, id: request.id))
    }
    var files = document.pages.map { File(page: $0.number, bytes: $0.bytes, digest: SHA256.digest(of: $0.bytes)) }
    if files.isEmpty { files = [File(bytes: document.bytes, digest: SHA256.digest(of: document.bytes))] }
    if let folder {
      do throws(SystemFailure) {
        for index in files.indices {
          files[index].path = try keep(files[index].bytes, files[index].digest, in: folder, number: number)
        }
      } catch {
        let failure = CommandFailure(error)
        if error.isLackOfRoom { return .end(failure) }
        let problem = Problem(
          code: ProblemCode(rawValue: failure.code), path: "", message: "The file \(failure.message).",
          hint: failure.hint)
        return .failure(problems([problem], id: request.id), failure)
      }
    }
    return .line(line(document, files, id: request.id))
  }

  private func line(_ document: MadeDocument, _ files: [File], id: [UInt8]) -> [UInt8] {
    var writer = JSONWriter(.compact)
    if folder == nil { writer.reserve(files.reduce(1_000) { $0 + $1.bytes.count / 3 * 4 + 200 }) }
    writer.object { writer in
      writer.member(Key.id) { $0.json(id) }
      guard !document.pages.isEmpty else {
        // HTML has no pages.
        for file in files { write(file, pageCount: document.pageCount == 0 ? nil : document.pageCount, to: &writer) }
        return
      }
      writer.member(Key.pages, document.pageCount)
      writer.member(Key.files) { writer in
        writer.array(files) { writer, file in
          writer.object {
            $0.member(Key.page, file.page)
            write(file, pageCount: nil, to: &$0)
          }
        }
      }
    }
    writer.finish()
    return writer.bytes
  }

  private func write(_ file: File, pageCount: Int?, to writer: inout JSONWriter) {
    writer.member(Key.sha256, file.digest.description)
    writer.member(Key.bytes, file.bytes.count)
    writer.member(Key.pages, pageCount)
    if let path = file.path {
      writer.member(Key.path, path)
    } else {
      writer.member(format) { $0.plainString(Base64.encoded(file.bytes)) }
    }
  }

  /// What a line asks for that is only for PDF: without a word, who asked for it would believe to have it.
  private func contradictions(of request: RenderRequest) -> [Problem] {
    guard pages != nil else { return [] }
    let (option, name): (String, String)
    switch request.options.conformance {
    case .none: return []
    case .archival: (option, name) = ("pdfa", "PDF/A")
    case .facturX: (option, name) = ("facturx", "an e-invoice")
    }
    return [
      Problem(
        code: .contradictingOptions, path: "/options/\(option)",
        message: "This stream answers with \(format.rawValue.uppercased()), which is never \(name).",
        hint: "Leave out `\(option)`, or start the stream with `--format pdf`.")
    ]
  }

  private func document(of request: RenderRequest) throws(InvoiceProblems) -> MadeDocument {
    guard let document = request.document else {
      // What the invoice is checked for depends on what this line asks for.
      let purpose = DocumentKind.pdf(request.options.conformance).purpose
      return try made(ComputedInvoice(json: request.invoice, purpose: purpose), request.options)
    }
    let xml = try ReceivedXML(opening: document)
    let input = try InvoiceInput(xml, file: request.fileName)
    do throws(InvoiceProblems) { return try made(input.invoice, request.options) } catch {
      throw xml.placed(error, of: input.invoice)
    }
  }

  private func made(_ invoice: ComputedInvoice, _ options: RenderOptions) throws(InvoiceProblems) -> MadeDocument {
    if let pages { return try pages.document(of: invoice, by: renderer, options) }
    let pdf = try renderer.pdf(invoice, options: options)
    return MadeDocument(bytes: pdf.bytes, pageCount: pdf.pageCount)
  }

  /// Puts a file into the folder under its digest. A line that is sent again, by whatever process, finds it there.
  private func keep(
    _ bytes: [UInt8], _ digest: SHA256Digest, in folder: OutputFolder, number: Int
  ) throws(SystemFailure) -> String {
    let name = "\(digest).\(format.form.fileExtension)"
    let path = folder.path(of: name)
    if let file = try? folder.open(name, O_RDONLY | O_NONBLOCK) {
      defer { try? file.close() }
      if let old = try? file.read(atMost: bytes.count + 1), old == bytes { return path }
    }
    let file = try PendingFile(name, in: folder, temporaryName: .ofProcess(RenderInvoice.name, "\(number)"))
    try file.append(bytes)
    try file.synchronize()
    // A name that a power cut takes is a line to send again: no answer waits for the folder.
    try file.settle()
    return path
  }

  private func problems(_ problems: [Problem], id: [UInt8]?) -> [UInt8] {
    var writer = JSONWriter(.compact)
    writer.object { writer in
      writer.member(Key.id) { $0.json(id ?? Array("null".utf8)) }
      writer.member(Key.problems) {
        $0.array(problems) { writer, problem in
          var diagnostic = Diagnostic.unnamed(problem)
          // The only other file is a template's; where it is installed is nobody's business who sent the line.
          diagnostic.file = problem.file.map { FilePath.name(of: $0) }
          diagnostic.write(to: &writer)
        }
      }
    }
    writer.finish()
    return writer.bytes
  }

  /// An invoice's problem with its place in the line.
  private static func placed(_ problem: Problem, in request: RenderRequest) -> Problem {
    guard problem.file == nil else { return problem }
    var problem = problem
    let isChosen = problem.code == .unsupportedLanguage && request.choosesLanguage
    problem.path = (isChosen ? "/options" : "/invoice") + problem.path
    problem.location = nil
    return problem
  }
}
