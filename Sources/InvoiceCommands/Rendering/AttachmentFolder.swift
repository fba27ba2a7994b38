internal import ByteCoding
internal import Glibc
package import InvoiceKit
package import SystemIO

/// The folder of `extract --attachments`: takes all files of a document or none, and replaces nothing.
package enum AttachmentFolder {
  /// Writes the files under names that are fit for a folder; of several of one name, all but the first get a number.
  ///
  /// - Parameters:
  ///   - path: the folder, which is made when it is not there.
  ///   - temporaryName: what a file is called until it is whole.
  /// - Returns: the paths of the files, in their order.
  /// - Throws: a failure with status 73 when the folder cannot be made or a file of a name is there already, 74 when
  ///   one cannot be written. No file is left then.
  package static func write(
    _ files: [AttachedFiles.File], to path: String, temporaryName: TemporaryName
  ) throws(CommandFailure) -> [String] {
    guard !files.isEmpty else { return [] }
    if mkdir(path, 0o777) != 0, !FilePath.isFolder(path) {
      throw CommandFailure(.cannotCreate, "cannot-create", "the folder cannot be made", file: path)
    }
    let folder: OutputFolder
    do throws(SystemError) { folder = try OutputFolder(path) } catch {
      throw CommandFailure(SystemFailure.creation(of: path, error))
    }
    var taken: Set<String> = []
    let names = files.map { AttachmentName.free($0.name, among: &taken) }
    for name in names where FilePath.kind(of: folder.path(of: name)) != nil {
      throw exists(folder.path(of: name))
    }
    let delay = InterruptDelay()
    defer { delay.end() }
    var written: [String] = []
    do throws(CommandFailure) {
      for (file, name) in zip(files, names) {
        try asCommand(create(file.bytes, name, in: folder, temporaryName))
        written.append(name)
      }
    } catch {
      for name in written { try? folder.remove(name) }
      throw error
    }
    return names.map { folder.path(of: $0) }
  }

  private static func create(
    _ bytes: [UInt8], _ name: String, in folder: OutputFolder, _ temporaryName: TemporaryName
  ) throws(SystemFailure) {
    let file = try PendingFile(name, in: folder, temporaryName: temporaryName)
    try file.append(bytes)
    try file.finish()
  }

  private static func exists(_ path: String) -> CommandFailure {
    CommandFailure(
      .cannotCreate, "cannot-create", "there is a file of that name already", hint: "name an empty folder", file: path)
  }
}
