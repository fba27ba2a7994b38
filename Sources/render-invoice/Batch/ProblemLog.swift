internal import ByteCoding
import Glibc
import InvoiceKit

/// Writes what is wrong with invoices: one JSON object a line for each invoice. A file gets its name when it is whole;
/// a pipe gets each line as soon as it is known.
final class ProblemLog {
  private enum Place {
    case stream(FileDescriptor)
    case file(OutputFolder, name: String)
  }

  /// As it was named.
  let path: String
  private let place: Place
  private let mark: String
  /// Nil as long as there is nothing to write.
  private var file: PendingFile?

  /// Begins anew: what an earlier run has written is gone, and there is no file as long as there is nothing to write.
  ///
  /// - Parameters:
  ///   - path: `-`: standard output. Devices and pipes are written to as they are.
  ///   - mark: tells its temporary name apart from those of others; see `PendingFile`.
  /// - Throws: a failure with status 73 when there is something that cannot be removed or written to.
  init(_ path: String, mark: String) throws(CommandFailure) {
    self.path = path
    self.mark = mark
    switch try OutputTarget(path) {
    case .standardOutput: place = .stream(.standardOutput)
    case .stream:
      do throws(SystemError) { place = .stream(try FileDescriptor.openStream(path)) } catch {
        throw OutputFile.cannotCreate(path, error)
      }
    case .file(let target):
      do throws(SystemError) {
        let folder = try OutputFolder(FilePath.folder(of: target))
        place = .file(folder, name: FilePath.name(of: target))
        try folder.remove(FilePath.name(of: target))
      } catch {
        throw OutputFile.cannotCreate(path, error)
      }
    }
  }

  /// The same for a file that we name ourselves: no link of that name is followed, replaced or removed.
  init(_ name: String, in folder: OutputFolder, mark: String) throws(CommandFailure) {
    path = folder.path(of: name)
    self.mark = mark
    place = .file(folder, name: name)
    try folder.refuseLink(name)
    do throws(SystemError) { try folder.remove(name) } catch { throw OutputFile.cannotCreate(path, error) }
  }

  deinit { if case .stream(let file) = place { try? file.close() } }

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
    let bytes = Array(line.utf8)
    switch place {
    case .stream(let stream):
      do throws(SystemError) { try stream.write(bytes) } catch { throw OutputFile.writeFailure(error, file: path) }
    case .file(let folder, _):
      let open: PendingFile
      if let file { open = file } else { open = try PendingFile(in: folder, mark: mark, called: path) }
      file = open
      do throws(SystemError) { try open.append(bytes) } catch {
        // Part of a line must not get the name.
        open.discard()
        file = nil
        throw OutputFile.writeFailure(error, file: path)
      }
    }
  }

  /// Waits for the disk, and gives the file its name, if there is anything in it.
  func finish() throws(CommandFailure) {
    guard case .file(_, let name) = place, let open = file else { return }
    file = nil
    do throws(SystemError) { try open.synchronize() } catch { throw OutputFile.writeFailure(error, file: path) }
    try open.settle(as: name)
  }
}
