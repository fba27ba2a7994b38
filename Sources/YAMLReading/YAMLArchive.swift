/// The tree of a YAML text in a form that is read at a seventh of what reading the text takes: for texts that are part of a program
/// and are read whenever it starts.
///
/// It begins with a digest of the text, so that one of another text is told from it. After that all are numbers of seven bits a
/// byte, the lowest first, the eighth bit set in all but the last: how many different texts there are, and each of them as the count of its
/// bytes and these, in UTF-8; then the root. A value is a number, of which the lowest two bits say what it is, its line and its
/// column:
/// - 0, a scalar: the third bit says whether it is plain, the others how far behind its column its first character stands
///   and one, or zero where that is not known; the number of its text follows.
/// - 1, a list: the other bits say how many values follow.
/// - 2, a mapping: the other bits say how many members follow, each as the number of its key's text, the key's line and column, and
///   its value.
public enum YAMLArchive {
  enum Kind {
    static let scalar = 0
    static let sequence = 1
    static let mapping = 2
  }

  /// How many bytes the digest has.
  static let digestSize = 8

  /// The archive of a text's tree.
  ///
  /// - Parameters:
  ///   - root: what the text says.
  ///   - source: the text.
  public static func bytes(of root: YAMLNode, source: [UInt8]) -> [UInt8] {
    var writer = YAMLArchiveWriter()
    return writer.archive(of: root, digest: source.withUnsafeBytes { digest(of: $0) })
  }

  /// The tree that an archive holds, with the same places as if the text had been read.
  ///
  /// - Parameters:
  ///   - archive: any bytes.
  ///   - source: the text.
  ///   - linesBefore: how many lines are counted before the first one.
  /// - Returns: nil when the archive is none, or that of another text.
  public static func root(
    of archive: UnsafeRawBufferPointer, source: UnsafeRawBufferPointer, linesBefore: Int = 0
  ) -> YAMLNode? {
    guard archive.count > digestSize, source.count <= YAMLDocument.maximumSize,
      UInt64(littleEndian: archive.loadUnaligned(as: UInt64.self)) == digest(of: source)
    else { return nil }
    var reader = YAMLArchiveReader(UnsafeRawBufferPointer(rebasing: archive[digestSize...]), linesBefore: linesBefore)
    return try? reader.document()
  }

  /// Of a text, and of how archives are written; not made for texts that somebody wants to be taken for others. FNV-1a over eight bytes
  /// at once, with a shift, without which two changes of the highest bits would make up for each other.
  static func digest(of source: UnsafeRawBufferPointer) -> UInt64 {
    /// Another one when archives are written in another way.
    let edition: UInt64 = 1
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325 ^ edition
    func add(_ word: UInt64) {
      digest = (digest ^ word) &* 0x100_0000_01B3
      digest ^= digest &>> 32
    }
    add(UInt64(source.count))
    var offset = 0
    while offset + 8 <= source.count {
      add(UInt64(littleEndian: source.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      offset += 8
    }
    while offset < source.count {
      add(UInt64(source[offset]))
      offset += 1
    }
    return digest
  }
}
