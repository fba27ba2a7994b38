import Glibc
public import SystemIO

extension StandardOutput {
  /// Ends the process at once, from whatever thread, but not amid a result.
  public static func end(_ failure: CommandFailure, of command: CommandName) -> Never {
    hold()
    var reporter = Reporter(command, .standard)
    reporter.report(failure)
    _exit(failure.status.rawValue)
  }
}
