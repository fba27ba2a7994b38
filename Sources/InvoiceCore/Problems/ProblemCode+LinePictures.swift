public import InvoiceModel

/// Pictures of lines: see Docs/Problems.md.
extension ProblemCode {
  /// A line's picture is neither one (PNG, JPEG, SVG, WebP) in a data URI nor a file name inside the assets.
  public static let invalidLinePicture = ProblemCode("invalid-line-picture")
  /// A line's picture is larger than 1 MiB.
  public static let linePictureTooLarge = ProblemCode("line-picture-too-large")
}
