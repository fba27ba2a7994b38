import Glibc
import Testing

@testable import SystemIO

@Suite("Files that wait for each other")
struct PendingFileSetTests {
  let folder: Scratch

  init() throws { folder = try Scratch() }

  private func file(_ name: String, _ bytes: [UInt8]) throws -> PendingFile {
    let file = try PendingFile(
      name, in: OutputFolder(folder.path), temporaryName: TemporaryName(prefix: ".test-", mark: name))
    try file.append(bytes)
    return file
  }

  @Test("A file that rests takes no more bytes, and gets its name; or is gone with its last user")
  func rest() throws {
    var files = try (0..<20).map { number -> PendingFile in
      let file = try file("\(number)", [UInt8(number)])
      try file.rest()
      return file
    }
    #expect(throws: SystemFailure.self) { try files[19].append([1]) }
    files.removeLast()
    #expect(!folder.names.contains { $0.hasPrefix(".test-19") })
    files.removeLast()
    #expect(!folder.names.contains { $0.hasPrefix(".test-18") })
    for file in files {
      try file.synchronize()
      try file.rest()
    }
    try PendingFile.settle(all: files)
    #expect(folder.names.count == 18 && !folder.names.contains { $0.hasPrefix(".") })
    #expect(throws: SystemFailure.self) { try files[0].settle() }
  }

  @Test("Where one cannot get its name, new ones lose theirs, and an older file stays replaced")
  func failure() throws {
    _ = try folder.file("a", "old")
    mkdir(folder.path("c"), 0o777)
    let files = try [file("a", [1]), file("b", [2]), file("c", [3]), file("d", [4])]
    #expect(throws: SystemFailure.self) { try PendingFile.settle(all: files) }
    for file in files { file.discard() }
    #expect(folder.names == ["a", "c"])
  }
}
