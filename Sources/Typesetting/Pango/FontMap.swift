/// The fonts of one library, each opened once: its own faces from memory, at once, all others by Pango, which is started
/// when a text needs it.
final class FontMap {
  /// What is needed to know to choose a font.
  struct Face: Hashable {
    var family: String
    var weight: TextStyle.Weight
    var isItalic: Bool
  }

  private let library: FontLibrary
  private var language = "en"
  private var started: PangoFonts?
  /// Looked through, as those of a document are few.
  private var primaryFonts: [(face: Face, font: Font)] = []
  /// Of the library's own faces, by their place among them.
  private var ownFonts: [Font?]
  /// Of other faces, by Pango's font.
  private var fonts: [OpaquePointer: Font] = [:]
  private static let fontLimit = 1024
  private static let faceLimit = 64

  init(library: FontLibrary) {
    self.library = library
    ownFonts = Array(repeating: nil, count: library.memoryFaces.count)
  }

  deinit {
    // Before the map that they come from.
    primaryFonts.removeAll()
    fonts.removeAll()
  }

  func setLanguage(_ language: String) {
    self.language = language
    started?.setLanguage(language)
  }

  /// Pango, for what the primary fonts cannot set.
  func pango() throws(TypesettingError) -> PangoFonts {
    if let started { return started }
    let pango = try PangoFonts(library.configuration(), language: language)
    started = pango
    return pango
  }

  /// A `PangoFontDescription`, owned by this object.
  /// - Throws: `TypesettingError.unknownFamily`; Pango would take another family silently.
  func description(of face: Face) throws(TypesettingError) -> OpaquePointer {
    guard library.contains(family: face.family) else { throw .unknownFamily(face.family) }
    return try pango().description(of: face)
  }

  /// The font of a family itself, before any fallback.
  func primaryFont(of face: Face) throws(TypesettingError) -> Font {
    if let known = primaryFonts.first(where: { $0.face == face }) { return known.font }
    let font: Font
    if let own = try ownFont(of: face) { font = own } else { font = try chosenFont(of: face) }
    if primaryFonts.count >= Self.faceLimit { primaryFonts.removeAll() }
    primaryFonts.append((face, font))
    return font
  }

  /// The library's own face that is the very one.
  private func ownFont(of face: Face) throws(TypesettingError) -> Font? {
    let weight = face.weight == .bold ? 700 : 400
    let family = face.family.utf8.contains(UInt8(ascii: ",")) ? FamilyList.names(face.family).first : face.family
    let index = library.ownFaces.firstIndex {
      $0.weight == weight && $0.isItalic == face.isItalic && $0.family == family
    }
    guard let index else { return nil }
    return try ownFont(at: index)
  }

  private func ownFont(at index: Int) throws(TypesettingError) -> Font {
    if let font = ownFonts[index] { return font }
    let font = try Font(library.memoryFaces[index])
    ownFonts[index] = font
    return font
  }

  private func chosenFont(of face: Face) throws(TypesettingError) -> Font {
    guard library.contains(family: face.family) else { throw .unknownFamily(face.family) }
    let pango = try pango()
    return try pango.withFont(of: face) { (handle) throws(TypesettingError) in try font(handle, of: pango.library) }
  }

  /// The font that Pango chose. One of the library's own faces is always the same font, so that a document has one
  /// subset of it.
  func font(_ handle: OpaquePointer, of pango: PangoLibrary) throws(TypesettingError) -> Font {
    // All of them stand in one file, which Cairo must not open by its name: the name is that of a descriptor, of which
    // Cairo remembers the font when another library's file has it already.
    if pango.file(of: handle) == nil, let index = pango.faceIndex(of: handle),
      ownFonts.indices.contains(index)
    {
      return try ownFont(at: index)
    }
    if let font = fonts[handle] { return font }
    if fonts.count >= Self.fontLimit { fonts.removeAll() }
    let font = try Font(handle, of: pango)
    fonts[handle] = font
    return font
  }
}
