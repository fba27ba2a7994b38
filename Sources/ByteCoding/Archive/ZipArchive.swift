/// Puts a ZIP archive together (APPNOTE 6.3.10), one stored entry after the other: PDFs are compressed already.
///
/// The same entries give the same bytes. Archives of more than 65,535 entries or 4 GiB are Zip64.
public struct ZipArchive: Sendable {
  private static let largest32 = UInt64(UInt32.max)

  private var offset: UInt64 = 0
  private var entryCount: UInt64 = 0
  private var directory: [UInt8] = []

  /// An empty archive.
  public init() {}

  /// What stands in the archive before the bytes of a file; both are to be written after what came before.
  ///
  /// - Parameters:
  ///   - name: with `/` between folders; names are UTF-8.
  ///   - size: how many bytes the file has.
  ///   - checksum: their CRC-32.
  ///   - date: what unpacked files are dated, at midnight.
  public mutating func entry(_ name: String, size: Int, checksum: UInt32, date: ZipDate) -> [UInt8] {
    let byteCount = UInt64(max(size, 0))
    let isLarge = byteCount >= Self.largest32
    let isFar = offset >= Self.largest32
    // 4.5 for Zip64, else 2.0.
    let version: UInt16 = isLarge || isFar ? 45 : 20
    var common: [UInt8] = []
    // Bit 11: the name is UTF-8. Method 0: stored.
    for value in [version, 1 << 11, 0, 0, date.word] { common.add(value) }
    common.add(checksum)
    for _ in 0..<2 { common.add(isLarge ? UInt32.max : UInt32(byteCount)) }
    common.add(UInt16(truncatingIfNeeded: name.utf8.count))

    var sizes: [UInt8] = []
    if isLarge {
      for _ in 0..<2 { sizes.add(byteCount) }
    }
    var header: [UInt8] = [0x50, 0x4B, 3, 4]
    header += common
    let localExtra = Self.zip64Field(sizes)
    header.add(UInt16(localExtra.count))
    header += name.utf8
    header += localExtra

    // Made by 4.5 on Unix, so that the permissions below are read.
    directory += [0x50, 0x4B, 1, 2, 45, 3]
    directory += common
    if isFar { sizes.add(offset) }
    let extra = Self.zip64Field(sizes)
    directory.add(UInt16(extra.count))
    // No comment, first disk, no internal attributes.
    for _ in 0..<3 { directory.add(UInt16(0)) }
    // A regular file that its owner may write and all may read.
    directory.add(UInt32(0o100644) << 16)
    directory.add(isFar ? UInt32.max : UInt32(offset))
    directory += name.utf8
    directory += extra

    offset += UInt64(header.count) + byteCount
    entryCount += 1
    return header
  }

  /// The archive's directory, which ends it.
  public func end() -> [UInt8] {
    var end = directory
    let size = UInt64(directory.count)
    if entryCount >= UInt64(UInt16.max) || size >= Self.largest32 || offset >= Self.largest32 {
      end += [0x50, 0x4B, 6, 6]
      end.add(UInt64(44))
      end += [45, 3, 45, 0]
      end.add(UInt64(0))
      for value in [entryCount, entryCount, size, offset] { end.add(value) }
      end += [0x50, 0x4B, 6, 7]
      end.add(UInt32(0))
      end.add(offset + size)
      end.add(UInt32(1))
    }
    end += [0x50, 0x4B, 5, 6]
    end.add(UInt32(0))
    let count = UInt16(min(entryCount, UInt64(UInt16.max)))
    end.add(count)
    end.add(count)
    end.add(UInt32(min(size, Self.largest32)))
    end.add(UInt32(min(offset, Self.largest32)))
    end.add(UInt16(0))
    return end
  }

  /// The extra field of large values (4.5.3); nothing for none.
  private static func zip64Field(_ values: [UInt8]) -> [UInt8] {
    guard !values.isEmpty else { return [] }
    var field: [UInt8] = [1, 0]
    field.add(UInt16(values.count))
    return field + values
  }
}

extension [UInt8] {
  /// Appends an integer, its lowest byte first.
  fileprivate mutating func add(_ value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.littleEndian) { self += $0 }
  }
}
