/// Why a VAT group bears no VAT, as its sender states it.
public struct StatedExemption: Hashable, Sendable {
  /// BT-120.
  public var text: String?
  /// BT-121, a VATEX code.
  public var code: String?

  /// A reason.
  public init(text: String? = nil, code: String? = nil) {
    self.text = text
    self.code = code
  }
}
