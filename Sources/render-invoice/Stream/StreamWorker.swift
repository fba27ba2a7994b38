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
  /// Where the files go; nil: they are in the answers.
  var folder: OutputFolder?

  private enum Key: String, JSONKey {
    case id, sha256, bytes, pages, path, pdf, problems
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
    guard request.problems.isEmpty else { return .line(problems(request.problems, id: request.id)) }
    let pdf: RenderedPDF
    do throws(InvoiceProblems) { pdf = try self.pdf(of: request) } catch {
      // No answer is better than one that blames the invoice.
      if let failure = CommandFailure(error) { return .end(failure) }
      let placed = request.document == nil ? error.problems.map { Self.placed($0, in: request) } : error.problems
      return .line(problems(placed, id: request.id))
    }
    let digest = SHA256.digest(of: pdf.bytes)
    var path: String?
    if let folder {
      do throws(SystemFailure) {
        path = try keep(pdf.bytes, digest, in: folder, number: number)
      } catch {
        let failure = CommandFailure(error)
        if error.isLackOfRoom { return .end(failure) }
        let problem = Problem(
          code: ProblemCode(rawValue: failure.code), path: "", message: "The file \(failure.message).",
          hint: failure.hint)
        return .failure(problems([problem], id: request.id), failure)
      }
    }
    var writer = JSONWriter(.compact)
    if path == nil { writer.reserve(pdf.bytes.count / 3 * 4 + 1_000) }
    writer.object { writer in
      writer.member(Key.id) { $0.json(request.id) }
      writer.member(Key.sha256, digest.description)
      writer.member(Key.bytes, pdf.bytes.count)
      writer.member(Key.pages, pdf.pageCount)
      if let path {
        writer.member(Key.path, path)
      } else {
        writer.member(Key.pdf) { $0.plainString(Base64.encoded(pdf.bytes)) }
      }
    }
    writer.finish()
    return .line(writer.bytes)
  }

  private func pdf(of request: RenderRequest) throws(InvoiceProblems) -> RenderedPDF {
    guard let document = request.document else {
      // What the invoice is checked for depends on what this line asks for.
      let purpose = DocumentKind.pdf(request.options.conformance).purpose
      return try renderer.pdf(ComputedInvoice(json: request.invoice, purpose: purpose), options: request.options)
    }
    let xml = try ReceivedXML(opening: document)
    let input = try InvoiceInput(xml, file: request.fileName)
    do throws(InvoiceProblems) { return try renderer.pdf(input.invoice, options: request.options) } catch {
      throw xml.placed(error, of: input.invoice)
    }
  }

  /// Puts a document into the folder under its digest. A line that is sent again, by whatever process, finds it there.
  private func keep(
    _ bytes: [UInt8], _ digest: SHA256Digest, in folder: OutputFolder, number: Int
  ) throws(SystemFailure) -> String {
    let name = "\(digest).pdf"
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
