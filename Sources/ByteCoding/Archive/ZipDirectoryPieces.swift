/// A ZIP archive's directory as it is written: that of a million files is never in memory as a whole.
struct ZipDirectoryPieces: Sequence, IteratorProtocol {
  /// In bytes, or little more.
  private static let pieceSize = 64 << 10

  private let count: UInt64
  /// Where the directory begins.
  private let offset: UInt64
  private var reader: ZipDirectory.Reader
  /// Of what was handed out.
  private var size: UInt64 = 0
  private var isEnded = false

  init(of directory: ZipDirectory, at offset: UInt64) {
    count = UInt64(directory.count)
    self.offset = offset
    reader = ZipDirectory.Reader(directory)
  }

  mutating func next() -> [UInt8]? {
    guard !isEnded else { return nil }
    var piece: [UInt8] = []
    piece.reserveCapacity(Self.pieceSize + 512)
    while piece.count < Self.pieceSize {
      guard let entry = reader.next() else {
        isEnded = true
        size += UInt64(piece.count)
        return piece + end
      }
      piece += entry.record
    }
    size += UInt64(piece.count)
    return piece
  }

  /// What follows the directory's entries.
  private var end: [UInt8] {
    var end: [UInt8] = []
    if count >= UInt64(UInt16.max) || size >= ZipEntry.largest32 || offset >= ZipEntry.largest32 {
      end += [0x50, 0x4B, 6, 6]
      end.add(UInt64(44))
      end += [45, 3, 45, 0]
      end.add(UInt64(0))
      for value in [count, count, size, offset] { end.add(value) }
      end += [0x50, 0x4B, 6, 7]
      end.add(UInt32(0))
      end.add(offset + size)
      end.add(UInt32(1))
    }
    end += [0x50, 0x4B, 5, 6]
    end.add(UInt32(0))
    let count = UInt16(Swift.min(count, UInt64(UInt16.max)))
    end.add(count)
    end.add(count)
    end.add(UInt32(Swift.min(size, ZipEntry.largest32)))
    end.add(UInt32(Swift.min(offset, ZipEntry.largest32)))
    end.add(UInt16(0))
    return end
  }
}
