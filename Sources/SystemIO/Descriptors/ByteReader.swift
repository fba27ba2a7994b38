internal import Glibc

/// Reads a file or a pipe piece by piece, each piece as soon as it is there.
public final class ByteReader {
  private static let pieceSize = 256 << 10

  private let file: FileDescriptor
  private let isOwned: Bool
  /// What was read and not taken is at `start..<end`.
  private var buffer = [UInt8](repeating: 0, count: ByteReader.pieceSize)
  private var start = 0
  private var end = 0
  private var isAtEnd = false

  /// Opens a file, or takes standard input for `-`.
  public convenience init(_ input: String) throws(SystemError) {
    let isOwned = input != "-"
    try self.init(isOwned ? try FileDescriptor.open(input, O_RDONLY) : .standardInput, isOwned: isOwned)
  }

  /// Reads an open file.
  ///
  /// - Parameter isOwned: whether it is closed with the last use of the reader.
  public init(_ file: FileDescriptor, isOwned: Bool) throws(SystemError) {
    self.file = file
    self.isOwned = isOwned
    if file.kind == S_IFDIR {
      if isOwned { try? file.close() }
      throw SystemError(number: EISDIR)
    }
  }

  deinit { if isOwned { try? file.close() } }

  /// What was read and not taken yet.
  public var available: ArraySlice<UInt8> { buffer[start..<end] }

  /// Calls `body` with what was read and not taken yet.
  public func withAvailable<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    buffer.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
  }

  /// Where the first byte of a kind is among the available ones, which become more until it is found.
  ///
  /// - Parameters:
  ///   - offset: how many of the available bytes are passed over.
  ///   - limit: how many bytes are looked at at most, those that are passed over included, or little more.
  /// - Returns: nil when there is none up to the end or the limit.
  public func offset(
    from offset: Int, limit: Int, where isFound: (UInt8) -> Bool
  ) throws(SystemError) -> Int? {
    var searched = offset
    while true {
      let bytes = available
      if let index = bytes.dropFirst(searched).firstIndex(where: isFound) { return index - bytes.startIndex }
      searched = bytes.count
      if searched > limit { return nil }
      if try !readMore() { return nil }
    }
  }

  /// Takes that many of the available bytes.
  public func take(_ count: Int) { start += min(count, end - start) }

  /// Reads a piece more (read(2)), waiting for it when there is none.
  ///
  /// - Returns: false at the end.
  public func readMore() throws(SystemError) -> Bool {
    if isAtEnd { return false }
    if start == end {
      (start, end) = (0, 0)
    } else if start > 0, end == buffer.count {
      buffer.replaceSubrange(0..<end - start, with: Array(buffer[start..<end]))
      (start, end) = (0, end - start)
    }
    if end == buffer.count { buffer += [UInt8](repeating: 0, count: buffer.count) }
    let count = try file.read(into: &buffer, from: end, atMost: Self.pieceSize)
    end += count
    isAtEnd = count == 0
    return !isAtEnd
  }
}
