extension RasterImage {
  /// The picture as Cairo paints it: decoded, but for a JPEG in a PDF, which is the file that it is.
  func surface(on medium: CanvasMedium) throws(TypesettingError) -> ImageSurface {
    let (width, height) = orientation.swapsSides ? (height, width) : (width, height)
    switch (format, medium) {
    case (.png, _): return try ImageSurface(png: bytes)
    case (.jpeg, .pdf): return try ImageSurface(jpeg: bytes, width: width, height: height, orientation: orientation)
    case (.jpeg, .pixels):
      let pixels = JPEGDecoder.pixels(of: bytes, width: width, height: height)
      return try ImageSurface(pixels, width: width, height: height, orientation: orientation)
    }
  }
}
