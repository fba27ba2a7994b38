import CHarfBuzz

/// An OpenType file of one face that is in memory.
///
/// Sendable: its bytes are never written to.
struct MemoryFace: @unchecked Sendable {
  /// Live as long as their owner, or else as whoever handed them over promised.
  let bytes: UnsafeRawBufferPointer
  /// Frees them; nil: they live as long as the process.
  let owner: FontBytes?
  /// Its file, for messages; nil: it came with the library.
  var path: String? { owner?.path }
  /// The family's name.
  let family: String
  /// 400 is regular, 700 is bold.
  let weight: Int
  let isItalic: Bool

  /// Nil when the bytes are no font with a name.
  init?(_ bytes: UnsafeRawBufferPointer, owner: FontBytes? = nil) {
    guard let face = Self.harfBuzzFace(bytes, owner: owner) else { return nil }
    defer { hb_face_destroy(face) }
    let font = hb_font_create(face)
    defer { hb_font_destroy(font) }
    // The family of more than four styles stands in a name of its own.
    let family =
      Self.name(HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY, of: face) ?? Self.name(HB_OT_NAME_ID_FONT_FAMILY, of: face)
    guard let family else { return nil }
    self.bytes = bytes
    self.owner = owner
    self.family = family
    weight = Int(hb_style_get_value(font, HB_STYLE_TAG_WEIGHT))
    isItalic = hb_style_get_value(font, HB_STYLE_TAG_ITALIC) != 0
  }

  /// A new `hb_face_t` on the bytes; the caller destroys it.
  static func harfBuzzFace(_ bytes: UnsafeRawBufferPointer, owner: FontBytes?) -> OpaquePointer? {
    // HarfBuzz calls the function of the empty blob, too, which it gives for no bytes and no memory.
    let blob = hb_blob_create(
      bytes.baseAddress?.assumingMemoryBound(to: CChar.self), UInt32(clamping: bytes.count), HB_MEMORY_MODE_READONLY,
      owner.map(FontBytes.retained), owner == nil ? nil : { FontBytes.release($0) })
    defer { hb_blob_destroy(blob) }
    return hb_face_create(blob, 0)
  }

  /// A name of the font (OpenType 1.9, "name"), in English; nil when it has none.
  static func name(_ id: Int, of face: OpaquePointer) -> String? {
    var buffer = [CChar](repeating: 0, count: 128)
    var size = UInt32(buffer.count)
    let language = hb_language_from_string("en", -1)
    guard hb_ot_name_get_utf8(face, hb_ot_name_id_t(id), language, &size, &buffer) > 0 else { return nil }
    return String(decoding: buffer.prefix(Int(size)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
