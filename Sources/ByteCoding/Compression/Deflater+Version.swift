internal import CDeflate

extension Deflater {
  /// The library that compresses: the release that this was built with, as it does not say itself which one it is.
  public static let library = LibraryVersion(name: "libdeflate", version: LIBDEFLATE_VERSION_STRING)
}
