/// When a job that has failed is tried again.
struct RetryPlan: Sendable {
  /// The longest wait, in milliseconds.
  private static let longest: Int64 = 3_600_000

  /// So often it is tried.
  let tries: Int
  /// How long it waits after the first attempt, in milliseconds.
  let first: Int64

  /// How many milliseconds to wait after an attempt, twice as many as after the one before, an hour at most; nil: it is
  /// given up.
  func delay(afterAttempt attempt: Int) -> Int64? {
    guard attempt < tries else { return nil }
    var delay = min(first, Self.longest)
    for _ in 1..<max(1, attempt) where delay < Self.longest { delay = min(delay * 2, Self.longest) }
    return delay
  }
}
