extension LayoutEngine {
  /// How many points a pixel takes when no size is asked for (96 pixels an inch).
  private static let pointsPerPixel = 0.75

  /// A picture's size in points: as asked for, the other side in proportion, never wider than the room.
  func size(
    of image: RasterImage, width: Double?, height: Double?, available: Double
  ) -> (width: Double, height: Double) {
    let ratio = Double(max(image.height, 1)) / Double(max(image.width, 1))
    var size: (width: Double, height: Double)
    switch (width, height) {
    case (let width?, let height?): size = (width, height)
    case (let width?, nil): size = (width, width * ratio)
    case (nil, let height?): size = (height / ratio, height)
    case (nil, nil): size = (Double(image.width) * Self.pointsPerPixel, Double(image.height) * Self.pointsPerPixel)
    }
    if size.width > available, size.width > 0 {
      size = (available, size.height * available / size.width)
    }
    return (max(0, size.width), max(0, size.height))
  }

  func place(_ image: RasterImage, width: Double?, height: Double?, in region: Region) -> Placement {
    var size = size(of: image, width: width, height: height, available: region.width)
    if size.height > region.height + Self.tolerance {
      guard region.isTop, region.height > 1 else {
        return .none(.init(origin: nil, reason: "the picture is higher than the room"))
      }
      size = (size.width * region.height / size.height, region.height)
    }
    let rect = Rect(x: 0, y: 0, width: size.width, height: size.height)
    return .all(Fragment(height: size.height, items: [.image(image, rect)]))
  }

  func placeRule(thickness: Double, color: Color, in region: Region) -> Placement {
    let height = max(0, thickness)
    guard height <= region.height + Self.tolerance else {
      return .none(.init(origin: nil, reason: "the rule is thicker than the room"))
    }
    let rect = Rect(x: 0, y: 0, width: region.width, height: height)
    return .all(Fragment(height: height, items: [.fill(rect, color, cornerRadius: 0)]))
  }
}
