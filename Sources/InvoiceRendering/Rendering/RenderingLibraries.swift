package import ByteCoding
internal import CYaml
internal import Typesetting

/// The libraries that a PDF's bytes depend on.
package enum RenderingLibraries {
  /// As they are loaded now, by name.
  package static var versions: [LibraryVersion] {
    let yaml = LibraryVersion(name: "libyaml", version: String(cString: yaml_get_version_string()))
    return (TypesettingLibraries.versions + [Deflater.library, yaml]).sorted { FilePath.precedes($0.name, $1.name) }
  }
}
