/// The keys of one object, to find duplicates. It keeps eight bytes a key, so that even an object of millions of keys
/// takes about as much memory as its text; its hashes have a random seed, so that no text can make them collide.
struct KeySet {
  /// For a few keys, offsets of their opening quotes in order; for more, an open hash table of offsets in the lower
  /// halves and hashes in the upper ones, where 0 is an empty place: no key stands at the start of a text.
  private var entries: [UInt64] = []
  private var count = 0
  private var isTable = false
  private static let linearLimit = 12

  /// Takes a key; false when it is there already.
  mutating func insert(_ offset: Int, in reader: JSONReader) -> Bool {
    if !isTable {
      for entry in entries where Self.areEqual(Int(entry), offset, in: reader) { return false }
      entries.append(UInt64(offset))
      if entries.count > Self.linearLimit { makeTable(reader) }
      return true
    }
    if count * 4 > entries.count * 3 { grow() }
    let hash = Self.hash(offset, in: reader)
    let mask = entries.count - 1
    var place = Int(hash) & mask
    while entries[place] != 0 {
      let other = entries[place]
      if other >> 32 == hash, Self.areEqual(Int(other & 0xFFFF_FFFF), offset, in: reader) { return false }
      place = (place + 1) & mask
    }
    entries[place] = hash << 32 | UInt64(offset)
    count += 1
    return true
  }

  private mutating func makeTable(_ reader: JSONReader) {
    let offsets = entries
    entries = [UInt64](repeating: 0, count: 64)
    isTable = true
    count = offsets.count
    for offset in offsets { place(Self.hash(Int(offset), in: reader) << 32 | offset) }
  }

  private mutating func grow() {
    let old = entries
    entries = [UInt64](repeating: 0, count: old.count * 2)
    for entry in old where entry != 0 { place(entry) }
  }

  private mutating func place(_ entry: UInt64) {
    let mask = entries.count - 1
    var place = Int(entry >> 32) & mask
    while entries[place] != 0 { place = (place + 1) & mask }
    entries[place] = entry
  }

  /// 32 bits: there are fewer places than that in a table.
  private static func hash(_ offset: Int, in reader: JSONReader) -> UInt64 {
    var end = offset + 1
    while end < reader.bytes.count, reader.bytes[end] != UInt8(ascii: "\""), reader.bytes[end] != UInt8(ascii: "\\") {
      end += 1
    }
    var hasher = Hasher()
    if end < reader.bytes.count, reader.bytes[end] == UInt8(ascii: "\\") {
      // The same key without escapes has the same units, and so the same hash.
      let units = reader.units(of: offset)
      units.withUnsafeBytes { hasher.combine(bytes: $0) }
    } else {
      reader.bytes.withUnsafeBytes { hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: $0[(offset + 1)..<end])) }
    }
    return UInt64(UInt(bitPattern: hasher.finalize()) & 0xFFFF_FFFF)
  }

  private static func areEqual(_ left: Int, _ right: Int, in reader: JSONReader) -> Bool {
    var first = left + 1
    var second = right + 1
    while first < reader.bytes.count, second < reader.bytes.count, reader.bytes[first] == reader.bytes[second] {
      if reader.bytes[first] == UInt8(ascii: "\"") { return true }
      if reader.bytes[first] == UInt8(ascii: "\\") { break }
      first += 1
      second += 1
    }
    guard first < reader.bytes.count, second < reader.bytes.count,
      reader.bytes[first] == UInt8(ascii: "\\") || reader.bytes[second] == UInt8(ascii: "\\")
    else { return false }
    return reader.units(of: left) == reader.units(of: right)
  }
}
