@preconcurrency internal import Glibc

/// What the process was started with besides its arguments. Invoices depend on their files and options alone.
enum ProcessEnvironment {
  /// Families of variables that the libraries below us read: they change glyphs, fonts and bytes (`HB_OPTIONS`,
  /// `FREETYPE_PROPERTIES`), or print to standard output, into the document (`FC_DEBUG`).
  static let prefixes = [
    "CAIRO_", "FC_", "FONTCONFIG_", "FREETYPE_", "FT2_", "G_", "GIO_", "GLIB_", "GNUTLS_", "GOBJECT_", "GRAPHITE_",
    "HB_", "LANG", "LC_", "PANGO_", "PIXMAN_", "QPDF_", "XDG_",
  ]
  /// Single variables of that kind.
  static let names = ["CHARSET", "OUTPUT_CHARSET", "SOURCE_DATE_EPOCH", "TZ", "TZDIR"]

  /// Removes them. To be called before a library reads them, and before there is a second thread.
  static func clear() {
    var found: [String] = []
    var entry = environ
    while let variable = entry.pointee {
      let name = String(decoding: bytes(of: variable).prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
      if names.contains(name) || prefixes.contains(where: { name.utf8.starts(with: $0.utf8) }) { found.append(name) }
      entry += 1
    }
    for name in found { unsetenv(name) }
    // Nothing depends on the local time, but Cairo asks for it, for which the zone's file would be read.
    setenv("TZ", "UTC0", 1)
  }

  private static func bytes(of variable: UnsafeMutablePointer<CChar>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: variable, count: strlen(variable))
  }
}
