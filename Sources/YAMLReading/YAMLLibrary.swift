internal import CYaml

/// What reads the text.
public enum YAMLLibrary {
  /// The version of libyaml: `0.2.5`.
  public static var version: String { String(cString: yaml_get_version_string()) }
}
