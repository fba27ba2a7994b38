import CFontconfig
import CPango
import Glibc
import Synchronization

/// Pango, which chooses fonts and sets text that is more than plain.
///
/// It is opened for the first text that needs it and not when the process starts: it brings a dozen other libraries, and
/// mapping and relocating them took a whole process an eighth of its time.
///
/// Sendable: the functions stay where they are.
struct PangoLibrary: @unchecked Sendable {
  private static let opened = Mutex<PangoLibrary?>(nil)

  /// The one of this process. One that could not be opened is tried again: there may be room for it later.
  ///
  /// - Throws: `TypesettingError.noPango`, `.noRoom`.
  static func shared() throws(TypesettingError) -> PangoLibrary {
    if let library = opened.withLock({ $0 }) { return library }
    let library = try PangoLibrary()
    opened.withLock { $0 = library }
    return library
  }

  let functions: invoicekit_pango
  private let handle: UnsafeMutableRawPointer

  /// - Parameter name: of the library's file.
  /// - Throws: `TypesettingError.noPango`; `.noRoom` when it, or a library that it needs, is there and cannot be opened.
  init(name: String = "libpangocairo-1.0.so.0") throws(TypesettingError) {
    guard let handle = dlopen(name, RTLD_NOW) else {
      let reason = dlerror().map { String(cString: $0) } ?? ""
      // The linker's words: it keeps no number of the error.
      if reason.hasSuffix("No such file or directory") { throw .noPango(reason: "is not installed") }
      throw .noRoom(operation: "dlopen", reason: reason)
    }
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
