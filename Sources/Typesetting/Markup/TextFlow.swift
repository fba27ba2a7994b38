/// What text inherits from the elements around it.
struct TextFlow: Hashable {
  /// Family, size, weight, slant and colour.
  var style: TextStyle
  /// As a multiple of the size.
  var lineHeight: Double
  var alignment = Alignment.start

  /// How lines stand; a browser has no decimal axis.
  enum Alignment { case start, center, end }

  /// The declarations that make this of what is inherited.
  ///
  /// - Parameter isTable: all of them, as some mail programs inherit nothing into tables.
  func appendDeclarations(
    to css: inout [UInt8], inheriting outer: TextFlow, isRightToLeft: Bool, isTable: Bool = false
  ) {
    if isTable || style.family != outer.style.family {
      css.append("font-family:")
      Self.append(family: style.family, to: &css)
      css.append(";")
    }
    if isTable || style.size != outer.style.size {
      css.append("font-size:")
      css.append(number: ScreenScale.type(style.size))
      css.append("px;")
    }
    if style.weight != outer.style.weight {
      css.append(style.weight == .bold ? "font-weight:700;" : "font-weight:400;")
    }
    if style.isItalic != outer.style.isItalic {
      css.append(style.isItalic ? "font-style:italic;" : "font-style:normal;")
    }
    if isTable || style.color != outer.style.color {
      css.append("color:")
      css += Array(style.color.hex.utf8)
      css.append(";")
    }
    if isTable || lineHeight != outer.lineHeight {
      css.append("line-height:")
      css.append(number: lineHeight)
      css.append(";")
    }
    if alignment != outer.alignment { appendAlignment(to: &css, isRightToLeft: isRightToLeft) }
  }

  /// Left and right, as mail programs do not all know `start` and `end`.
  func appendAlignment(to css: inout [UInt8], isRightToLeft: Bool) {
    switch alignment {
    case .center: css.append("text-align:center;")
    case .start: css.append(isRightToLeft ? "text-align:right;" : "text-align:left;")
    case .end: css.append(isRightToLeft ? "text-align:left;" : "text-align:right;")
    }
  }

  /// A list of families for readers who do not have the template's.
  static func append(family: String, to css: inout [UInt8]) {
    let names = FamilyList.names(family).map { name in
      String(
        String.UnicodeScalarView(
          name.unicodeScalars.filter { scalar in
            scalar.properties.isAlphabetic || scalar == " " || scalar == "-" || ("0"..."9").contains(scalar)
          }))
    }
    for name in names where !name.isEmpty {
      css.append("'")
      css += Array(name.utf8)
      css.append("',")
    }
    let words = (names.first ?? "").lowercased().split { $0 == " " || $0 == "-" }
    if words.contains("mono") || words.contains("code") || words.contains("courier") {
      css.append("Consolas,'Courier New',monospace")
    } else if words.contains("serif"), !words.contains("sans") {
      css.append("Georgia,'Times New Roman',serif")
    } else {
      css.append("'Helvetica Neue',Helvetica,Arial,sans-serif")
    }
  }
}

extension TextFlow.Alignment {
  init(_ alignment: Paragraph.Alignment) {
    self =
      switch alignment {
      case .start: .start
      case .center: .center
      case .end, .decimal: .end
      }
  }
}
