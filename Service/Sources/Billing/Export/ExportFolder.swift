internal import ByteCoding
internal import Glibc
internal import SystemIO

/// The folder of exports that wait for their users. Files of it are their owner's alone, and each belongs to a row: one
/// that no row names was left by a crash, and goes.
struct ExportFolder: Sendable {
  static let temporaryName = TemporaryName(prefix: ".export-", mark: "")
  let path: String

  init(_ path: String) { self.path = path }

  /// What the file of an export is called. Each attempt has a name of its own: a worker that was taken for dead writes
  /// over nobody's file.
  static func name(ofExport id: Int64, attempt fence: Int64) -> String { "export-\(id)-\(fence).zip" }

  /// Opens it; makes it where there is none.
  func open() throws(BillingError) -> OutputFolder {
    if mkdir(path, 0o700) != 0, errno != EEXIST { throw failure("created", SystemError.current) }
    do throws(SystemError) { return try OutputFolder(path) } catch { throw failure("opened", error) }
  }

  /// Removes what belongs to no export any more.
  func sweep(in billing: BillingStore) async throws(JobFailure) {
    try await asJob { () async throws(BillingError) in
      try await billing.readOnThread { (transaction) throws(BillingError) in
        guard FilePath.isFolder(path) else { return }
        let folder = try open()
        let names: [[UInt8]]
        do throws(SystemError) { names = try FilePath.entries(of: path) } catch { throw failure("read", error) }
        for name in names.map({ String(decoding: $0, as: UTF8.self) }) {
          guard let id = Self.export(ofFile: name), try !transaction.keepsFile(name, ofExport: id) else { continue }
          do throws(SystemError) { try folder.remove(name) } catch { throw failure("emptied", error) }
        }
        folder.synchronize()
      }
    }
  }

  /// Whose file it is; nil: none of ours.
  private static func export(ofFile name: String) -> Int64? {
    let parts = name.split(separator: "-")
    guard parts.count == 3, parts[0] == "export", parts[2].hasSuffix(".zip") else { return nil }
    return Int64(parts[1])
  }

  private func failure(_ word: String, _ error: SystemError) -> BillingError {
    BillingError(
      .system, .fileUnavailable, "the folder of exports cannot be \(word): \(error.text)",
      hint: "Make it, and let the service write to it.")
  }
}
