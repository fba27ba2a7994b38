extension RasterImage {
  /// The picture as Cairo paints it: a PNG decoded, a JPEG as the file that it is.
  func surface() throws(TypesettingError) -> ImageSurface {
    switch format {
    case .png: return try ImageSurface(png: bytes)
    case .jpeg:
      let (width, height) = orientation.swapsSides ? (height, width) : (width, height)
      return try ImageSurface(jpeg: bytes, width: width, height: height, orientation: orientation)
    }
  }
}
