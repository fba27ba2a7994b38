package import ByteCoding
internal import Typesetting
internal import YAMLReading

/// The libraries that a PDF's bytes depend on.
package enum RenderingLibraries {
  /// As they are loaded now, by name.
  package static var versions: [LibraryVersion] {
    let yaml = LibraryVersion(name: "libyaml", version: YAMLLibrary.version)
    return (TypesettingLibraries.versions + [Deflater.library, yaml]).sorted { FilePath.precedes($0.name, $1.name) }
  }
}
