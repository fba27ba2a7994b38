/// What kind of thing an item is, by a code of some list (BT-158).
public struct ItemClassification: Hashable, Sendable {
  /// The list, a code of UNTDID 7143: `STI` for CPV, `TST` for UNSPSC, `HS` for customs tariffs.
  public var list: String
  /// The list's version.
  public var version: String?
  /// The code within the list.
  public var code: String

  /// A classification.
  public init(list: String, version: String? = nil, code: String) {
    self.list = list
    self.version = version
    self.code = code
  }
}
