/// A file in a ZIP archive.
struct ZipEntry {
  static let largest32 = UInt64(UInt32.max)

  /// In UTF-8.
  var name: [UInt8]
  /// In bytes.
  var size: UInt64
  var checksum: UInt32
  var date: ZipDate
  /// Where its header begins.
  var offset: UInt64

  private var isLarge: Bool { size >= Self.largest32 }
  private var isFar: Bool { offset >= Self.largest32 }

  /// What stands before its bytes.
  var header: [UInt8] {
    let extra = Self.zip64Field(isLarge ? [size, size] : [])
    var bytes: [UInt8] = [0x50, 0x4B, 3, 4]
    addCommon(to: &bytes)
    bytes.add(UInt16(extra.count))
    return bytes + name + extra
  }

  /// What the directory says of it.
  var record: [UInt8] {
    let extra = Self.zip64Field((isLarge ? [size, size] : []) + (isFar ? [offset] : []))
    // Made by 4.5 on Unix, so that the permissions below are read.
    var bytes: [UInt8] = [0x50, 0x4B, 1, 2, 45, 3]
    addCommon(to: &bytes)
    bytes.add(UInt16(extra.count))
    // No comment, first disk, no internal attributes.
    for _ in 0..<3 { bytes.add(UInt16(0)) }
    // A regular file that its owner may write and all may read.
    bytes.add(UInt32(0o100644) << 16)
    bytes.add(isFar ? UInt32.max : UInt32(offset))
    return bytes + name + extra
  }

  private func addCommon(to bytes: inout [UInt8]) {
    // 4.5 for Zip64, else 2.0. Bit 11: the name is UTF-8. Method 0: stored.
    for value in [isLarge || isFar ? 45 : 20, 1 << 11, 0, 0, date.word] { bytes.add(value) }
    bytes.add(checksum)
    for _ in 0..<2 { bytes.add(isLarge ? UInt32.max : UInt32(size)) }
    bytes.add(UInt16(truncatingIfNeeded: name.count))
  }

  /// The extra field of large values (4.5.3); nothing for none.
  private static func zip64Field(_ values: [UInt64]) -> [UInt8] {
    guard !values.isEmpty else { return [] }
    var field: [UInt8] = [1, 0]
    field.add(UInt16(values.count * 8))
    for value in values { field.add(value) }
    return field
  }
}

extension [UInt8] {
  /// Appends an integer, its lowest byte first.
  mutating func add(_ value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.littleEndian) { self += $0 }
  }
}
