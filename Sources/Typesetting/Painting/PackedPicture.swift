internal import PDFFinishing
internal import Synchronization

/// A picture as Cairo writes it into a PDF, kept for the next document with the same one.
///
/// A service puts the same logo on every invoice, and Cairo looks at its pixels and deflates them for each: 6.8 million
/// instructions for 330 by 96 pixels.
struct PackedPicture: Sendable {
  let part: PicturePart

  /// Packs a picture.
  ///
  /// - Parameter isImage: whether it is one of pixels, and stands as it is stored.
  init(_ surface: ImageSurface, isImage: Bool) throws(TypesettingError) {
    let (width, height) = (Double(surface.width), Double(surface.height))
    let isTurned = surface.orientation.swapsSides
    let size = PageSize(width: isTurned ? height : width, height: isTurned ? width : height)
    var bytes: [UInt8] = []
    let pdf = try PDFSurface(size: size) { piece in
      bytes.append(contentsOf: piece)
      return true
    }
    pdf.canvas.draw(surface, in: Rect(x: 0, y: 0, width: size.width, height: size.height))
    pdf.canvas.showPage()
    try pdf.finish()
    do { part = try PicturePart(bytes, isImage: isImage) } catch {
      throw .backend(operation: "reading a picture", reason: "\(error)")
    }
  }

  // MARK: Those of the process

  private struct Kept {
    let image: RasterImage
    let packed: PackedPicture
    var size: Int { image.bytes.count + packed.part.size }
  }

  /// A letterhead has few pictures, and few sellers take turns; lines may have some.
  private static let keptCount = 64
  /// Of all that is kept, in bytes; larger pictures are packed anew.
  private static let keptSize = 16 << 20
  /// The one that was packed last comes last.
  private static let kept = Mutex<[Kept]>([])

  /// A picture that may be kept from an earlier document; two tasks may pack the same one at once.
  static func part(of image: RasterImage) throws(TypesettingError) -> PicturePart {
    if let found = kept.withLock({ $0.first { $0.image == image } }) { return found.packed.part }
    let surface = try image.surface(on: .pdf)
    let packed = try PackedPicture(surface, isImage: image.format != .svg && surface.orientation == .upright)
    let new = Kept(image: image, packed: packed)
    guard new.size <= keptSize else { return packed.part }
    kept.withLock { kept in
      kept.removeAll { $0.image == image }
      while kept.count >= keptCount || kept.reduce(new.size, { $0 + $1.size }) > keptSize { kept.removeFirst() }
      kept.append(new)
    }
    return packed.part
  }
}
