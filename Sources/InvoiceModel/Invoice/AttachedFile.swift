/// The file of a supporting document (BT-125).
public enum AttachedFile: Hashable, Sendable {
  /// A file of the folder of assets, by its name in it; it is read when something is made of the invoice.
  case asset(String)
  /// The file itself, and its media type.
  case data([UInt8], mediaType: String)

  /// How many bytes it has; nil as long as it is not read.
  public var size: Int? {
    switch self {
    case .asset: nil
    case .data(let bytes, mediaType: _): bytes.count
    }
  }
}
