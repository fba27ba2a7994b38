extension RasterImage {
  /// The picture as Cairo paints it: decoded, but for a JPEG in a PDF, which is the file that it is, and for a drawing,
  /// which stays one.
  func surface(on medium: CanvasMedium) throws(TypesettingError) -> ImageSurface {
    let (width, height) = orientation.swapsSides ? (height, width) : (width, height)
    switch (format, medium) {
    case (.png, _): return try ImageSurface(png: bytes)
    case (.jpeg, .pdf): return try ImageSurface(jpeg: bytes, width: width, height: height, orientation: orientation)
    case (.jpeg, .pixels):
      let pixels = JPEGDecoder.pixels(of: bytes, width: width, height: height)
      return try ImageSurface(pixels, width: width, height: height, orientation: orientation)
    case (.webP, _):
      let pixels: [UInt32]
      do { pixels = try WebPLibrary.shared.get().pixels(of: bytes, width: width, height: height) } catch {
        throw .backend(operation: "decoding a WebP", reason: "it was decoded before")
      }
      return try ImageSurface(
        pixels, width: width, height: height, orientation: orientation, isOpaque: pixels.allSatisfy { $0 >> 24 == 255 })
    case (.svg, _):
      let scale = isMixed ? Self.mixedDrawingSide / Self.drawingSide : 1
      return try ImageSurface(
        svg: bytes, width: max(1, Int(Double(width) * scale)), height: max(1, Int(Double(height) * scale)),
        isMixed: isMixed)
    }
  }
}
