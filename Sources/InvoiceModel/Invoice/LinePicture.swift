/// A picture of what a line sells. It belongs to the page alone: no e-invoice has a place for it (BG-24 holds documents,
/// not what a line looks like).
public struct LinePicture: Hashable, Sendable {
  /// A data URI, or a file name inside the assets folder.
  public var file: String
  /// What it shows, for those who do not see it; nil: the line's description says it, and the picture is decoration.
  public var alternative: String?

  /// A picture that the line's description is enough for.
  public init(file: String) { self.file = file }
}
