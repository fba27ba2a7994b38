package import ByteCoding
internal import Typesetting
internal import YAMLReading

/// The libraries that a PDF's bytes depend on.
package enum RenderingLibraries {
  /// Those that every page depends on, as they are loaded now, by name.
  package static var versions: [LibraryVersion] { versions(withPictures: []) }

  /// Those that pages with pictures of certain formats depend on, too.
  ///
  /// - Parameter names: of libraries that draw pictures, as ``InvoiceRenderer/pictureLibraries(of:options:)`` says; they
  ///   are loaded. Others are nothing.
  package static func versions(withPictures names: Set<String>) -> [LibraryVersion] {
    let yaml = LibraryVersion(name: "libyaml", version: YAMLLibrary.version)
    let pictures = PictureLibrary.allCases.filter { names.contains($0.shortName) }.compactMap(\.loaded)
    return (TypesettingLibraries.versions + [Deflater.library, yaml] + pictures)
      .sorted { FilePath.precedes($0.name, $1.name) }
  }
}
