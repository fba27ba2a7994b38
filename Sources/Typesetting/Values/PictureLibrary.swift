/// A library that is opened when the first picture needs it.
package enum PictureLibrary: Hashable, Sendable, CaseIterable {
  /// Draws SVG.
  case rsvg
  /// Decodes WebP.
  case webP

  /// How it is called.
  package var name: String {
    switch self {
    case .rsvg: "librsvg 2"
    case .webP: "libwebp 7"
    }
  }

  /// What is drawn with it.
  package var format: String {
    switch self {
    case .rsvg: "SVG"
    case .webP: "WebP"
    }
  }

  /// Debian's package of it.
  package var package: String {
    switch self {
    case .rsvg: "librsvg2-2"
    case .webP: "libwebp7"
    }
  }

  /// Its file.
  var file: String {
    switch self {
    case .rsvg: "librsvg-2.so.2"
    case .webP: "libwebp.so.7"
    }
  }
}
