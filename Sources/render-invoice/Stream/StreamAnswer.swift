/// What a line is answered with.
enum StreamAnswer: Sendable {
  /// A line, its end included.
  case line([UInt8])
  /// The stream cannot go on.
  case failed(CommandFailure)
}
