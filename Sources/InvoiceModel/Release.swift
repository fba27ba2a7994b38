/// Which release of the library this is. The one place that says so: the command, the PDF and the documentation read it.
public enum Release {
  /// As the repository's tag and the changelog name it; a semantic version.
  public static let version = "0.2.0"
}
