internal import Synchronization
internal import Typesetting

/// The fonts that come with the library; found once for all renderers of the process.
enum BundledFonts {
  private static let found = Mutex<FontCollection?>(nil)

  /// Their files, the first of which has precedence.
  static var files: [BundledFile] { BundledFile.all(in: BundledFile.fontFolder) }

  /// All of them.
  static func collection() throws(TypesettingError) -> FontCollection {
    try found.withLock { found throws(TypesettingError) in
      if let found { return found }
      let collection = try FontCollection(name: "invoicekit-fonts", faces: files.map(\.bytes))
      found = collection
      return collection
    }
  }
}
