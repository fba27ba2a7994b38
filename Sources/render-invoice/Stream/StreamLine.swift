import SystemIO

/// A line of the input.
struct StreamLine: Sendable {
  /// What was read.
  enum Content: Sendable {
    case bytes([UInt8])
    case tooLong
    /// Reading has failed; nothing follows.
    case unreadable(SystemError)
  }

  var content: Content
  /// From 1.
  var number: Int
}
