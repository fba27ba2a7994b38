/// What a document shows in the place of its pictures until its finisher puts them in.
///
/// A stand-in is two pixels, whose colour says which picture it stands for; see `PDFFinishing.StandIn`. It has a mask
/// where the picture has one, so that Cairo numbers the objects of the file as it would with the picture.
final class PictureStandIns {
  /// A byte of the colour is the place of the picture.
  private static let limit = 256
  /// The other two bytes, in ASCII: `IK`.
  private static let color: UInt32 = 0x494B00

  private var known: [(image: RasterImage, surface: ImageSurface)] = []
  /// The pictures that there are stand-ins for, in their order, each as a PDF of Cairo's.
  private(set) var pictures: [[UInt8]] = []

  /// What is drawn in the place of a picture.
  ///
  /// - Returns: nil for one that is drawn itself.
  func surface(for image: RasterImage) throws(TypesettingError) -> ImageSurface? {
    if let found = known.first(where: { $0.image == image }) { return found.surface }
    guard pictures.count < Self.limit, let packed = try PackedPicture.of(image) else { return nil }
    let first: UInt32 = 0xFF00_0000 | Self.color | UInt32(pictures.count)
    let surface = try ImageSurface(
      pair: first, packed.isOpaque ? first : 0, isOpaque: packed.isOpaque, orientation: image.orientation)
    known.append((image, surface))
    pictures.append(packed.bytes)
    return surface
  }
}
