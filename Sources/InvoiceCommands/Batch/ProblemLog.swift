internal import ByteCoding
import Glibc
import InvoiceKit
import SystemIO

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
  private let temporaryName: TemporaryName
  /// Nil as long as there is nothing to write.
  private var file: PendingFile?

  /// Begins anew: what an earlier run has written is gone, and there is no file as long as there is nothing to write.
  ///
  /// - Parameters:
  ///   - path: `-`: standard output. Devices and pipes are written to as they are.
  ///   - temporaryName: what it is called until it is whole.
  /// - Throws: a failure of `creation` when there is something that cannot be removed or written to.
  init(_ path: String, temporaryName: TemporaryName) throws(SystemFailure) {
    self.path = path
    self.temporaryName = temporaryName
    switch try OutputTarget(path) {
    case .standardOutput: place = .stream(.standardOutput)
    case .stream: place = .stream(try FileDescriptor.openStream(path))
    case .file(let target):
      let (folder, name) = (try OutputFolder(around: target, called: path), FilePath.name(of: target))
      place = .file(folder, name: name)
      do throws(SystemError) { try folder.remove(name) } catch { throw .creation(of: path, error) }
    }
  }

  /// The same for a file that we name ourselves: no link of that name is followed, replaced or removed.
  init(_ name: String, in folder: OutputFolder, temporaryName: TemporaryName) throws(SystemFailure) {
    path = folder.path(of: name)
    self.temporaryName = temporaryName
    place = .file(folder, name: name)
    try folder.refuseLink(name)
    do throws(SystemError) { try folder.remove(name) } catch { throw .creation(of: path, error) }
  }

  deinit { if case .stream(let file) = place { try? file.close() } }

  /// Adds an invoice.
  func add(_ origin: Origin, number: String?, _ problems: [Diagnostic]) throws(SystemFailure) {
    let bytes = Self.line(origin, number: number, problems)
    switch place {
    case .stream(let stream):
      do throws(SystemError) { try stream.write(bytes) } catch { throw .writing(path, error) }
    case .file(let folder, let name):
      let open: PendingFile
      if let file {
        open = file
      } else {
        open = try PendingFile(name, in: folder, temporaryName: temporaryName, takesLong: true, called: path)
      }
      file = open
      // After a failure it is gone: part of a line does not get the name.
      try open.append(bytes)
    }
  }

  private enum Key: String, JSONKey {
    case file, index, line, number, problems
  }

  private static func line(_ origin: Origin, number: String?, _ problems: [Diagnostic]) -> [UInt8] {
    var writer = JSONWriter(.compact)
    writer.object { writer in
      writer.member(Key.file, origin.file)
      if let index = origin.index {
        writer.member(Key.index, index)
        writer.member(Key.line, origin.line)
      }
      writer.member(Key.number, number)
      writer.member(Key.problems) {
        $0.array(problems) { writer, problem in
          var problem = problem
          if problem.file == origin.file { problem.file = nil }
          problem.write(to: &writer)
        }
      }
    }
    writer.finish()
    return writer.bytes
  }

  /// Waits for the disk, and gives the file its name, if there is anything in it.
  func finish() throws(SystemFailure) {
    guard let open = file else { return }
    file = nil
    try open.finish()
  }
}
