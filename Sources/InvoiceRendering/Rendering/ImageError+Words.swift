internal import InvoiceModel
internal import Typesetting

extension ImageError {
  /// Why the picture cannot be set, as the end of a sentence about it.
  var reason: String {
    switch self {
    case .unknownFormat: "is neither PNG nor JPEG, SVG or WebP"
    case .damaged(let reason): "cannot be used: \(reason)"
    case .inks: "is a JPEG in CMYK, the inks of print, of which a screen has no colours"
    case .tooLarge(let width, let height): "is too large: \(width) x \(height) pixels"
    case .animated: "is a WebP that moves"
    case .drawing(let reason, let line, _): reason + (line > 0 ? " (line \(line) of the SVG)" : "")
    case .library(let library, let reason):
      "is \(library.format), which needs the library \(library.name): it \(reason)"
    }
  }

  /// What to do about it.
  var hint: String {
    switch self {
    case .unknownFormat, .damaged, .tooLarge: "a PNG, JPEG, SVG or WebP"
    case .inks: "save it as PNG, or as JPEG in RGB"
    case .animated: "save one picture of it"
    case .drawing(_, _, let hint): hint
    case .library(let library, _): "On Debian: apt install \(library.package). Or give the picture as PNG."
    }
  }

  /// The code: of the library that is missing, else that of the place where the picture stands.
  func code(else code: ProblemCode) -> ProblemCode {
    switch self {
    case .library(.rsvg, _): .noDrawings
    case .library(.webP, _): .noWebP
    default: code
    }
  }
}
