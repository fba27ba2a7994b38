import CFontconfig
import Glibc

/// A Fontconfig configuration of given files: no system configuration, no cache, no rules.
///
/// Sendable: it is changed by its initializer only, and Fontconfig (2.12 and later) reads and counts references to a
/// configuration from several threads at a time.
final class FontConfiguration: @unchecked Sendable {
  /// An `FcConfig`.
  let handle: OpaquePointer

  /// Fontconfig would load the system's configuration (files, folders, caches) on its first use without a current one.
  private static let emptyDefault: Bool = {
    guard let empty = FcConfigCreate() else { return false }
    defer { FcConfigDestroy(empty) }
    return FcConfigSetCurrent(empty) != 0
  }()

  /// - Parameter files: paths of font files, which need not be UTF-8; the first has precedence.
  /// - Throws: `TypesettingError.fonts` with the file that is none.
  init(files: [[UInt8]]) throws(TypesettingError) {
    guard Self.emptyDefault, let handle = FcConfigCreate() else {
      throw .fonts(folder: "", reason: "Fontconfig does not start")
    }
    self.handle = handle
    for file in files where FcConfigAppFontAddFile(handle, file + [0]) == 0 {
      throw .fonts(folder: String(decoding: file, as: UTF8.self), reason: "it is not a font, or cannot be opened")
    }
    nameEmoji()
  }

  deinit {
    FcConfigDestroy(handle)
  }

  /// The names under which the fonts can be asked for.
  func families() -> Set<String> {
    guard let fonts = FcConfigGetFonts(handle, FcSetApplication)?.pointee, let list = fonts.fonts else { return [] }
    var families: Set<String> = []
    for index in 0..<Int(fonts.nfont) {
      var position: Int32 = 0
      var name: UnsafeMutablePointer<FcChar8>?
      while FcPatternGetString(list[index], FC_FAMILY, position, &name) == FcResultMatch, let found = name {
        families.insert(String(cString: found))
        position += 1
      }
    }
    return families
  }

  /// The first family's name of each file, by its path.
  func familiesByFile() -> [[UInt8]: String] {
    guard let fonts = FcConfigGetFonts(handle, FcSetApplication)?.pointee, let list = fonts.fonts else { return [:] }
    var families: [[UInt8]: String] = [:]
    for index in 0..<Int(fonts.nfont) {
      var file: UnsafeMutablePointer<FcChar8>?
      var name: UnsafeMutablePointer<FcChar8>?
      guard FcPatternGetString(list[index], FC_FILE, 0, &file) == FcResultMatch, let file,
        FcPatternGetString(list[index], FC_FAMILY, 0, &name) == FcResultMatch, let name
      else { continue }
      let path = Array(UnsafeRawBufferPointer(start: file, count: strlen(file)))
      if families[path] == nil { families[path] = String(cString: name) }
    }
    return families
  }
}
