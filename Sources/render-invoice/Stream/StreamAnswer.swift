import InvoiceCommands

/// What a line is answered with.
enum StreamAnswer: Sendable {
  /// A line, its end included.
  case line([UInt8])
  /// A line that tells of a failure which is not the request's fault.
  case failure([UInt8], CommandFailure)
  /// The stream cannot go on.
  case end(CommandFailure)
}
