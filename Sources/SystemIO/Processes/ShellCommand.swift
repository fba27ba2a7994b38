@preconcurrency internal import Glibc

/// A command of the user's, as `/bin/sh` takes it, that is given bytes on its standard input.
public struct ShellCommand: Sendable {
  /// How it ended.
  public enum Ending: Hashable, Sendable {
    /// By itself, with a status.
    case status(Int32)
    /// By a signal.
    case signal(Int32)
    /// It was ended, as it took too long.
    case overdue
  }

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
  ) throws(SystemError) -> Ending {
    let (started, writing) = try startWithPipe(variables)
    let end = ContinuousClock.now + limit
    feed(input, to: writing, until: end)
    try? writing.close()
    return Self.wait(for: started, until: end)
  }

  private func startWithPipe(
    _ variables: [(name: String, value: String)]
  ) throws(SystemError) -> (pid_t, FileDescriptor) {
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

  private func start(_ input: FileDescriptor, _ variables: [(name: String, value: String)]) throws(SystemError) -> pid_t
  {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input.number, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Our threads have signals blocked, and some are ignored, which it would inherit.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGPIPE, SIGXFSZ, SIGCHLD] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
    let names = Set(variables.map(\.name))
    let kept = inherited.filter { variable in !names.contains(String(variable.prefix { $0 != "=" })) }
    let all = kept + variables.map { "\($0.name)=\($0.value)" }
    let call: [String] = ["/bin/sh", "-c", text]
    var words: [UnsafeMutablePointer<CChar>?] = call.map { word in strdup(word) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = all.map { variable in strdup(variable) } + [nil]
    defer { for pointer in words + environment { free(pointer) } }
    var identifier = pid_t()
    let code = posix_spawn(&identifier, "/bin/sh", &actions, &attributes, &words, &environment)
    guard code == 0 else { throw SystemError(number: code) }
    return identifier
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

  private static func wait(for identifier: pid_t, until end: ContinuousClock.Instant) -> Ending {
    var status: Int32 = 0
    var pause: UInt32 = 500
    var isOverdue = false
    while true {
      let ended = waitpid(identifier, &status, isOverdue ? 0 : WNOHANG)
      if ended == identifier { break }
      // Nobody can say any more how it ended.
      if ended < 0, errno != EINTR { return .status(-1) }
      if ContinuousClock.now > end {
        kill(-identifier, SIGKILL)
        isOverdue = true
      } else {
        usleep(pause)
        pause = min(pause * 2, 20_000)
      }
    }
    if isOverdue { return .overdue }
    return status & 0x7F == 0 ? .status((status >> 8) & 0xFF) : .signal(status & 0x7F)
  }
}
