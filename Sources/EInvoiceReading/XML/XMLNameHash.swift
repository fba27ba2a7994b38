/// Hashes and compares names as bytes, eight at once.
enum XMLNameHash {
  /// Names that share a hash cost time: nobody can make many, as nobody knows the key.
  static let key = UInt64.random(in: .min ... .max) | 1

  static func hash(_ start: UnsafePointer<UInt8>, _ count: Int, _ key: UInt64) -> Int {
    var hash = key ^ UInt64(count)
    let raw = UnsafeRawPointer(start)
    if count >= 8 {
      var position = 0
      while position + 8 < count {
        hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: position, as: UInt64.self), key)
        position += 8
      }
      // The last eight, some of them once more.
      hash ^= raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    } else {
      var rest: UInt64 = 0
      for position in 0..<count { rest = rest << 8 | UInt64(start[position]) }
      hash ^= rest
    }
    return Int(truncatingIfNeeded: mixed(hash, key) >> 1)
  }

  private static func mixed(_ value: UInt64, _ key: UInt64) -> UInt64 {
    let (high, low) = value.multipliedFullWidth(by: key ^ 0x9E37_79B9_7F4A_7C15)
    return high ^ low
  }

  static func equal(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let (ours, theirs) = (UnsafeRawPointer(left), UnsafeRawPointer(right))
    if count >= 8 {
      var position = 0
      while position + 8 < count {
        let word = ours.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        guard word == theirs.loadUnaligned(fromByteOffset: position, as: UInt64.self) else { return false }
        position += 8
      }
      // The last eight, some of them once more.
      return ours.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
        == theirs.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    }
    if count >= 4 {
      let word = ours.loadUnaligned(as: UInt32.self)
      guard word == theirs.loadUnaligned(as: UInt32.self) else { return false }
      return ours.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
        == theirs.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
    }
    for position in 0..<count where left[position] != right[position] { return false }
    return true
  }
}
