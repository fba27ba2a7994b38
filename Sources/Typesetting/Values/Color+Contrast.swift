internal import Glibc

/// How well a colour can be read on another one (WCAG 2.1, 1.4.3).
extension Color {
  /// The contrast ratio, 1 to 21.
  package func contrast(with other: Color) -> Double {
    let lighter = max(luminance, other.luminance)
    let darker = min(luminance, other.luminance)
    return (lighter + 0.05) / (darker + 0.05)
  }

  /// Relative luminance, 0 to 1.
  package var luminance: Double {
    func linear(_ component: UInt8) -> Double {
      let share = Double(component) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The colour mixed with another one.
  ///
  /// - Parameter share: how much of this one is left, 0 to 1.
  package func mixed(with other: Color, share: Double) -> Color {
    func mixed(_ own: UInt8, _ other: UInt8) -> UInt8 {
      UInt8(max(0, min(255, (Double(own) * share + Double(other) * (1 - share)).rounded())))
    }
    return Color(red: mixed(red, other.red), green: mixed(green, other.green), blue: mixed(blue, other.blue))
  }

  /// The nearest tone of the colour, darker or lighter, that has a contrast with another one; black or white where none
  /// has.
  package func readable(on other: Color, contrast: Double) -> Color {
    for step in 0...255 {
      let share = 1 - Double(step) / 255
      for end in [Color.black, .white] {
        let tone = mixed(with: end, share: share)
        if tone.contrast(with: other) >= contrast { return tone }
      }
    }
    return other.readable
  }

  /// Black or white, whichever can be read better on the colour.
  package var readable: Color { contrast(with: .white) >= contrast(with: .black) ? .white : .black }

  /// `#rrggbb`.
  package var hex: String {
    let digits = Array("0123456789abcdef")
    return [red, green, blue].reduce(into: "#") { text, component in
      text.append(digits[Int(component >> 4)])
      text.append(digits[Int(component & 15)])
    }
  }
}
