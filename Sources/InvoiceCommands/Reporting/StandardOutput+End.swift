import Glibc
import SystemIO

extension StandardOutput {
  /// Ends the process at once, from whatever thread, but not amid a result.
  static func end(_ failure: CommandFailure) -> Never {
    hold()
    var reporter = Reporter(format: .text, isQuiet: false)
    reporter.report(failure)
    _exit(failure.status.rawValue)
  }
}
