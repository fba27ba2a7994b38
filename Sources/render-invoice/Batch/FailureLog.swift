import Glibc
import InvoiceKit

/// Writes what became of invoices that failed: one JSON object a line, each as soon as it is known.
final class FailureLog {
  let path: String
  private var file: FileDescriptor?

  /// Begins anew: the failures of an earlier run are gone, and there is no file as long as there is no failure.
  init(_ path: String) throws(CommandFailure) {
    self.path = path
    if unlink(path) != 0, errno != ENOENT { throw OutputFile.cannotCreate(path, .current) }
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
      if let file { open = file } else { open = try FileDescriptor.open(path, O_WRONLY | O_CREAT | O_APPEND) }
      file = open
      try open.write(Array(line.utf8))
    } catch {
      throw file == nil ? OutputFile.cannotCreate(path, error) : OutputFile.writeFailure(error, file: path)
    }
  }
}
