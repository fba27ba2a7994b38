internal import ByteCoding
package import InvoiceModel
internal import Typesetting

/// The fonts of a renderer: those that come with the library, and files that are searched after them.
package struct RenderingFonts: Sendable {
  let library: FontLibrary

  /// The bundled fonts and those in folders.
  ///
  /// - Parameter folders: searched in this order for what the library's own lack.
  /// - Throws: `fonts-unavailable` when the own ones are needed as a file and the system has no room for it,
  ///   `fonts-unusable` for a folder.
  package init(folders: [String]) throws(InvoiceProblems) {
    library = try Self.made { () throws(TypesettingError) in
      try FontLibrary(collection: BundledFonts.collection(), folders: folders)
    }
  }

  /// The bundled fonts and such files of folders as have been recorded, in the order in which they were searched. In
  /// the place of one that has changed is what has its name now, so that there is a page at all.
  ///
  /// - Parameters:
  ///   - records: what the files were.
  ///   - folders: where they may be by now, under whatever names.
  /// - Throws: as `init(folders:)`.
  package init(_ records: [FontRecord], in folders: [String]) throws(InvoiceProblems) {
    let found = try Self.made { () throws(TypesettingError) in try FontLibrary.files(in: folders) }
    let sizes = Set(records.map(\.size))
    var byDigest: [SHA256Digest: [UInt8]] = [:]
    var byName: [String: [UInt8]] = [:]
    for path in found {
      let name = Self.name(of: path)
      if byName[name] == nil { byName[name] = path }
      // Fonts of other sizes, of which a system has gigabytes, need not be read.
      guard let file = try FontRecord.content(of: path, ofSizes: sizes) else { continue }
      if byDigest[file.digest] == nil { byDigest[file.digest] = path }
    }
    let files = records.compactMap { byDigest[$0.digest] ?? byName[$0.name] }
    library = try Self.made { () throws(TypesettingError) in
      try FontLibrary(collection: BundledFonts.collection(), files: files)
    }
  }

  /// Those of a library.
  init(_ library: FontLibrary) { self.library = library }

  /// The same with fonts before all others.
  ///
  /// - Throws: as `init(folders:)`.
  func preceded(by fonts: [FontBytes]) throws(InvoiceProblems) -> RenderingFonts {
    guard !fonts.isEmpty else { return self }
    return RenderingFonts(try Self.made { () throws(TypesettingError) in try library.preceded(by: fonts) })
  }

  /// The families' names, sorted.
  var families: [String] { library.families }

  /// What the bundled fonts are.
  package static var bundledRecords: [FontRecord] {
    BundledFonts.files.map { file in
      var hash = SHA256()
      hash.update(file.bytes)
      return FontRecord(
        name: FilePath.name(of: file.name), family: FontLibrary.family(of: file.bytes) ?? "", size: file.bytes.count,
        digest: hash.digest())
    }
  }

  /// What the files of folders are, in the order in which they are searched; they are read as a whole.
  ///
  /// - Throws: `fonts-unusable` for a file that cannot be read.
  package func fileRecords() throws(InvoiceProblems) -> [FontRecord] {
    let families = library.familiesByFile()
    var records: [FontRecord] = []
    for path in library.files {
      guard let content = try FontRecord.content(of: path, ofSizes: nil) else { continue }
      records.append(
        FontRecord(
          name: Self.name(of: path), family: families[path] ?? "",
          size: content.size, digest: content.digest))
    }
    return records
  }

  private static func name(of path: [UInt8]) -> String { FilePath.name(of: String(decoding: path, as: UTF8.self)) }

  private static func made<Made>(_ body: () throws(TypesettingError) -> Made) throws(InvoiceProblems) -> Made {
    do { return try body() } catch { throw InvoiceProblems(error.problems(template: nil)) }
  }
}
