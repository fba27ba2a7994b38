/// What a caller may change about one rendering.
public struct RenderOptions: Hashable, Sendable {
  /// BCP 47; nil: the invoice's own language.
  public var language: String?
  /// A watermark even on an invoice with a number.
  public var isDraft = false
  /// The folder in which an invoice's `logo` may name a file.
  public var assetsFolder: String?

  /// The invoice's own language, no watermark, no assets.
  public init() {}
}
