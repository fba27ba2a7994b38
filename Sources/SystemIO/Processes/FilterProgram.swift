internal import Glibc

/// A program that is given bytes on its standard input and answers with bytes on its standard output. It gets no variables
/// of ours, no files but these two, and nobody hears what it says on its standard error.
public struct FilterProgram: Sendable {
  private let path: String
  private let arguments: [String]

  /// A program.
  ///
  /// - Parameters:
  ///   - path: where it is.
  ///   - arguments: what it is called with, without its name.
  public init(_ path: String, _ arguments: [String]) { (self.path, self.arguments) = (path, arguments) }

  /// Runs it to its end.
  ///
  /// - Parameters:
  ///   - input: what it reads; what it leaves unread is its own affair.
  ///   - outputLimit: how many bytes it may answer; with more it is killed.
  ///   - limit: when that has passed, it and what it has started are killed.
  /// - Returns: what it has answered, and how it ended.
  public func run(
    input: [UInt8], outputLimit: Int, limit: Duration
  ) throws(SystemError) -> (output: [UInt8], ending: ProcessEnding) {
    let end = ContinuousClock.now + limit
    let (ours, theirs) = try Self.line()
    defer { try? ours.close() }
    let started = try start(theirs)
    guard let output = Self.exchange(input, over: ours, atMost: outputLimit, until: end) else {
      _ = started.wait(until: ContinuousClock.now - .seconds(1))
      return ([], .overdue)
    }
    return (output, started.wait(until: end))
  }

  private func start(_ line: FileDescriptor) throws(SystemError) -> ChildProcess {
    defer { try? line.close() }
    let nowhere = try FileDescriptor.open("/dev/null", O_WRONLY)
    defer { try? nowhere.close() }
    return try ChildProcess(
      path, [path] + arguments, environment: ["PATH=/usr/bin:/bin", "TZ=UTC0"], input: line, output: line,
      errors: nowhere)
  }

  /// Two ends of one line; a program that another thread starts at this moment gets neither.
  private static func line() throws(SystemError) -> (FileDescriptor, FileDescriptor) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw .current }
    return (FileDescriptor(number: ends[0]), FileDescriptor(number: ends[1]))
  }

  /// Hands over the input and takes the output, whichever is possible; nil when the time or the room is over.
  private static func exchange(
    _ input: [UInt8], over line: FileDescriptor, atMost limit: Int, until end: ContinuousClock.Instant
  ) -> [UInt8]? {
    // Who has gone is an error, and no signal that would end this process.
    let flags = Int32(MSG_DONTWAIT | MSG_NOSIGNAL)
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var rest = input[...]
    var isWriting = true
    while true {
      if isWriting, rest.isEmpty {
        shutdown(line.number, Int32(SHUT_WR))
        isWriting = false
      }
      let left = ContinuousClock.now.duration(to: end)
      guard left > .zero, (try? line.wait(toRead: true, toWrite: isWriting, atMost: left)) == true else { return nil }
      if isWriting {
        let count = rest.withUnsafeBytes { send(line.number, $0.baseAddress, $0.count, flags) }
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if errno != EAGAIN, errno != EINTR {
          // It reads no further.
          rest = []
        }
      }
      let count = buffer.withUnsafeMutableBytes { recv(line.number, $0.baseAddress, $0.count, flags) }
      if count > 0 {
        guard output.count + count <= limit else { return nil }
        output += buffer[..<count]
      } else if count == 0 || errno == ECONNRESET {
        return output
      } else if errno != EAGAIN, errno != EINTR {
        return nil
      }
    }
  }
}
