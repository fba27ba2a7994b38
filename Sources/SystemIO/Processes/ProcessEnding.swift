/// How a program that was started has ended.
public enum ProcessEnding: Hashable, Sendable {
  /// By itself, with a status.
  case status(Int32)
  /// By a signal.
  case signal(Int32)
  /// It was ended, as it took too long.
  case overdue
}
