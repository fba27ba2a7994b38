import CHarfBuzz

extension MemoryFace {
  /// The font's own word on embedding (OpenType, OS/2.fsType).
  var embedding: Int? {
    guard let face = Self.harfBuzzFace(bytes, owner: owner) else { return nil }
    defer { hb_face_destroy(face) }
    return Self.embedding(of: face)
  }

  /// The same of a face of a file.
  static func embedding(ofFile path: String, index: Int) -> Int? {
    guard let blob = hb_blob_create_from_file_or_fail(path) else { return nil }
    defer { hb_blob_destroy(blob) }
    guard let face = hb_face_create(blob, UInt32(clamping: index)) else { return nil }
    defer { hb_face_destroy(face) }
    return embedding(of: face)
  }

  private static func embedding(of face: OpaquePointer) -> Int? {
    // "OS/2"
    guard let table = hb_face_reference_table(face, 0x4F53_2F32) else { return nil }
    defer { hb_blob_destroy(table) }
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(table, &length), length >= 10 else { return nil }
    return Int(UInt8(bitPattern: data[8])) << 8 | Int(UInt8(bitPattern: data[9]))
  }
}
