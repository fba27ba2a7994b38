import CCairo

extension ImageSurface {
  /// Two pixels beside each other, each `0xAARRGGBB` with its colours multiplied by its opacity.
  ///
  /// - Parameter isOpaque: whether the surface has no opacities at all.
  convenience init(
    pair first: UInt32, _ second: UInt32, isOpaque: Bool, orientation: ImageOrientation
  ) throws(TypesettingError) {
    let format = isOpaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32
    guard let handle = cairo_image_surface_create(format, 2, 1) else {
      throw .backend(operation: "cairo_image_surface_create", reason: "no surface")
    }
    try CairoStatus.check(CairoStatus(cairo_surface_status(handle)), during: "cairo_image_surface_create")
    let pixels = UnsafeMutableRawPointer(cairo_image_surface_get_data(handle))
    pixels?.storeBytes(of: first, as: UInt32.self)
    pixels?.storeBytes(of: second, toByteOffset: 4, as: UInt32.self)
    cairo_surface_mark_dirty(handle)
    self.init(handle: handle, width: 2, height: 1, orientation: orientation)
  }

  /// Whether no pixel lets anything shine through.
  var isOpaque: Bool {
    guard cairo_image_surface_get_format(handle) == CAIRO_FORMAT_ARGB32 else { return true }
    guard let data = cairo_image_surface_get_data(handle) else { return true }
    let stride = Int(cairo_image_surface_get_stride(handle))
    return (0..<height).allSatisfy { row in
      UnsafeRawBufferPointer(start: data + row * stride, count: width * 4).bindMemory(to: UInt32.self)
        .allSatisfy { $0 >> 24 == 0xFF }
    }
  }
}
