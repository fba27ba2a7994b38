import Foundation
import Testing

@testable import Billing

@Suite("Mails into a folder")
struct FolderSenderTests {
  @Test("Each is a whole file; the same once more is the same file")
  func whole() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "eml-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let message = try TestMail.message()
    for _ in 0..<2 {
      #expect(try await FolderSender(folder: folder).send(message) == "written as mail.12.1770811200000.eml")
    }
    #expect(try TestFile.names(in: folder) == ["mail.12.1770811200000.eml"])
    #expect(try TestFile.read(folder + "/mail.12.1770811200000.eml") == message.encoded())
  }

  @Test("A folder that can't be made is tried again later")
  func none() async throws {
    await #expect {
      try await FolderSender(folder: "/proc/nowhere/mail").send(TestMail.message())
    } throws: {
      ($0 as? MailFailure)?.kind == .deferred
    }
  }
}
