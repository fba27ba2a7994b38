/// A note (BG-1).
public struct Note: Hashable, Sendable {
  /// A subject code of UNTDID 4451, `AAI` for instance (BT-21).
  public var code: String?
  /// BT-22.
  public var text: String

  /// A note.
  public init(_ text: String, code: String? = nil) {
    self.text = text
    self.code = code
  }
}
