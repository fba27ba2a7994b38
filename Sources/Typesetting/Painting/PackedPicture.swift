internal import Synchronization

/// A decoded picture as Cairo writes it into a PDF, kept for the next document with the same one.
///
/// A service puts the same logo on every invoice, and Cairo looks at its pixels and deflates them for each: 6.8 million
/// instructions for 330 by 96 pixels, a seventh of a Factur-X file of two pages. Documents that go to the finisher
/// therefore hold stand-ins, for which it puts what is kept here.
struct PackedPicture: Sendable {
  /// A PDF that shows the picture and nothing else.
  let bytes: [UInt8]
  /// Whether nothing shines through; Cairo writes a mask for all others.
  let isOpaque: Bool

  /// Packs a picture.
  init(_ surface: ImageSurface) throws(TypesettingError) {
    let size = PageSize(width: 72, height: 72)
    var bytes: [UInt8] = []
    let pdf = try PDFSurface(size: size) { piece in
      bytes.append(contentsOf: piece)
      return true
    }
    pdf.canvas.draw(surface, in: Rect(x: 0, y: 0, width: size.width, height: size.height))
    pdf.canvas.showPage()
    try pdf.finish()
    self.bytes = bytes
    isOpaque = surface.isOpaque
  }

  // MARK: Those of the process

  private struct Kept {
    let image: RasterImage
    let packed: PackedPicture
    var size: Int { image.bytes.count + packed.bytes.count }
  }

  /// A letterhead has few pictures, and few sellers take turns; lines may have some.
  private static let keptCount = 64
  /// Of all that is kept, in bytes; larger pictures are packed anew.
  private static let keptSize = 16 << 20
  /// The one that was packed last comes last.
  private static let kept = Mutex<[Kept]>([])

  /// A picture that may be kept from an earlier document; two tasks may pack the same one at once.
  ///
  /// - Returns: nil for a JPEG, which goes into a PDF as the file that it is, and for a drawing, which stays one.
  static func of(_ image: RasterImage) throws(TypesettingError) -> PackedPicture? {
    guard image.format.isPacked else { return nil }
    if let found = kept.withLock({ $0.first { $0.image == image } }) { return found.packed }
    let packed = try PackedPicture(image.surface(on: .pdf))
    let new = Kept(image: image, packed: packed)
    guard new.size <= keptSize else { return packed }
    kept.withLock { kept in
      kept.removeAll { $0.image == image }
      while kept.count >= keptCount || kept.reduce(new.size, { $0 + $1.size }) > keptSize { kept.removeFirst() }
      kept.append(new)
    }
    return packed
  }
}

extension RasterImage.Format {
  /// Whether Cairo writes the pixels into a PDF, and packs them.
  fileprivate var isPacked: Bool {
    switch self {
    case .png, .webP: true
    case .jpeg, .svg: false
    }
  }
}
