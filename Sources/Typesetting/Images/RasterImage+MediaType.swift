extension RasterImage.Format {
  /// What its media type has after `image/`.
  var mediaSubtype: StaticString {
    switch self {
    case .png: "png"
    case .jpeg: "jpeg"
    case .webP: "webp"
    case .svg: "svg+xml"
    }
  }
}
