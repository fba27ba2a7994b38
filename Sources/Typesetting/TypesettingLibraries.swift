package import ByteCoding
import CCairo
import CFontconfig
import CGLib
import CHarfBuzz
import Glibc

/// The libraries that pages depend on, as they are loaded now.
package enum TypesettingLibraries {
  /// By name.
  package static var versions: [LibraryVersion] {
    let fontconfig = Int(FcGetVersion())
    let pango = try? PangoLibrary.shared()
    let all: [(name: String, version: String?)] = [
      ("cairo", String(cString: cairo_version_string())),
      ("fontconfig", "\(fontconfig / 10_000).\(fontconfig / 100 % 100).\(fontconfig % 100)"),
      ("freetype", freeType),
      ("fribidi", pango.flatMap(fribidi)),
      ("glib", "\(glib_major_version).\(glib_minor_version).\(glib_micro_version)"),
      ("harfbuzz", String(cString: hb_version_string())),
      ("libpng", libpng),
      ("pango", pango?.version),
      ("zlib", zlib),
    ]
    return all.compactMap { library in
      library.version.map { LibraryVersion(name: library.name, version: $0) }
    }
  }

  private static var freeType: String? {
    var version: (major: Int32, minor: Int32, patch: Int32) = (0, 0, 0)
    guard invoicekit_freetype_version(&version.major, &version.minor, &version.patch) == 0 else { return nil }
    return "\(version.major).\(version.minor).\(version.patch)"
  }

  // What follows is there because cairo and pango need it; nothing here links it.

  private static var zlib: String? {
    guard let function = dlsym(nil, "zlibVersion") else { return nil }
    typealias Version = @convention(c) () -> UnsafePointer<CChar>?
    return unsafeBitCast(function, to: Version.self)().map { String(cString: $0) }
  }

  private static var libpng: String? {
    guard let function = dlsym(nil, "png_access_version_number") else { return nil }
    typealias Version = @convention(c) () -> UInt32
    let number = unsafeBitCast(function, to: Version.self)()
    return "\(number / 10_000).\(number / 100 % 100).\(number % 100)"
  }

  /// `(GNU FriBidi) 1.0.8` is its first line.
  private static func fribidi(_ pango: PangoLibrary) -> String? {
    guard let variable = pango.symbol("fribidi_version_info"),
      let text = variable.assumingMemoryBound(to: UnsafePointer<CChar>?.self).pointee
    else { return nil }
    return String(cString: text).split(separator: "\n").first?.split(separator: " ").last.map(String.init)
  }
}
