internal import Typesetting

/// What a style says about text; what it leaves open comes from around it.
struct NamedStyle: Sendable {
  var family: String?
  var size: Double?
  var weight: TextStyle.Weight?
  var isItalic: Bool?
  var color: Color?
  var alignment: Paragraph.Alignment?
  var lineHeight: Double?

  /// Puts what the style says into a text style.
  func apply(to style: inout TextStyle) {
    if let family { style.family = family }
    if let size { style.size = size }
    if let weight { style.weight = weight }
    if let isItalic { style.isItalic = isItalic }
    if let color { style.color = color }
  }

  /// Puts what the style says over another one.
  func apply(to other: inout NamedStyle) {
    other.family = family ?? other.family
    other.size = size ?? other.size
    other.weight = weight ?? other.weight
    other.isItalic = isItalic ?? other.isItalic
    other.color = color ?? other.color
    other.alignment = alignment ?? other.alignment
    other.lineHeight = lineHeight ?? other.lineHeight
  }
}
