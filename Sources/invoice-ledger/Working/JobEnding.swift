/// What became of a job.
enum JobEnding: Sendable {
  /// Its document is where it belongs.
  case done
  /// Somebody else has it by now.
  case lost
  /// It may go another time.
  case failed(String)
  /// It will not go another time either.
  case hopeless(String)
}
