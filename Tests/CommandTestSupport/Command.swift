public import Foundation
internal import Glibc

/// Runs programs, the built command above all, and keeps what they said.
public struct Command {
  /// Where the program's standard output goes.
  public enum Output {
    case captured
    /// Opened for writing, as a shell's `>` does.
    case path(String)
    /// A pipe that nobody reads any more.
    case closedPipe
    case closed
  }

  /// How a program ended.
  public struct Result: Sendable {
    /// The exit status; 128 and the signal's number when a signal ended it.
    public var status: Int32
    /// What it prints.
    public var output: Data
    /// What it says on standard error.
    public var errors: String
    /// Whether it was killed because it took too long.
    public var isOverdue: Bool

    /// What it prints.
    public var text: String { String(decoding: output, as: UTF8.self) }
    /// What it says on standard error, line by line.
    public var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
  }

  /// What it is called with.
  public var arguments: [String]
  /// What it reads.
  public var input = Data()
  /// Where it is started; nil: where the tests are.
  public var folder: String?
  /// All that it is started with; its home is a folder that even root cannot make.
  public var environment = ["PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "HOME": "/dev/null"]
  /// Where standard output goes to.
  public var output = Output.captured
  /// Seconds.
  public var limit = 60.0
  /// A signal, and whether it is to be sent after so many seconds.
  public var interruption: (signal: Int32, isDue: (Double) -> Bool)?

  /// The built command: that of `INVOICEKIT_BINARY`, else the one that was built with the tests.
  public static let binary =
    ProcessInfo.processInfo.environment["INVOICEKIT_BINARY"] ?? built("render-invoice")

  /// The command of the ledger that was built with the tests.
  public static let ledger = built("invoice-ledger")

  /// The command of the billing service that was built with the tests.
  public static let service = built("invoice-service")

  private static func built(_ name: String) -> String {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent(name).path
  }

  /// Whether it is the one that users get; the other one is many times slower.
  public static let isOptimized = ProcessInfo.processInfo.environment["INVOICEKIT_BINARY"] != nil

  /// A call of `render-invoice`.
  public init(_ arguments: String...) { self.arguments = [Self.binary] + arguments }

  /// A call of any program.
  public init(program: String, _ arguments: [String]) { self.arguments = [program] + arguments }

  /// `render-invoice` with an invoice on standard input.
  public static func run(_ arguments: String..., input: String = "", folder: String? = nil) throws -> Result {
    var command = Command(program: binary, arguments)
    command.input = Data(input.utf8)
    command.folder = folder
    return try command.run()
  }

  /// A script of bash in a folder, in which `$0` is `render-invoice` and `$1` the first of the arguments.
  ///
  /// - Parameter limit: seconds; nil: the usual ones.
  public static func script(
    _ text: String, _ arguments: [String] = [], in folder: TemporaryFolder, limit: Double? = nil
  ) throws -> Result {
    var command = Command(program: "/bin/bash", ["-c", text, binary] + arguments)
    command.folder = folder.path
    if let limit { command.limit = limit }
    return try command.run()
  }

  /// The same without root's privilege to read and write everything.
  public var withoutPrivileges: Command {
    guard geteuid() == 0 else { return self }
    var command = self
    command.arguments = ["setpriv", "--inh-caps=-all", "--bounding-set=-all"] + arguments
    return command
  }

  /// Runs it to its end.
  public func run() throws -> Result {
    let scratch = try TemporaryFolder()
    let files = (input: scratch.path("in"), output: scratch.path("out"), errors: scratch.path("err"))
    try input.write(to: URL(fileURLWithPath: files.input))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, files.input, O_RDONLY, 0)
    var pipeEnds: [Int32] = [-1, -1]
    switch output {
    case .captured: posix_spawn_file_actions_addopen(&actions, 1, files.output, O_WRONLY | O_CREAT, 0o600)
    case .path(let path): posix_spawn_file_actions_addopen(&actions, 1, path, O_WRONLY, 0)
    case .closed: posix_spawn_file_actions_addclose(&actions, 1)
    case .closedPipe:
      pipe(&pipeEnds)
      for end in pipeEnds { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      close(pipeEnds[0])
      posix_spawn_file_actions_adddup2(&actions, pipeEnds[1], 1)
    }
    defer { if pipeEnds[1] >= 0 { close(pipeEnds[1]) } }
    posix_spawn_file_actions_addopen(&actions, 2, files.errors, O_WRONLY | O_CREAT, 0o600)

    let all = (folder.map { ["env", "-C", $0] } ?? []) + arguments
    // The threads that run tests have signals blocked, which a program would inherit.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

    var words: [UnsafeMutablePointer<CChar>?] = all.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    var identifier = pid_t()
    let code = posix_spawnp(&identifier, all[0], &actions, &attributes, &words, &variables)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
    let (status, isOverdue) = wait(for: identifier)
    return Result(
      status: status, output: (try? Data(contentsOf: URL(fileURLWithPath: files.output))) ?? Data(),
      errors: String(decoding: (try? Data(contentsOf: URL(fileURLWithPath: files.errors))) ?? Data(), as: UTF8.self),
      isOverdue: isOverdue)
  }

  private func wait(for identifier: pid_t) -> (Int32, Bool) {
    let start = Date()
    var isInterrupted = false
    var isOverdue = false
    var status: Int32 = 0
    while waitpid(identifier, &status, WNOHANG) == 0 {
      let elapsed = Date().timeIntervalSince(start)
      if let interruption, !isInterrupted, interruption.isDue(elapsed) {
        kill(identifier, interruption.signal)
        isInterrupted = true
      }
      if elapsed > limit, !isOverdue {
        kill(identifier, SIGKILL)
        isOverdue = true
      }
      usleep(interruption == nil ? 2_000 : 200)
    }
    let signal = status & 0x7F
    return (signal == 0 ? (status >> 8) & 0xFF : 128 + signal, isOverdue)
  }
}
