/// The beginning of a block of a file of the time zone database (RFC 9636, 3.1).
struct ZoneFileHeader {
  /// In bytes.
  static let size = 44

  var version: Int
  var times: Int
  var types: Int
  private var rest: Int

  /// Nil when no block begins here.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.count >= Self.size, bytes.starts(with: "TZif".utf8) else { return nil }
    let start = bytes.startIndex
    version = bytes[start + 4] == 0 ? 1 : Int(bytes[start + 4]) - 0x30
    let counts = (0..<6).map { index in
      bytes[(start + 20 + index * 4)..<(start + 24 + index * 4)].reduce(0) { $0 << 8 | Int($1) }
    }
    guard counts.allSatisfy({ $0 < 1 << 16 }) else { return nil }
    (times, types) = (counts[3], counts[4])
    let (indicators, standards, leaps, characters) = (counts[0], counts[1], counts[2], counts[5])
    rest = indicators + standards + characters
    leapCount = leaps
  }

  private var leapCount = 0

  /// How long the block is, header included.
  ///
  /// - Parameter width: of a time in bytes.
  func size(ofTimes width: Int) -> Int {
    Self.size + times * (width + 1) + types * 6 + leapCount * (width + 4) + rest
  }
}
