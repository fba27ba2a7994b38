import CFontconfig
import CPango
import Glibc

/// Pango, which chooses fonts and sets text that is more than plain.
///
/// It is opened for the first text that needs it and not when the process starts: it brings a dozen other libraries, and
/// mapping and relocating them took a whole process an eighth of its time.
///
/// Sendable: the functions stay where they are.
struct PangoLibrary: @unchecked Sendable {
  /// The one of this process, or why there is none.
  static let shared = Result { () throws(TypesettingError) in try PangoLibrary() }

  let functions: invoicekit_pango
  private let handle: UnsafeMutableRawPointer

  /// - Parameter name: of the library's file.
  /// - Throws: `TypesettingError.noPango`.
  init(name: String = "libpangocairo-1.0.so.0") throws(TypesettingError) {
    guard let handle = dlopen(name, RTLD_NOW) else { throw .noPango(reason: "is not installed") }
    var functions = invoicekit_pango()
    if let missing = invoicekit_pango_load(handle, &functions) {
      throw .noPango(reason: "lacks \(String(cString: missing)), as before version 1.44")
    }
    self.functions = functions
    self.handle = handle
  }

  /// Of Pango itself.
  var version: String? { functions.pango_version_string().map { String(cString: $0) } }

  /// A variable or function of Pango or of a library that it needs; nil when there is none of that name.
  func symbol(_ name: String) -> UnsafeMutableRawPointer? { dlsym(handle, name) }

  /// Which face of a file a font is.
  func faceIndex(of font: OpaquePointer) -> Int? {
    var index: Int32 = 0
    guard FcPatternGetInteger(functions.pango_fc_font_get_pattern(font), FC_INDEX, 0, &index) == FcResultMatch
    else { return nil }
    return Int(index)
  }

  /// The path of a font's file; nil when it is none of a caller's folder but the library's own.
  func file(of font: OpaquePointer) -> String? {
    var file: UnsafeMutablePointer<FcChar8>?
    guard FcPatternGetString(functions.pango_fc_font_get_pattern(font), FC_FILE, 0, &file) == FcResultMatch, let file
    else { return nil }
    let path = String(cString: file)
    return path.hasPrefix("/proc/self/fd/") ? nil : path
  }
}
