@preconcurrency internal import Glibc

/// A command of the user's, as `/bin/sh` takes it, that is given bytes on its standard input.
public struct ShellCommand: Sendable {
  /// Held while one is started: a pipe that another one inherits has no end.
  private static let starting = Monitor()

  private let text: String
  /// The process's own variables, as `name=value`.
  private let inherited: [String]

  /// A command. To be made before there is a second thread, as the process's variables are read.
  public init(_ text: String) {
    self.text = text
    var variables: [String] = []
    var entry = environ
    while let variable = entry.pointee {
      variables.append(String(cString: variable))
      entry += 1
    }
    inherited = variables
  }

  /// Runs it to its end, in a group of processes of its own: a Ctrl-C that ends us does not reach it.
  ///
  /// What it leaves unread of the input is its own affair.
  ///
  /// - Parameters:
  ///   - input: what stands on its standard input.
  ///   - variables: of its environment, besides the process's own.
  ///   - limit: when that has passed, it and what it has started are killed.
  public func run(
    input: [UInt8], variables: [(name: String, value: String)], limit: Duration
  ) throws(SystemError) -> ProcessEnding {
    let (started, writing) = try startWithPipe(variables)
    let end = ContinuousClock.now + limit
    feed(input, to: writing, until: end)
    try? writing.close()
    return started.wait(until: end)
  }

  private func startWithPipe(
    _ variables: [(name: String, value: String)]
  ) throws(SystemError) -> (ChildProcess, FileDescriptor) {
    Self.starting.lock()
    defer { Self.starting.unlock() }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .current }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let (reading, writing) = (FileDescriptor(number: ends[0]), FileDescriptor(number: ends[1]))
    defer { try? reading.close() }
    do throws(SystemError) { return (try start(reading, variables), writing) } catch {
      try? writing.close()
      throw error
    }
  }

  private func start(
    _ input: FileDescriptor, _ variables: [(name: String, value: String)]
  ) throws(SystemError) -> ChildProcess {
    let names = Set(variables.map(\.name))
    let kept = inherited.filter { variable in !names.contains(String(variable.prefix { $0 != "=" })) }
    return try ChildProcess(
      "/bin/sh", ["/bin/sh", "-c", text], environment: kept + variables.map { "\($0.name)=\($0.value)" }, input: input)
  }

  private func feed(_ input: [UInt8], to file: FileDescriptor, until end: ContinuousClock.Instant) {
    _ = fcntl(file.number, F_SETFL, O_NONBLOCK)
    var start = 0
    while start < input.count {
      let count = input.withUnsafeBytes { bytes in
        bytes.baseAddress.map { Glibc.write(file.number, $0 + start, bytes.count - start) } ?? 0
      }
      if count >= 0 {
        start += count
        continue
      }
      switch SystemError.current {
      case .interrupted: continue
      case .wouldBlock:
        let left = ContinuousClock.now.duration(to: end)
        guard left > .zero, (try? file.wait(toRead: false, toWrite: true, atMost: left)) == true else { return }
      default: return
      }
    }
  }
}
