import Foundation
import Glibc
import SystemFaults
import Testing

@testable import SystemIO

@Suite("Files on their way to their names")
struct PendingFileTests {
  typealias Fault = FailingCalls.Fault

  static let temporaryName = TemporaryName(prefix: ".test-", mark: "1")

  let folder: Scratch

  init() throws { folder = try Scratch() }

  /// Writes a file, and says why that has failed.
  private func write(
    _ text: String, to name: String = "a", takesLong: Bool = false, _ faults: [Fault] = []
  ) throws -> SystemFailure? {
    try FailingCalls.run(faults) { [path = folder.path] in
      do {
        let file = try PendingFile(
          name, in: OutputFolder(path), temporaryName: Self.temporaryName, takesLong: takesLong)
        try file.append(Array(text.utf8))
        try file.finish()
        return nil
      } catch let failure as SystemFailure {
        return failure
      }
    }
  }

  @Test("A file gets its name, whether that is free or not, and whether the system knows files without names or not")
  func whole() throws {
    for (takesLong, faults) in [(false, []), (true, []), (true, [Fault.unnamed])] {
      #expect(try write("new", takesLong: takesLong, faults) == nil)
      #expect(folder.text("a") == "new")
      #expect(try write("newer", takesLong: takesLong, faults) == nil)
      #expect(folder.text("a") == "newer")
      #expect(folder.names == ["a"])
      try FileManager.default.removeItem(atPath: folder.path("a"))
    }
  }

  @Test(
    "After each failure the old file is whole, and nothing else is there",
    arguments: [
      (Fault.write, SystemFailure.Kind.writing), (.synchronize, .writing), (.close, .writing), (.rename, .creation),
    ], [true, false])
  func failures(of failing: (fault: Fault, kind: SystemFailure.Kind), isUnnamed: Bool) throws {
    try folder.file("a", "old")
    let failure = try #require(try write("new", takesLong: isUnnamed, [failing.fault]))
    #expect(failure.kind == failing.kind)
    #expect(failure.cause == SystemError(number: failing.fault.error))
    #expect(failure.file == folder.path("a"))
    #expect(folder.text("a") == "old")
    #expect(folder.names == ["a"])
  }

  @Test("After each failure a file that was not there is not there", arguments: [true, false])
  func newFiles(isUnnamed: Bool) throws {
    // A file without a name is linked, one with a name renamed; only the latter is closed before.
    let faults: [Fault] = isUnnamed ? [.write, .synchronize, .link] : [.write, .synchronize, .close, .rename]
    for fault in faults {
      let failure = try write("new", takesLong: isUnnamed, [fault])
      #expect(failure?.cause == SystemError(number: fault.error), "\(fault)")
      #expect(folder.names.isEmpty, "\(fault)")
    }
  }

  @Test("A file that has a name already and can get no temporary one stays")
  func link() throws {
    try folder.file("a", "old")
    let failure = try write("new", takesLong: true, [.link])
    #expect(failure?.kind == .creation)
    #expect(folder.text("a") == "old" && folder.names == ["a"])
  }

  @Test("Where nothing can be opened, and in a folder that is gone, no file begins")
  func noFile() throws {
    let failure = try FailingCalls.run { [path = folder.path] () -> SystemFailure? in
      let folder = try OutputFolder(path)
      rmdir(path)
      do throws(SystemFailure) {
        _ = try PendingFile("a", in: folder, temporaryName: Self.temporaryName)
        return nil
      } catch {
        return error
      }
    }
    #expect(failure?.kind == .creation && failure?.cause == .notFound && failure?.hint != nil)
    let other = try Scratch()
    let opened = try OutputFolder(other.path)
    let refused = try FailingCalls.run([.open]) { () -> SystemFailure? in
      do throws(SystemFailure) {
        _ = try PendingFile("a", in: opened, temporaryName: Self.temporaryName)
        return nil
      } catch {
        return error
      }
    }
    #expect(refused?.kind == .creation && refused?.words.contains("ermission denied") == true)
    #expect(other.names.isEmpty)
  }

  @Test("A folder in the place of the file stays, and nothing beside it")
  func folderInPlace() throws {
    mkdir(folder.path("a"), 0o755)
    #expect(try write("new")?.cause == SystemError(number: EISDIR))
    #expect(try write("new", takesLong: true)?.cause == SystemError(number: EISDIR))
    #expect(folder.names == ["a"])
  }

  @Test("A link of the name is refused, and what it leads to stays")
  func linkInPlace() throws {
    try folder.file("precious", "old")
    symlink("precious", folder.path("a"))
    let failure = try #require(try write("new"))
    #expect(failure == .link(folder.path("a")))
    #expect(folder.text("precious") == "old" && folder.names == ["a", "precious"])
  }

  @Test("After a failure nothing is added and no name given any more")
  func afterFailure() throws {
    let failures = try FailingCalls.run([.write]) { [path = folder.path] () -> [SystemFailure] in
      let file = try PendingFile("a", in: OutputFolder(path), temporaryName: Self.temporaryName)
      var failures: [SystemFailure] = []
      func keep(_ step: () throws(SystemFailure) -> Void) {
        do throws(SystemFailure) { try step() } catch { failures.append(error) }
      }
      keep { () throws(SystemFailure) in try file.append([1]) }
      keep { () throws(SystemFailure) in try file.append([2]) }
      keep { () throws(SystemFailure) in try file.synchronize() }
      keep { () throws(SystemFailure) in try file.settle() }
      return failures
    }
    #expect(failures.count == 4 && Set(failures).count == 1)
    #expect(folder.names.isEmpty)
  }

  @Test("What is given up, or has no user any more, is gone", arguments: [true, false])
  func discard(isUnnamed: Bool) throws {
    let names = try FailingCalls.run { [folder] in
      let target = try OutputFolder(folder.path)
      var names: [[String]] = []
      var file: PendingFile? = try PendingFile(
        "a", in: target, temporaryName: Self.temporaryName, takesLong: isUnnamed)
      try file?.append([1])
      names.append(folder.names)
      file?.discard()
      names.append(folder.names)
      file = try PendingFile("a", in: target, temporaryName: Self.temporaryName, takesLong: isUnnamed)
      file = nil
      names.append(folder.names)
      return names
    }
    #expect(names == [isUnnamed ? [] : [".test-1.tmp"], [], []])
  }

  @Test("The permissions of the file that it replaces stay, from the first byte on; a new one follows the umask")
  func permissions() throws {
    chmod(try folder.file("a", "old"), 0o600)
    let before = try FailingCalls.run { [folder] in
      let file = try PendingFile("a", in: OutputFolder(folder.path), temporaryName: Self.temporaryName)
      let mode = mode(of: folder.path(".test-1.tmp"))
      try file.append([1])
      try file.finish()
      return mode
    }
    #expect(before == 0o600 && mode(of: folder.path("a")) == 0o600)
    chmod(folder.path("a"), 0o640)
    #expect(try write("new") == nil)
    #expect(mode(of: folder.path("a")) == 0o640)
    #expect(try write("new", to: "b") == nil)
    let mask = umask(0)
    umask(mask)
    #expect(mode(of: folder.path("b")) == 0o666 & ~mask)
  }

  @Test("A private file is its owner's alone from its first byte on", arguments: [true, false])
  func privateFile(takesLong: Bool) throws {
    chmod(try folder.file("a", "old"), 0o644)
    let before = try FailingCalls.run { [folder] in
      let file = try PendingFile(
        "a", in: OutputFolder(folder.path), temporaryName: Self.temporaryName, takesLong: takesLong, isPrivate: true)
      try file.append([1])
      let first = takesLong ? 0o600 : mode(of: folder.path(".test-1.tmp"))
      try file.finish()
      return first
    }
    #expect(before == 0o600 && mode(of: folder.path("a")) == 0o600)
  }

  @Test("Temporary names that are taken are passed over, and what was left under them can be removed")
  func takenNames() throws {
    try folder.file(".test-1.tmp", "of another process")
    try folder.file(".test-1-1.tmp", "of another process")
    try folder.file("a", "old")
    for takesLong in [true, false] { #expect(try write("new", takesLong: takesLong) == nil) }
    #expect(folder.names == [".test-1-1.tmp", ".test-1.tmp", "a"])
    try folder.file(".test-2.tmp", "of somebody else")
    try OutputFolder(folder.path).removeLeftovers(Self.temporaryName)
    #expect(folder.names == [".test-2.tmp", "a"])
  }

  @Test("A name that is known only at the end replaces its own file")
  func otherName() throws {
    try folder.file("b", "old")
    let file = try PendingFile("a", in: OutputFolder(folder.path), temporaryName: Self.temporaryName)
    try file.append(Array("new".utf8))
    try file.finish(as: "b")
    #expect(folder.text("b") == "new" && folder.names == ["b"])
  }
}

private func mode(of path: String) -> mode_t {
  var status = stat()
  return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
}
