import Glibc
import InvoiceKit

/// Writes what is wrong with invoices: one JSON object a line for each invoice, as soon as it is known.
final class ProblemLog {
  /// As it was named.
  let path: String
  /// Where it is.
  private let target: String
  private var file: FileDescriptor?

  /// Begins anew: what an earlier run has written is gone, and there is no file as long as there is nothing to write.
  ///
  /// - Parameter path: `-`: standard output. Devices and pipes are written to as they are.
  /// - Throws: a failure with status 73 when there is something that cannot be removed or written to.
  init(_ path: String) throws(CommandFailure) {
    self.path = path
    switch try OutputTarget(path) {
    case .standardOutput:
      target = path
      file = .standardOutput
    case .stream:
      target = path
      do throws(SystemError) { file = try FileDescriptor.open(path, O_WRONLY) } catch {
        throw OutputFile.cannotCreate(path, error)
      }
    case .file(let path):
      target = path
      if unlink(path) != 0, errno != ENOENT { throw OutputFile.cannotCreate(path, .current) }
    }
  }

  deinit { try? file?.close() }

  /// Adds an invoice.
  func add(_ origin: Origin, number: String?, _ problems: [Diagnostic]) throws(CommandFailure) {
    var line = "{\"file\":\(JSONText.quoted(origin.file))"
    if let index = origin.index { line += ",\"index\":\(index),\"line\":\(origin.line)" }
    if let number { line += ",\"number\":\(JSONText.quoted(number))" }
    let all = problems.map { problem in
      var problem = problem
      if problem.file == origin.file { problem.file = nil }
      return problem.json
    }
    line += ",\"problems\":[\(all.joined(separator: ","))]}\n"
    do throws(SystemError) {
      let open: FileDescriptor
      if let file { open = file } else { open = try FileDescriptor.open(target, O_WRONLY | O_CREAT | O_APPEND) }
      file = open
      try open.write(Array(line.utf8))
    } catch {
      throw file == nil ? OutputFile.cannotCreate(path, error) : OutputFile.writeFailure(error, file: path)
    }
  }
}
