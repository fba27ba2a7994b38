internal import Glibc

/// A program that this process has started.
struct ChildProcess {
  let identifier: pid_t

  /// Starts a program in a group of processes of its own, with nothing but what it is given: no signal is blocked or
  /// ignored for it.
  ///
  /// - Parameters:
  ///   - path: of the program.
  ///   - words: what it is called with, its own name first.
  ///   - environment: its variables, as `name=value`.
  ///   - input: its standard input.
  ///   - output: its standard output; nil: ours.
  ///   - errors: its standard error; nil: ours.
  init(
    _ path: String, _ words: [String], environment: [String], input: FileDescriptor, output: FileDescriptor? = nil,
    errors: FileDescriptor? = nil
  ) throws(SystemError) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input.number, 0)
    if let output { posix_spawn_file_actions_adddup2(&actions, output.number, 1) }
    if let errors { posix_spawn_file_actions_adddup2(&actions, errors.number, 2) }
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
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { word in strdup(word) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { variable in strdup(variable) } + [nil]
    defer { for pointer in arguments + variables { free(pointer) } }
    var identifier = pid_t()
    let code = posix_spawn(&identifier, path, &actions, &attributes, &arguments, &variables)
    guard code == 0 else { throw SystemError(number: code) }
    self.identifier = identifier
  }

  /// Waits until it ends; when the time is over, it and what it has started are killed.
  func wait(until end: ContinuousClock.Instant) -> ProcessEnding {
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
