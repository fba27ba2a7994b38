import Glibc

/// A program that is run once, and what it took.
struct ProcessRun {
  /// Milliseconds from start to end.
  var wall: Double
  /// Milliseconds of CPU, user and system.
  var cpu: Double
  /// The largest resident size in MB (10^6 bytes).
  var peak: Double

  /// Runs a program with its output in a file; its standard input is empty.
  ///
  /// - Throws: an error when it cannot be started or does not end with status 0.
  init(_ arguments: [String], output: String = "/dev/null") throws(BenchmarkError) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var identifier = pid_t()
    let start = Clock.wall
    guard posix_spawnp(&identifier, arguments[0], &actions, nil, words, environ) == 0 else {
      throw BenchmarkError("\(arguments[0]) cannot be started")
    }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(identifier, &status, 0, &usage) == identifier, status == 0 else {
      throw BenchmarkError("failed: \(arguments.joined(separator: " "))")
    }
    wall = Clock.wall - start
    cpu = Self.milliseconds(usage.ru_utime) + Self.milliseconds(usage.ru_stime)
    peak = Double(usage.ru_maxrss) * 1024 / 1e6
  }

  private static func milliseconds(_ time: timeval) -> Double {
    1e3 * Double(time.tv_sec) + 1e-3 * Double(time.tv_usec)
  }
}
