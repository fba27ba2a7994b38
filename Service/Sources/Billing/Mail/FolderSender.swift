internal import Glibc
internal import SystemIO

/// Puts mails as `.eml` files into a folder, for development.
public struct FolderSender: MailSender {
  private let folder: String
  private let threads = BlockingThreads(limit: 1)

  /// - Parameter folder: where; it is made when it is not there.
  public init(folder: String) { self.folder = folder }

  /// Writes the whole file, or none. The same mail once more is the same file.
  public func send(_ message: MailMessage) async throws(MailFailure) -> String {
    let result = await threads.run { [folder] () -> Result<String, MailFailure> in
      do throws(MailFailure) { return .success(try Self.write(message, folder)) } catch { return .failure(error) }
    }
    guard let result else { throw MailFailure(.deferred, "the system has no room for another thread") }
    return try result.get()
  }

  private static func write(_ message: MailMessage, _ path: String) throws(MailFailure) -> String {
    // Mails are for their readers alone.
    if mkdir(path, 0o700) != 0, errno != EEXIST {
      throw MailFailure(.deferred, "\(path): the folder cannot be made (errno \(errno))")
    }
    let name = message.identifier + ".eml"
    do throws(SystemFailure) {
      let folder: OutputFolder
      do throws(SystemError) { folder = try OutputFolder(path) } catch { throw .creation(of: path, error) }
      let file = try PendingFile(
        name, in: folder,
        temporaryName: TemporaryName(prefix: ".mail-", mark: "\(getpid())-\(message.identifier)"), takesLong: true)
      try file.append(message.encoded())
      try file.finish()
    } catch {
      throw MailFailure(.deferred, (error.file.map { "\($0): " } ?? "") + error.words)
    }
    return "written as \(name)"
  }
}
