/// What the process tells its caller; the numbers are those of sysexits.h.
public enum ExitStatus: Int32, Sendable {
  /// Everything was done.
  case done = 0
  /// What was to be compared differs: of commands that compare, as of cmp(1) and diff(1). No failure has this status.
  case different = 1
  /// The command was called wrongly.
  case usage = 64
  /// An invoice or a template is wrong.
  case badData = 65
  /// An input does not exist or cannot be opened.
  case noInput = 66
  /// Something of our own is missing or broken.
  case software = 70
  /// An output cannot be created.
  case cannotCreate = 73
  /// Reading or writing failed on the way.
  case inputOutput = 74
}
