internal import Typesetting

extension ImageError {
  /// Why the picture cannot be set, as the end of a sentence about it.
  var reason: String {
    switch self {
    case .unknownFormat: "is neither PNG nor JPEG"
    case .damaged(let reason): "cannot be used: \(reason)"
    case .inks: "is a JPEG in CMYK, the inks of print, of which a screen has no colours"
    case .tooLarge(let width, let height): "is too large: \(width) x \(height) pixels"
    }
  }

  /// What to do about it.
  var hint: String { self == .inks ? "save it as PNG, or as JPEG in RGB" : "a PNG or JPEG" }
}
