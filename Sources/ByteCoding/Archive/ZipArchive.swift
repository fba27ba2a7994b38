/// Puts a ZIP archive together (APPNOTE 6.3.10), one stored entry after the other: PDFs are compressed already.
///
/// The same entries give the same bytes. Archives of more than 65,535 entries or 4 GiB are Zip64.
public struct ZipArchive: Sendable {
  private var offset: UInt64 = 0
  private var directory = ZipDirectory()

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
    let entry = ZipEntry(
      name: Array(name.utf8), size: UInt64(max(size, 0)), checksum: checksum, date: date, offset: offset)
    directory.append(entry)
    let header = entry.header
    offset += UInt64(header.count) + entry.size
    return header
  }

  /// The archive's directory, which ends it: pieces to be written one after the other.
  public func end() -> some Sequence<[UInt8]> {
    ZipDirectoryPieces(of: directory, at: offset)
  }
}
