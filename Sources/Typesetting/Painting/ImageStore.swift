/// Decoded pictures; the same one on several pages is one in the file.
final class ImageStore {
  private var surfaces: [(image: RasterImage, surface: ImageSurface)] = []
  /// A letterhead has few pictures; more are decoded anew.
  private static let limit = 8

  func surface(for image: RasterImage) throws(TypesettingError) -> ImageSurface {
    if let found = surfaces.first(where: { $0.image == image }) { return found.surface }
    let surface = try image.surface()
    if surfaces.count >= Self.limit { surfaces.removeFirst() }
    surfaces.append((image, surface))
    return surface
  }
}
