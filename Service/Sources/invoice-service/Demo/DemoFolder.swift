internal import FoundationEssentials
internal import InvoiceCommands
internal import SystemIO

/// Where the demo keeps its databases and mails: a folder that goes with it, or one that was named and stays.
struct DemoFolder {
  let path: String
  private let isTemporary: Bool

  /// Makes it.
  ///
  /// - Parameter name: what was named; nil: a temporary one.
  /// - Throws: a failure with status 73 when it can't be made, or holds anything.
  init(_ name: String?) throws(CommandFailure) {
    isTemporary = name == nil
    do {
      if let name {
        try FileManager.default.createDirectory(atPath: name, withIntermediateDirectories: true)
        guard try FileManager.default.contentsOfDirectory(atPath: name).isEmpty else {
          throw CommandFailure(
            .cannotCreate, "folder-not-empty", "the folder is not empty", hint: "name another one", file: name)
        }
        path = name
      } else {
        let random = try RandomBytes.make(8).map { String($0, radix: 16) }.joined()
        path = FileManager.default.temporaryDirectory.appending(path: "invoice-service-demo-\(random)").path
        try FileManager.default.createDirectory(
          atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      }
      for part in ["mail", "exports"] {
        try FileManager.default.createDirectory(atPath: "\(path)/\(part)", withIntermediateDirectories: true)
      }
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(.cannotCreate, "cannot-create", "the folder cannot be made", file: name)
    }
  }

  /// Removes it, unless it was named.
  func end() {
    if isTemporary { try? FileManager.default.removeItem(atPath: path) }
  }
}
