/// Pictures as their medium takes them; the same one on several pages is one in the file.
final class ImageStore {
  private var surfaces: [(image: RasterImage, medium: CanvasMedium, surface: ImageSurface)] = []
  /// A letterhead has few pictures, lines have some: as many as a document may have.
  private static let limit = 256
  /// How many pixels all of them have; beyond that the first are decoded anew.
  private static let areaLimit = 60_000_000

  func surface(for image: RasterImage, on medium: CanvasMedium) throws(TypesettingError) -> ImageSurface {
    if let found = surfaces.first(where: { $0.medium == medium && $0.image == image }) { return found.surface }
    let surface = try image.surface(on: medium)
    while surfaces.count >= Self.limit || isFull(before: image) { surfaces.removeFirst() }
    surfaces.append((image, medium, surface))
    return surface
  }

  private func isFull(before image: RasterImage) -> Bool {
    !surfaces.isEmpty
      && surfaces.reduce(image.paintedPixels) { $0 + $1.image.paintedPixels } > Self.areaLimit
  }
}
