internal import Typesetting

/// The colours and styles of the classic template.
enum SummaryStyle {
  static let margins = EdgeInsets(top: 45, right: 51, bottom: 34, left: 56.7)

  static let ink = Color(red: 0x1C, green: 0x24, blue: 0x30)
  static let mutedInk = Color(red: 0x66, green: 0x70, blue: 0x85)
  static let line = Color(red: 0xD9, green: 0xDE, blue: 0xE6)
  static let tint = Color(red: 0xF4, green: 0xF6, blue: 0xF9)
  static let accent = Color(red: 0x1F, green: 0x4E, blue: 0x8C)
  static let negative = Color(red: 0xB4, green: 0x54, blue: 0x3C)

  static let text = TextStyle(size: 8.5, color: ink)
  static let strong = TextStyle(size: 8.5, weight: .bold, color: ink)
  static let muted = TextStyle(size: 9, color: mutedInk)
  static let label = TextStyle(size: 7.5, color: mutedInk)
  static let axis = TextStyle(size: 6.5, color: mutedInk)
  static let legal = TextStyle(size: 7, color: mutedInk)
  static let heading = TextStyle(size: 9.5, weight: .bold, color: accent)
  static let seller = TextStyle(size: 12.5, weight: .bold, color: accent)
  static let title = TextStyle(size: 21, weight: .bold, color: ink)
  static let figure = TextStyle(size: 14, weight: .bold, color: ink)
  static let mainFigure = TextStyle(size: 14, weight: .bold, color: accent)

  /// How much smaller amounts are set so that they stay on one line.
  ///
  /// - Parameter room: for so many characters at full size.
  static func scale(of amounts: [String], room: Int) -> Double {
    let longest = amounts.map(\.count).max() ?? 0
    return longest <= room ? 1 : max(0.35, Double(room) / Double(longest))
  }

  static func scaled(_ style: TextStyle, by scale: Double) -> TextStyle {
    var style = style
    style.size *= scale
    return style
  }
}

extension Node {
  /// A paragraph in one style.
  static func text(
    _ text: String, _ style: TextStyle, role: Role? = nil, lineHeight: Double = 1.4, maximumLines: Int? = nil,
    isNumber: Bool = false
  ) -> Node {
    Node(
      .paragraph(
        Paragraph(
          [Inline(.text(text), style: style)], alignment: isNumber ? .end : .start, lineHeight: lineHeight,
          maximumLines: maximumLines)), role: role)
  }

  static func spacer(_ height: Double) -> Node { Node(.spacer(height)) }
}
