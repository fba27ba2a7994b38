internal import NIOCore

/// Cuts what arrives in pieces into lines, and holds at most the longest line that there may be.
struct LineSplitter {
  /// A line.
  enum Line {
    /// Without its end.
    case bytes([UInt8])
    /// It was longer than it may be, and is gone.
    case tooLong
  }

  private let limit: Int
  private var line: [UInt8] = []
  private var isTooLong = false
  private var piece = ByteBuffer()

  /// - Parameter limit: the longest line in bytes.
  init(limit: Int) { self.limit = limit }

  /// Takes the next piece; the one before it has been cut up.
  mutating func take(_ piece: ByteBuffer) { self.piece = piece }

  /// The next whole line of the piece; nil when it has no more. Blank lines are none.
  mutating func next() -> Line? {
    while true {
      let view = piece.readableBytesView
      guard let end = view.firstIndex(of: 0x0A) else {
        add(view)
        piece.clear()
        return nil
      }
      let count = end - view.startIndex
      add(view.prefix(count))
      piece.moveReaderIndex(forwardBy: count + 1)
      if let line = taken() { return line }
    }
  }

  /// What stands after the last line's end.
  mutating func rest() -> Line? { taken() }

  private mutating func add(_ bytes: some Collection<UInt8>) {
    guard !isTooLong else { return }
    if line.count + bytes.count > limit {
      isTooLong = true
      line = []
    } else {
      line += bytes
    }
  }

  private mutating func taken() -> Line? {
    defer { (line, isTooLong) = ([], false) }
    if isTooLong { return .tooLong }
    let isBlank = line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    return isBlank ? nil : .bytes(line)
  }
}
