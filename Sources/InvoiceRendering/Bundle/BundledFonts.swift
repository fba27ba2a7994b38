internal import InvoiceModel
internal import Synchronization
internal import Typesetting

/// The fonts that come with the library; made once for all renderers of the process, which keeps a descriptor for them.
enum BundledFonts {
  private static let made = Mutex<FontCollection?>(nil)

  /// The library of these fonts and of those in folders, which are searched after them.
  ///
  /// - Throws: `fonts-unavailable` when the system has no room for the own ones, `fonts-unusable` for a folder.
  static func library(and folders: [String]) throws(InvoiceProblems) -> FontLibrary {
    let collection: FontCollection
    do throws(TypesettingError) {
      collection = try made.withLock { made throws(TypesettingError) in
        if let made { return made }
        let faces = BundledFile.all.filter { $0.name.hasPrefix("Fonts/") }.map(\.bytes)
        let collection = try FontCollection(name: "invoicekit-fonts", faces: faces)
        made = collection
        return collection
      }
    } catch {
      throw InvoiceProblems([Self.problem(error)])
    }
    do {
      return try FontLibrary(collection: collection, folders: folders)
    } catch {
      if case .fonts(collection.path, _) = error { throw InvoiceProblems([Self.problem(error)]) }
      throw InvoiceProblems(error.problems(template: nil))
    }
  }

  private static func problem(_ error: TypesettingError) -> Problem {
    let reason = if case .fonts(_, let reason) = error { reason } else { "\(error)" }
    return Problem(
      code: .fontsUnavailable, path: "", message: "the library's own fonts cannot be opened: \(reason)",
      hint: "they need /proc, two descriptors and 1 MB of memory")
  }
}
