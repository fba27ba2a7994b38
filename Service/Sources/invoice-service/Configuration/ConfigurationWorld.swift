/// What a configuration is read with besides its text.
struct ConfigurationWorld {
  /// The folder to which its paths are relative: that of the file.
  var folder: String
  /// A variable of the environment; nil when it is not set.
  var variable: (String) -> String?
}
