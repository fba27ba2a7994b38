/// The keys of one object, to find duplicates: four bytes a key, so that even an object of millions of keys takes less
/// memory than its text.
struct KeySet {
  /// Offsets of the keys' opening quotes; up to `linearLimit` of them in order, then an open hash table with -1 for
  /// empty places.
  private var offsets: [Int32] = []
  private var count = 0
  private static let linearLimit = 12

  /// Takes a key; false when it is there already.
  mutating func insert(_ offset: Int, in reader: JSONReader) -> Bool {
    if count < Self.linearLimit {
      for other in offsets where Self.areEqual(Int(other), offset, in: reader) { return false }
      offsets.append(Int32(truncatingIfNeeded: offset))
      count += 1
      return true
    }
    if count == Self.linearLimit || count * 4 > offsets.count * 3 { grow(reader) }
    let place = self.place(of: offset, in: reader)
    guard offsets[place] < 0 else { return false }
    offsets[place] = Int32(truncatingIfNeeded: offset)
    count += 1
    return true
  }

  private mutating func grow(_ reader: JSONReader) {
    let old = offsets
    offsets = [Int32](repeating: -1, count: max(64, old.count.nextPowerOfTwo * 2))
    for offset in old where offset >= 0 { offsets[place(of: Int(offset), in: reader)] = offset }
  }

  /// Where the key is, or where it belongs.
  private func place(of offset: Int, in reader: JSONReader) -> Int {
    var hasher = Hasher()
    reader.forEachUnit(of: offset) { unit in
      hasher.combine(unit)
      return true
    }
    let mask = offsets.count - 1
    var place = hasher.finalize() & mask
    while offsets[place] >= 0, !Self.areEqual(Int(offsets[place]), offset, in: reader) { place = (place + 1) & mask }
    return place
  }

  private static func areEqual(_ left: Int, _ right: Int, in reader: JSONReader) -> Bool {
    let bytes = reader.bytes
    var first = left + 1
    var second = right + 1
    while first < bytes.count, second < bytes.count, bytes[first] == bytes[second] {
      if bytes[first] == UInt8(ascii: "\"") { return true }
      if bytes[first] == UInt8(ascii: "\\") { break }
      first += 1
      second += 1
    }
    guard first < bytes.count, second < bytes.count,
      bytes[first] == UInt8(ascii: "\\") || bytes[second] == UInt8(ascii: "\\")
    else { return false }
    return reader.decoded(left) == reader.decoded(right)
  }
}

extension Int {
  fileprivate var nextPowerOfTwo: Int {
    self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount)
  }
}
