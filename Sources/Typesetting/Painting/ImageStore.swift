/// Pictures as their medium takes them; the same one on several pages is one in the file.
final class ImageStore {
  private var surfaces: [(image: RasterImage, medium: CanvasMedium, surface: ImageSurface)] = []
  /// A letterhead has few pictures; more are decoded anew.
  private static let limit = 8

  func surface(for image: RasterImage, on medium: CanvasMedium) throws(TypesettingError) -> ImageSurface {
    if let found = surfaces.first(where: { $0.medium == medium && $0.image == image }) { return found.surface }
    let surface = try image.surface(on: medium)
    if surfaces.count >= Self.limit { surfaces.removeFirst() }
    surfaces.append((image, medium, surface))
    return surface
  }
}
