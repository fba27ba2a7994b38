import CCairo

/// The pixels of one page, white where nothing is drawn, and the context that draws on them.
///
/// Errors stay in Cairo's objects until `png()` reports the first of them; what is drawn after an error is lost.
final class RasterSurface {
  /// In pixels, on either side.
  static let sideLimit = 32_000
  /// In pixels, of the whole page: A4 at 600 dots an inch has 34.8 million.
  static let areaLimit = 40_000_000

  private static let pointsPerInch = 72.0

  private let surface: OpaquePointer
  let canvas: Canvas
  /// In pixels.
  let width, height: Int

  /// - Parameters:
  ///   - size: of the page, in points.
  ///   - resolution: in dots an inch; positive.
  /// - Throws: `TypesettingError.pictureTooLarge`, `.noRoom` when there is no memory for the pixels.
  convenience init(size: PageSize, resolution: Int) throws(TypesettingError) {
    let (width, height) = try Self.sides(of: size, resolution: resolution)
    try self.init(checkedWidth: width, height: height)
    canvas.scale(Double(resolution) / Self.pointsPerInch)
  }

  deinit {
    cairo_surface_destroy(surface)
  }

  /// So many pixels, white, for what is put together of pictures: its canvas counts in pixels.
  ///
  /// - Throws: as above.
  convenience init(width: Int, height: Int) throws(TypesettingError) {
    guard (1...Self.sideLimit).contains(width), (1...Self.sideLimit).contains(height),
      width * height <= Self.areaLimit * 2
    else { throw .pictureTooLarge(width: width, height: height) }
    try self.init(checkedWidth: width, height: height)
  }

  private init(checkedWidth width: Int, height: Int) throws(TypesettingError) {
    (self.width, self.height) = (width, height)
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    else { throw .noRoom(operation: "cairo_image_surface_create", reason: "no surface") }
    do {
      try CairoStatus.check(CairoStatus(cairo_surface_status(surface)), during: "cairo_image_surface_create")
      canvas = try Canvas(surface: surface, medium: .pixels)
    } catch {
      cairo_surface_destroy(surface)
      throw error
    }
    self.surface = surface
    canvas.fill(Rect(x: 0, y: 0, width: Double(width), height: Double(height)), color: .white)
  }

  /// Puts another picture's pixels at a place.
  func copy(_ other: RasterSurface, x: Int, y: Int) {
    canvas.paint(other.surface, x: Double(x), y: Double(y))
  }

  /// Calls `body` with the pixels, each `0x--RRGGBB`, and how many stand in a row.
  func withPixels<Result>(_ body: (UnsafeBufferPointer<UInt32>, _ stride: Int) -> Result) -> Result {
    cairo_surface_flush(surface)
    let stride = Int(cairo_image_surface_get_stride(surface)) / MemoryLayout<UInt32>.size
    guard let data = cairo_image_surface_get_data(surface) else {
      return body(UnsafeBufferPointer(start: nil, count: 0), stride)
    }
    return data.withMemoryRebound(to: UInt32.self, capacity: stride * height) {
      body(UnsafeBufferPointer(start: $0, count: stride * height), stride)
    }
  }

  /// Finds out whether a page is too large, before it is laid out.
  ///
  /// - Throws: `TypesettingError.pictureTooLarge`.
  static func check(_ size: PageSize, resolution: Int) throws(TypesettingError) {
    _ = try sides(of: size, resolution: resolution)
  }

  private static func sides(
    of size: PageSize, resolution: Int
  ) throws(TypesettingError) -> (width: Int, height: Int) {
    // Multiplied first, so that whole numbers of pixels stay whole.
    let sides = [size.width, size.height].map { ($0 * Double(resolution) / pointsPerInch).rounded(.up) }
    guard sides.allSatisfy({ $0 >= 1 && $0 <= Double(sideLimit) }), sides[0] * sides[1] <= Double(areaLimit)
    else { throw .pictureTooLarge(width: Int(clamping: sides[0]), height: Int(clamping: sides[1])) }
    return (Int(sides[0]), Int(sides[1]))
  }

  /// The pixels as a PNG: the same bytes for the same pixels.
  ///
  /// - Throws: the first error since the surface was made.
  func png() throws(TypesettingError) -> [UInt8] {
    try CairoStatus.check(canvas.status, during: "drawing")
    cairo_surface_flush(surface)
    guard let pixels = cairo_image_surface_get_data(surface) else {
      throw .backend(operation: "cairo_image_surface_get_data", reason: "no pixels")
    }
    return try PNGEncoder(width: width, height: height)
      .png(of: pixels, stride: Int(cairo_image_surface_get_stride(surface)))
  }

  /// Pixels that may be transparent as a PNG.
  ///
  /// - Parameter surface: a `cairo_surface_t` of pixels, borrowed.
  static func png(of surface: OpaquePointer) throws(TypesettingError) -> [UInt8] {
    cairo_surface_flush(surface)
    var bytes: [UInt8] = []
    let status = withUnsafeMutablePointer(to: &bytes) { bytes in
      cairo_surface_write_to_png_stream(
        surface,
        { closure, data, count in
          guard let bytes = closure?.assumingMemoryBound(to: [UInt8].self), let data else {
            return CAIRO_STATUS_WRITE_ERROR
          }
          bytes.pointee.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
          return CAIRO_STATUS_SUCCESS
        }, bytes)
    }
    try CairoStatus.check(CairoStatus(status), during: "writing the PNG")
    return bytes
  }
}

extension Int {
  /// A number that may be too large for an integer.
  fileprivate init(clamping value: Double) { self = value.isFinite ? Int(Swift.min(value, 1e15)) : Int.max }
}
