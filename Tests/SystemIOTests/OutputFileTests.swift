import ByteCoding
import Glibc
import Synchronization
import SystemFaults
import Testing

@testable import SystemIO

@Suite("Results in their places", .serialized)
struct OutputFileTests {
  static let temporaryName = TemporaryName(prefix: ".test-", mark: "1")

  let folder: Scratch

  init() throws { folder = try Scratch() }

  /// Writes a result in one piece, or in many.
  private func write(
    _ text: String, to path: String, inPieces: Bool, _ faults: [FailingCalls.Fault] = []
  ) throws -> SystemFailure? {
    try FailingCalls.run(faults) {
      do throws(SystemFailure) {
        guard inPieces else {
          try OutputFile.write(Array(text.utf8), to: path, temporaryName: Self.temporaryName)
          return nil
        }
        let file = try StreamedFile(path, temporaryName: Self.temporaryName)
        for byte in text.utf8 { try file.write([byte]) }
        try file.finish()
        return nil
      } catch {
        return error
      }
    }
  }

  @Test("The file behind a link is replaced, and the link stays", arguments: [true, false])
  func link(inPieces: Bool) throws {
    try folder.file("real", "old")
    symlink("real", folder.path("a"))
    #expect(try write("new", to: folder.path("a"), inPieces: inPieces) == nil)
    #expect(FilePath.isLink(folder.path("a")) && folder.text("real") == "new")
    let failure = try #require(try write("newer", to: folder.path("a"), inPieces: inPieces, [.synchronize]))
    // It is called as it was named.
    #expect(failure.file == folder.path("a") && failure.kind == .writing)
    #expect(folder.text("real") == "new" && folder.names == ["a", "real"])
  }

  @Test("A full device, a folder that is not there and a link to nothing are told apart", arguments: [true, false])
  func failures(inPieces: Bool) throws {
    let full = try #require(try write("new", to: "/dev/full", inPieces: inPieces))
    #expect(full.kind == .writing && full.cause == .noSpace && full.hint != nil && !full.isReaderGone)
    let nowhere = try #require(try write("new", to: folder.path("b/a"), inPieces: inPieces))
    #expect(nowhere.kind == .creation && nowhere.cause == .notFound && nowhere.file == folder.path("b/a"))
    symlink("nothing", folder.path("a"))
    #expect(try write("new", to: folder.path("a"), inPieces: inPieces)?.kind == .creation)
    #expect(folder.names == ["a"])
  }

  @Test("A name that we have made up is that of no link")
  func derived() throws {
    try folder.file("real", "old")
    symlink("real", folder.path("a"))
    #expect(throws: SystemFailure.link(folder.path("a"))) {
      try OutputFile.write([1], to: folder.path("a"), temporaryName: Self.temporaryName, isDerived: true)
    }
    #expect(throws: SystemFailure.link(folder.path("a"))) {
      try StreamedFile("a", in: OutputFolder(folder.path), temporaryName: Self.temporaryName)
    }
    #expect(folder.text("real") == "old")
  }

  @Test("What is given up halfway leaves the old file")
  func discard() throws {
    try folder.file("a", "old")
    let file = try StreamedFile(folder.path("a"), temporaryName: Self.temporaryName)
    try file.write([UInt8](repeating: 0x61, count: 3 << 20))
    file.discard()
    #expect(folder.text("a") == "old" && folder.names == ["a"])
  }

  @Test("A file without a name can be written and read at its places, and is nowhere")
  func scratch() throws {
    for faults in [[], [FailingCalls.Fault.unnamed]] {
      let bytes = try FailingCalls.run(faults) { [folder] () -> ([UInt8], [String]) in
        let file = try OutputFolder(folder.path).scratch(Self.temporaryName)
        defer { try? file.close() }
        try file.write(Array("0123456789".utf8))
        return (try file.read(3, at: 4), folder.names)
      }
      #expect(bytes.0 == Array("456".utf8) && bytes.1.isEmpty)
    }
  }

  @Test("Files of a folder are found by what they are, whatever they are called")
  func identities() throws {
    let path = try folder.file("a", "")
    try folder.file("b", "")
    Glibc.link(path, folder.path("c"))
    symlink("a", folder.path("d"))
    let status = try #require(FilePath.status(of: Array(path.utf8)))
    #expect(try OutputFolder(folder.path).names(of: [FileIdentity(status)]).sorted() == ["a", "c"])
  }

  @Test("Signals wait for the last of several files that are on their way")
  func interrupts() throws {
    // Nothing else in the process sends it, and no other test of the suite runs meanwhile.
    HangUps.count.store(0, ordering: .relaxed)
    let previous = signal(SIGHUP) { _ in HangUps.count.add(1, ordering: .relaxed) }
    defer { signal(SIGHUP, previous) }
    let counts = try FailingCalls.run { () -> [Int] in
      var counts: [Int] = []
      let (first, second) = (InterruptDelay(), InterruptDelay())
      raise(SIGHUP)
      raise(SIGHUP)
      first.end()
      counts.append(HangUps.count.load(ordering: .relaxed))
      second.end()
      counts.append(HangUps.count.load(ordering: .relaxed))
      raise(SIGHUP)
      counts.append(HangUps.count.load(ordering: .relaxed))
      return counts
    }
    #expect(counts == [0, 1, 2])
  }
}
