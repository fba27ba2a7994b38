internal import Synchronization
internal import Typesetting

/// The pictures of a template's folder: each is read and decoded once, for all its languages.
final class TemplatePictures: Sendable {
  /// The largest of them, in bytes.
  static let maximumSize = 4 << 20
  /// How many there may be.
  static let maximumCount = 32

  /// Why there is no picture of a name.
  enum Failure: Error {
    case tooMany
    case unreadable(FolderReader.Failure)
    case unusable(ImageError)
  }

  private let folder: TemplateFolder
  /// By file name; nil for one that cannot be used.
  private let read = Mutex<[String: RasterImage?]>([:])

  init(of folder: TemplateFolder) {
    self.folder = folder
  }

  /// The picture of a name; nil when it was asked for before and could not be used, as that was told where it is named
  /// first.
  func picture(_ name: String) throws(Failure) -> RasterImage? {
    try read.withLock { read throws(Failure) in
      if let known = read[name] { return known }
      guard read.count < Self.maximumCount else { throw .tooMany }
      read[name] = .some(nil)
      let image = try Self.picture(name, in: folder)
      read[name] = image
      return image
    }
  }

  /// The libraries that draw those that were asked for.
  var libraries: Set<PictureLibrary> { read.withLock { Set($0.values.compactMap { $0?.library }) } }

  private static func picture(_ name: String, in folder: TemplateFolder) throws(Failure) -> RasterImage {
    let bytes: [UInt8]
    do { bytes = try folder.read(name, maximumSize: maximumSize) } catch { throw .unreadable(error) }
    do { return try RasterImage(bytes: bytes) } catch { throw .unusable(error) }
  }
}
