/// Where the faces of a TrueType collection stand in its file.
struct CollectionLayout {
  /// What is written anew: the collection's header, and each face's directory of tables.
  private(set) var headers: [(offset: Int, bytes: [UInt8])] = []
  /// What is copied: the faces, each behind its directory.
  private(set) var pieces: [(offset: Int, bytes: UnsafeRawBufferPointer)] = []
  /// Of the file, in bytes.
  private(set) var size: Int

  /// - Throws: `TypesettingError.collection` when a face is no OpenType file of one face.
  init(faces: [UnsafeRawBufferPointer]) throws(TypesettingError) {
    guard !faces.isEmpty else { throw .collection(reason: "there are none") }
    var header = Array("ttcf".utf8) + [0, 1, 0, 0] + Self.bytes(UInt32(truncatingIfNeeded: faces.count))
    size = header.count + 4 * faces.count
    for face in faces {
      guard let directory = Self.directory(of: face, movedBy: size) else {
        throw .collection(reason: "one of them is no OpenType font")
      }
      header += Self.bytes(UInt32(truncatingIfNeeded: size))
      headers.append((size, directory))
      pieces.append((size + directory.count, UnsafeRawBufferPointer(rebasing: face[directory.count...])))
      // Tables stand at multiples of four.
      size += (face.count + 3) & ~3
    }
    guard size <= Int32.max else { throw .collection(reason: "they are too large for a collection") }
    headers.append((0, header))
    // The last face's padding is a part of the file, too.
    if let last = pieces.last, last.offset + last.bytes.count < size { headers.append((size - 1, [0])) }
  }

  /// A face's directory of tables, for the place that it moves to; nil when it is none.
  private static func directory(of face: UnsafeRawBufferPointer, movedBy offset: Int) -> [UInt8]? {
    func number(at place: Int, of count: Int) -> Int { face[place..<place + count].reduce(0) { $0 << 8 | Int($1) } }
    guard face.count >= 12, [0x0001_0000, 0x4F54_544F].contains(number(at: 0, of: 4)) else { return nil }
    let end = 12 + 16 * number(at: 4, of: 2)
    guard face.count >= end else { return nil }
    var directory = Array(face[..<end])
    for entry in stride(from: 12, to: end, by: 16) {
      let place = number(at: entry + 8, of: 4)
      guard place + number(at: entry + 12, of: 4) <= face.count else { return nil }
      directory.replaceSubrange(entry + 8..<entry + 12, with: bytes(UInt32(truncatingIfNeeded: place + offset)))
    }
    return directory
  }

  private static func bytes(_ number: UInt32) -> [UInt8] { withUnsafeBytes(of: number.bigEndian) { Array($0) } }
}
