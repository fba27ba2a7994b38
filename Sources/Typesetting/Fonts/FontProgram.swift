import CHarfBuzz

/// A face of a font file, for those who put it into files of their own.
final class FontProgram {
  /// An `hb_font_t`; lives as long as this object.
  let harfBuzz: OpaquePointer
  /// Its file, for messages; nil: it came with the library.
  let path: String?
  /// What its maker allows.
  private(set) lazy var embedding = FontEmbedding(os2: table("OS/2"))
  private(set) lazy var family = Self.name(of: face) ?? ""
  /// 400 is regular, 700 is bold.
  private(set) lazy var weight = Int(hb_style_get_value(harfBuzz, HB_STYLE_TAG_WEIGHT))
  private(set) lazy var isItalic = hb_style_get_value(harfBuzz, HB_STYLE_TAG_ITALIC) != 0

  /// - Parameter harfBuzz: an `hb_font_t`, which is referred to.
  init(_ harfBuzz: OpaquePointer, path: String?) {
    hb_font_reference(harfBuzz)
    self.harfBuzz = harfBuzz
    self.path = path
  }

  deinit { hb_font_destroy(harfBuzz) }

  /// An `hb_face_t`, borrowed.
  var face: OpaquePointer? { hb_font_get_face(harfBuzz) }

  /// Whether the face is one of many that the file describes by axes.
  var isVariable: Bool { face.map { hb_ot_var_has_data($0) != 0 } ?? false }

  /// Where the face is on its axes.
  var axes: [(tag: UInt32, value: Float)] {
    guard let face, isVariable else { return [] }
    var count: UInt32 = hb_ot_var_get_axis_count(face)
    var infos = [hb_ot_var_axis_info_t](repeating: hb_ot_var_axis_info_t(), count: Int(count))
    hb_ot_var_get_axis_infos(face, 0, &count, &infos)
    var length: UInt32 = 0
    let coordinates = hb_font_get_var_coords_design(harfBuzz, &length)
    return infos.prefix(Int(count)).enumerated().map { index, info in
      guard let coordinates, index < Int(length) else { return (info.tag, info.default_value) }
      return (info.tag, coordinates[index])
    }
  }

  /// The file's bytes.
  var file: [UInt8] { Self.bytes(face.flatMap { hb_face_reference_blob($0) }) }

  /// A table's bytes; none when it has no such table.
  private func table(_ name: StaticString) -> [UInt8] {
    let tag = name.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt32($1) } }
    return Self.bytes(face.flatMap { hb_face_reference_table($0, tag) })
  }

  /// - Parameter blob: an `hb_blob_t`, which is released.
  static func bytes(_ blob: OpaquePointer?) -> [UInt8] {
    guard let blob else { return [] }
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(blob, &length) else { return [] }
    return Array(UnsafeRawBufferPointer(start: data, count: Int(length)))
  }

  private static func name(of face: OpaquePointer?) -> String? {
    guard let face else { return nil }
    return MemoryFace.name(HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY, of: face)
      ?? MemoryFace.name(HB_OT_NAME_ID_FONT_FAMILY, of: face)
  }
}
