import CCairo

/// The pixels of a picture, or its JPEG file, as a source for painting.
final class ImageSurface {
  let handle: OpaquePointer
  /// In pixels, as they are stored.
  let width, height: Int
  let orientation: ImageOrientation

  /// A surface that was made already, and is this one's from here on.
  ///
  /// - Parameters:
  ///   - width, height: in pixels, as they are stored.
  init(handle: OpaquePointer, width: Int, height: Int, orientation: ImageOrientation) {
    (self.handle, self.width, self.height, self.orientation) = (handle, width, height, orientation)
  }

  /// Decodes a PNG.
  init(png bytes: [UInt8]) throws(TypesettingError) {
    var reader = Reader(bytes: bytes[...])
    let handle = withUnsafeMutablePointer(to: &reader) { reader in
      cairo_image_surface_create_from_png_stream(
        { closure, target, count in
          guard let reader = closure?.assumingMemoryBound(to: Reader.self), let target,
            reader.pointee.read(Int(count), into: target)
          else { return CAIRO_STATUS_READ_ERROR }
          return CAIRO_STATUS_SUCCESS
        }, reader)
    }
    guard let handle else { throw .backend(operation: "reading a PNG", reason: "no surface") }
    let status = CairoStatus(cairo_surface_status(handle))
    guard status == .success else {
      cairo_surface_destroy(handle)
      throw .backend(operation: "reading a PNG", reason: status.message)
    }
    self.handle = handle
    orientation = .upright
    width = Int(cairo_image_surface_get_width(handle))
    height = Int(cairo_image_surface_get_height(handle))
  }

  /// A surface of pixels. One that cannot be made is a constant of Cairo's, which is not freed.
  private static func surface(
    width: Int, height: Int, isOpaque: Bool = true
  ) throws(TypesettingError) -> OpaquePointer {
    guard
      let handle = cairo_image_surface_create(
        isOpaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32, Int32(clamping: width), Int32(clamping: height))
    else { throw .backend(operation: "cairo_image_surface_create", reason: "no surface") }
    try CairoStatus.check(CairoStatus(cairo_surface_status(handle)), during: "cairo_image_surface_create")
    return handle
  }

  /// A surface that carries a JPEG file, which a PDF takes as it is; the pixels stay empty.
  ///
  /// - Parameters:
  ///   - width, height: in pixels, as they are stored.
  init(jpeg bytes: [UInt8], width: Int, height: Int, orientation: ImageOrientation) throws(TypesettingError) {
    self.orientation = orientation
    (self.width, self.height) = (width, height)
    handle = try Self.surface(width: width, height: height)
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(bytes.count, 1))
    copy.initialize(from: bytes, count: bytes.count)
    let status = cairo_surface_set_mime_data(
      handle, CAIRO_MIME_TYPE_JPEG, copy, UInt(bytes.count), { $0?.deallocate() }, copy)
    if status != CAIRO_STATUS_SUCCESS { copy.deallocate() }
    try CairoStatus.check(CairoStatus(status), during: "cairo_surface_set_mime_data")
  }

  /// - Parameters:
  ///   - pixels: each `0xRRGGBB`, row by row; `width` times `height` of them. If not all are opaque, each `0xAARRGGBB`,
  ///     its colours multiplied by its opacity.
  ///   - width, height: in pixels, as they are stored.
  init(
    _ pixels: [UInt32], width: Int, height: Int, orientation: ImageOrientation, isOpaque: Bool = true
  ) throws(TypesettingError) {
    self.orientation = orientation
    (self.width, self.height) = (width, height)
    handle = try Self.surface(width: width, height: height, isOpaque: isOpaque)
    guard let target = cairo_image_surface_get_data(handle), pixels.count == width * height else {
      throw .backend(operation: "cairo_image_surface_get_data", reason: "no pixels")
    }
    let stride = Int(cairo_image_surface_get_stride(handle))
    pixels.withUnsafeBytes { source in
      let length = width * MemoryLayout<UInt32>.size
      for row in 0..<height {
        UnsafeMutableRawBufferPointer(start: target + row * stride, count: length)
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: source[row * length..<(row + 1) * length]))
      }
    }
    cairo_surface_mark_dirty(handle)
  }

  /// A drawing: recorded, so that it is as sharp in any size and one in the file however often it is painted.
  ///
  /// - Parameters:
  ///   - bytes: SVG that was looked at.
  ///   - width, height: of its room.
  ///   - isMixed: whether it is drawn as so many pixels, as parts of it are: recorded they would be coarse.
  init(svg bytes: [UInt8], width: Int, height: Int, isMixed: Bool) throws(TypesettingError) {
    orientation = .upright
    (self.width, self.height) = (width, height)
    if isMixed {
      handle = try Self.surface(width: width, height: height, isOpaque: false)
    } else {
      var extents = cairo_rectangle_t(x: 0, y: 0, width: Double(width), height: Double(height))
      guard let surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents) else {
        throw .backend(operation: "cairo_recording_surface_create", reason: "no surface")
      }
      handle = surface
      try CairoStatus.check(CairoStatus(cairo_surface_status(handle)), during: "cairo_recording_surface_create")
    }
    do throws(DrawingLibrary.Failure) {
      try DrawingLibrary.shared.get().draw(bytes, on: handle, width: Double(width), height: Double(height))
    } catch {
      switch error {
      case .library(let reason), .notDrawn(let reason): throw .backend(operation: "drawing an SVG", reason: reason)
      }
    }
    cairo_surface_flush(handle)
  }

  deinit {
    cairo_surface_destroy(handle)
  }

  /// What is left of a file while libpng asks for it piece by piece.
  private struct Reader {
    var bytes: ArraySlice<UInt8>

    mutating func read(_ count: Int, into target: UnsafeMutablePointer<UInt8>) -> Bool {
      guard count <= bytes.count else { return false }
      bytes.prefix(count).withUnsafeBufferPointer { source in
        if let base = source.baseAddress { target.update(from: base, count: count) }
      }
      bytes = bytes.dropFirst(count)
      return true
    }
  }
}
