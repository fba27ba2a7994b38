/// What becomes of a job that has been worked at.
public enum JobResult: Hashable, Sendable {
  /// It is done, and goes.
  case done
  /// It is due again, at a time in milliseconds since 1970; that is no failure.
  case again(at: Int64)
}
