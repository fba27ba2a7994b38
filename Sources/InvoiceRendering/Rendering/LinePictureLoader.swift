internal import ByteCoding
internal import InvoiceCore
internal import InvoiceModel
internal import Synchronization
internal import Typesetting

/// Reads the pictures of lines, each once a document, and keeps them: catalogues sell the same things again and again.
final class LinePictureLoader: Sendable {
  /// How many different pictures a document has: fewer than there are stand-ins (`PictureStandIns`), with room for the
  /// logo and the template's own.
  static let maximumCount = 200
  /// All of them together, in bytes.
  static let maximumSize = 16 << 20
  /// All of them together, in pixels: small files unpack to many.
  static let maximumArea = 50_000_000
  /// In HTML, which has a picture again at each line that shows it: all of them, in bytes.
  static let maximumHTMLSize = 32 << 20

  /// By their files' bytes.
  private let kept = Mutex<[[UInt8]: RasterImage]>([:])

  /// The picture of each line; empty when none has one.
  ///
  /// - Parameters:
  ///   - invoice: whose lines they are.
  ///   - options: where its files are.
  ///   - limit: how large they may be together where each line has its own again, in bytes; nil: each is there once.
  /// - Throws: what is wrong with each picture, at the first line that has it.
  func images(
    of invoice: Invoice, options: RenderOptions, repeatedTo limit: Int? = nil
  ) throws(InvoiceProblems) -> [RasterImage?] {
    var images: [RasterImage?] = []
    // A file that is no picture has a size as well.
    var known: [String: (image: RasterImage?, size: Int)] = [:]
    var problems: [Problem] = []
    var (size, area, repeated) = (0, 0, 0)
    for (place, line) in invoice.lines.enumerated() where line.hasTerms {
      guard let picture = line.terms.picture else { continue }
      if images.isEmpty { images = Array(repeating: nil, count: invoice.lines.count) }
      if let (image, size) = known[picture.file] {
        images[place] = image
        repeated += size
        guard let limit, repeated > limit else { continue }
        problems.append(
          Self.tooMany(
            "The pictures would take more than \(limit >> 20) MiB of HTML.",
            invoice.itemPath(ofLine: place) + "/picture"))
        break
      }
      let path = invoice.itemPath(ofLine: place) + "/picture"
      guard known.count < Self.maximumCount else {
        problems.append(Self.tooMany("There are more than \(Self.maximumCount) different pictures.", path))
        break
      }
      do throws(Problem) {
        let bytes = try Self.bytes(of: picture.file, path: path, options)
        known[picture.file] = (nil, bytes.count)
        size += bytes.count
        repeated += bytes.count
        guard size <= Self.maximumSize else {
          throw Self.tooMany("The pictures are larger than \(Self.maximumSize >> 20) MiB together.", path)
        }
        let image = try image(bytes, path: path)
        area += image.paintedPixels
        guard area <= Self.maximumArea else {
          throw Self.tooMany(
            "The pictures have more than \(Self.maximumArea / 1_000_000) million pixels together.", path)
        }
        images[place] = image
        known[picture.file]?.image = image
      } catch {
        problems.append(error)
        // What came after would be too much as well.
        if error.code == .linePicturesTooLarge { break }
        if known[picture.file] == nil { known[picture.file] = (nil, 0) }
      }
    }
    guard problems.isEmpty else { throw InvoiceProblems(problems) }
    return images
  }

  private func image(_ bytes: [UInt8], path: String) throws(Problem) -> RasterImage {
    if let image = kept.withLock({ $0[bytes] }) { return image }
    let image: RasterImage
    do { image = try RasterImage(bytes: bytes) } catch {
      throw Problem(
        code: error.code(else: .linePictureImage), path: path, message: "the picture \(error.reason)", hint: error.hint)
    }
    kept.withLock { kept in
      // An invoice with other pictures comes: those of the one before it are of no use any more.
      if kept.count >= Self.maximumCount || kept.keys.reduce(bytes.count, { $0 + $1.count }) > Self.maximumSize {
        kept.removeAll()
      }
      kept[bytes] = image
    }
    return image
  }

  /// The bytes of a line's picture.
  static func bytes(of file: String, path: String, _ options: RenderOptions) throws(Problem) -> [UInt8] {
    guard LogoLoader.isFile(file) else {
      guard let bytes = Base64.picture(inDataURI: file) else {
        throw Problem(
          code: .invalidLinePicture, path: path, message: "the picture's data URI is no picture in base 64",
          hint: "`data:image/png;base64,…`; the others are `image/jpeg`, `image/svg+xml` and `image/webp`")
      }
      return bytes
    }
    do throws(FolderReader.Failure) {
      return try options.readAsset(file, maximumSize: LinePictureLimits.maximumSize)
    } catch {
      switch error {
      case .noRoom(let reason): throw .noRoom(reason)
      case .missing where options.assetsFolder == nil && options.assets.isEmpty:
        var problem = Problem(
          code: .linePictureFile, path: path, message: "the picture is a file, and no folder of assets was given",
          hint: "give the picture as a data URI, or name the folder that it is in")
        problem.remedy = .assets
        throw problem
      case .tooLarge:
        throw Problem(
          code: .linePictureTooLarge, path: path, message: LinePictureLimits.tooLarge, hint: LinePictureLimits.remedy)
      default:
        throw Problem(
          code: .linePictureFile, path: path, message: "the picture \(error.reason)",
          hint: "it is looked up in the folder of assets")
      }
    }
  }

  /// - Parameter message: what there is too much of.
  private static func tooMany(_ message: String, _ path: String) -> Problem {
    Problem(
      code: .linePicturesTooLarge, path: path, message: message,
      hint: "\(LinePictureLimits.remedy) Lines that sell the same thing may share one.")
  }
}
