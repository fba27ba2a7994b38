import Glibc
import Synchronization
import SystemFaults
import Testing

@testable import SystemIO

@Suite("Descriptors")
struct FileDescriptorTests {
  static let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }

  let folder: Scratch

  init() throws { folder = try Scratch() }

  private func pieces(of count: Int) -> [[UInt8]] {
    stride(from: 0, to: Self.bytes.count, by: count).map { Array(Self.bytes[$0..<min($0 + count, Self.bytes.count)]) }
  }

  @Test("What comes in pieces is read to its end, and not beyond a limit", arguments: [true, false])
  func shortReads(isWaiting: Bool) throws {
    let all = try Pipe(isWaiting: isWaiting)
    all.send(pieces(of: 7_001))
    #expect(try all.reading.read(atMost: 1 << 20) == Self.bytes)
    try all.reading.close()
    let some = try Pipe(isWaiting: isWaiting)
    some.send(pieces(of: 7_001))
    #expect(try some.reading.read(atMost: 100_000) == Array(Self.bytes.prefix(100_000)))
    try some.reading.close()
  }

  @Test(
    "What does not fit into a pipe at once is written in pieces, whether its end waits or not",
    arguments: [true, false])
  func shortWrites(isWaiting: Bool) throws {
    let pipe = try Pipe(isWaiting: isWaiting)
    pipe.send([Self.bytes])
    var received: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 10_000)
    while true {
      let count = try pipe.reading.read(into: &buffer, from: 0, atMost: 999)
      if count == 0 { break }
      #expect(count <= 999)
      received += buffer.prefix(count)
    }
    #expect(received == Self.bytes)
    try pipe.reading.close()
  }

  @Test("Waiting ends when there is something to read or room to write, or when the time is over")
  func waiting() throws {
    let pipe = try Pipe()
    let start = ContinuousClock.now
    #expect(try !pipe.reading.wait(toRead: true, toWrite: false, atMost: .milliseconds(50)))
    #expect(start.duration(to: .now) > .milliseconds(40))
    #expect(try pipe.writing.wait(toRead: false, toWrite: true, atMost: nil))
    try pipe.writing.write([1])
    #expect(try pipe.reading.wait(toRead: true, toWrite: false, atMost: .seconds(60)))
    try pipe.reading.close()
    try pipe.writing.close()
  }

  @Test("A signal amid a call is no end of it")
  func interruptions() throws {
    let pipe = try Pipe()
    // Without SA_RESTART the system ends a call that waits with EINTR.
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in Interruptions.count.add(1, ordering: .relaxed) }
    var previous = sigaction()
    sigaction(SIGUSR2, &action, &previous)
    defer { sigaction(SIGUSR2, &previous, nil) }
    let interruptions = Interruptions()
    let received = try FailingCalls.run { () throws -> [UInt8] in
      interruptions.start(for: pthread_self())
      defer { interruptions.stop() }
      pipe.send((0..<40).map { [UInt8($0)] })
      return try pipe.reading.read(atMost: 100)
    }
    #expect(received == Array(0..<40))
    #expect(Interruptions.count.load(ordering: .relaxed) > 0)
    try pipe.reading.close()
  }

  @Test("Errors of the system are thrown as they are")
  func errors() throws {
    #expect(throws: SystemError.notFound) { try FileDescriptor.open(folder.path("a"), O_RDONLY) }
    let full = try FileDescriptor.open("/dev/full", O_WRONLY)
    #expect(throws: SystemError.noSpace) { try full.write([1]) }
    try full.close()
    #expect(throws: SystemError.badDescriptor) { try FileDescriptor(number: -1).write([1]) }
    #expect(throws: SystemError.badDescriptor) { try FileDescriptor(number: -1).synchronize() }
    let pipe = try Pipe()
    try pipe.reading.close()
    #expect(throws: SystemError.brokenPipe) {
      try FailingCalls.run {
        Pipe.surviveReaders()
        try pipe.writing.write([1])
      }
    }
    try pipe.writing.close()
    let path = try folder.file("a", "text")
    #expect(throws: SystemError(number: EIO)) {
      try FailingCalls.run([.read]) { () throws -> [UInt8] in
        let file = try FileDescriptor.open(path, O_RDONLY)
        defer { try? file.close() }
        return try file.read(atMost: 10)
      }
    }
    // A device that knows no fsync is no failure.
    let null = try FileDescriptor.open("/dev/null", O_WRONLY)
    try null.synchronize()
    try null.close()
  }

  @Test("Bytes are read at a place, all of them or none")
  func places() throws {
    let file = try FileDescriptor.open(try folder.file("a", "0123456789"), O_RDONLY)
    defer { try? file.close() }
    #expect(try file.read(4, at: 6) == Array("6789".utf8))
    #expect(try file.read(0, at: 99) == [])
    #expect(throws: SystemError.endOfFile) { try file.read(4, at: 7) }
  }

  @Test("The system's words begin small")
  func words() {
    #expect(SystemError.notFound.text == "no such file or directory")
    #expect(SystemError(number: 4_711).text.contains("4711"))
  }
}
