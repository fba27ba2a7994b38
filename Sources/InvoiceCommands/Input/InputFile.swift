internal import ByteCoding
import Glibc
import SystemIO

/// Reads invoices.
package enum InputFile {
  /// The largest document that is read: 64 MiB.
  package static let sizeLimit = 64 * 1024 * 1024

  /// The content of a file, or of standard input for `-`.
  ///
  /// - Throws: a failure with status 66 when there is no such file or it cannot be opened, 74 when reading fails, 65
  ///   when it is larger than `sizeLimit`.
  package static func read(_ input: String) throws(CommandFailure) -> [UInt8] {
    // Somebody may keep a pipe open and write nothing.
    try SignalWatch.lettingThrough { () throws(CommandFailure) in try contents(input) }
  }

  private static func contents(_ input: String) throws(CommandFailure) -> [UInt8] {
    let name = displayName(input)
    let file: FileDescriptor
    if input == "-" {
      file = .standardInput
    } else {
      do { file = try FileDescriptor.open(input, O_RDONLY) } catch {
        if error.isLackOfRoom { throw CommandFailure(.opening(name, error)) }
        throw CommandFailure(
          .noInput, "no-input", "cannot be opened: \(error.text)",
          hint: error == .notFound ? "check the name" : nil, file: name)
      }
    }
    defer { if input != "-" { try? file.close() } }
    if let status = try? file.status() {
      if status.st_mode & S_IFMT == S_IFDIR {
        throw CommandFailure(
          .noInput, "no-input", "is a folder, not an invoice", hint: "name the files: \(name)/*.json", file: name)
      }
      if status.st_mode & S_IFMT == S_IFREG, status.st_size > sizeLimit { throw tooLarge(name) }
    }
    let bytes: [UInt8]
    do { bytes = try file.read(atMost: sizeLimit + 1) } catch {
      throw CommandFailure(.reading(name, error))
    }
    if bytes.count > sizeLimit { throw tooLarge(name) }
    return bytes
  }

  /// What an input is called in messages.
  package static func displayName(_ input: String) -> String { input == "-" ? "stdin" : input }

  /// The file's name without its folder; nil for standard input.
  static func fileName(_ input: String) -> String? {
    input == "-" ? nil : FilePath.name(of: input)
  }

  private static func tooLarge(_ name: String) -> CommandFailure {
    CommandFailure(.badData, "document-too-large", "the document is larger than 64 MiB", file: name)
  }
}
