internal import ByteCoding
internal import InvoiceCore
internal import InvoiceModel
internal import Synchronization
internal import Typesetting

/// Reads sellers' logos, and keeps the last few: a service sends the same one with every invoice.
final class LogoLoader: Sendable {
  /// The largest logo, in bytes.
  static let maximumSize = 6 << 20
  private static let keptCount = 4
  private static let path = "/company/logo"

  private struct Kept {
    /// The data URI, or nil for a file, which may change while its name stays.
    var uri: String?
    /// The file's bytes, of which the picture keeps what it is made of.
    var file: [UInt8]?
    var image: RasterImage
  }

  private let kept = Mutex<[Kept]>([])

  /// The picture of `company.logo`.
  ///
  /// - Parameters:
  ///   - folder: where a file name is looked up; without it and `assets` file names are refused.
  ///   - assets: where it is looked up first.
  /// - Throws: a `Problem` at `/company/logo`.
  func image(
    _ logo: String, assetsFolder folder: String?, assets: [StoredFile] = []
  ) throws(Problem) -> RasterImage {
    guard !Self.isFile(logo) else {
      return try image(bytes: Self.file(logo, in: folder, or: assets), uri: nil)
    }
    if let kept = kept.withLock({ $0.first { $0.uri == logo } }) { return kept.image }
    return try image(bytes: Self.data(logo), uri: logo)
  }

  /// The picture that a caller puts in the place of the seller's logo.
  ///
  /// - Throws: a `Problem` when it is none.
  func image(_ bytes: [UInt8]) throws(Problem) -> RasterImage {
    guard bytes.count <= Self.maximumSize else {
      throw Problem(code: .logoTooLarge, path: "", message: "the logo is larger than 6 MiB")
    }
    do throws(Problem) { return try image(bytes: bytes, uri: nil) } catch {
      var problem = error
      problem.path = ""
      throw problem
    }
  }

  private func image(bytes: [UInt8], uri: String?) throws(Problem) -> RasterImage {
    if uri == nil, let kept = kept.withLock({ $0.first { $0.file == bytes } }) {
      return kept.image
    }
    let image: RasterImage
    do {
      image = try RasterImage(bytes: bytes)
    } catch {
      throw Problem(
        code: error.code(else: .logoImage), path: Self.path, message: "the logo \(error.reason)",
        hint: error.hint)
    }
    kept.withLock {
      if $0.count >= Self.keptCount { $0.removeFirst() }
      $0.append(Kept(uri: uri, file: uri == nil ? bytes : nil, image: image))
    }
    return image
  }

  private static func data(_ uri: String) throws(Problem) -> [UInt8] {
    guard uri.utf8.count / 4 * 3 <= maximumSize else {
      throw Problem(code: .logoTooLarge, path: path, message: "the logo is larger than 6 MiB")
    }
    guard let bytes = Base64.picture(inDataURI: uri) else {
      throw Problem(
        code: .logoData, path: path, message: "the logo's data URI is no picture in base 64",
        hint: "`data:image/png;base64,…`; the others are `image/jpeg`, `image/svg+xml` and `image/webp`")
    }
    return bytes
  }

  /// Whether a logo names a file.
  static func isFile(_ logo: String) -> Bool { !FilePath.hasPrefix(logo, "data:") }

  /// The bytes of a logo's file.
  ///
  /// - Throws: a `Problem` at `/company/logo`.
  static func file(_ name: String, in folder: String?, or assets: [StoredFile]) throws(Problem) -> [UInt8] {
    guard FilePath.isInside(name) else {
      throw Problem(
        code: .logoFile, path: path, message: "the logo is a data URI or the name of a file inside the folder of assets"
      )
    }
    guard folder != nil || !assets.isEmpty else {
      var problem = Problem(
        code: .logoFile, path: path, message: "the logo is a file, and no folder of assets was given",
        hint: "give the logo as a data URI, or name the folder that it is in")
      problem.remedy = .assets
      throw problem
    }
    do throws(FolderReader.Failure) {
      do throws(FolderReader.Failure) {
        return try assets.read(name, maximumSize: maximumSize)
      } catch {
        guard error == .missing, let folder else { throw error }
        return try FolderReader(folder).read(name, maximumSize: maximumSize)
      }
    } catch {
      if case .noRoom(let reason) = error { throw .noRoom(reason) }
      throw Problem(
        code: .logoFile, path: path, message: "the logo \(error.reason)",
        hint: "it is looked up in the folder of assets")
    }
  }
}
