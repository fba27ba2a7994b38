internal import InvoiceModel
internal import Typesetting

extension TemplateCompiler {
  /// The least contrast of text (WCAG 2.1, 1.4.3).
  static let minimumContrast = 4.5
  /// The least size of what an invoice is about, in points.
  static let minimumBodySize = 8.0

  /// Notes the colours of a text that cannot be read well on what they stand on.
  func checkContrast(_ entries: [[TextPiece]], in scope: TemplateScope, at location: Problem.Location) {
    // The colours of a sound template can be read.
    guard !defers else { return }
    for entry in entries { checkContrast(entry, in: scope, at: location) }
  }

  private func checkContrast(_ pieces: [TextPiece], in scope: TemplateScope, at location: Problem.Location) {
    for piece in pieces {
      switch piece {
      case .literal(let inline, _): check(inline.style.color, in: scope, at: location)
      case .value(let value): check(value.style.color, in: scope, at: location)
      case .optional(let inner): checkContrast(inner, in: scope, at: location)
      }
    }
  }

  private func check(_ color: Color, in scope: TemplateScope, at location: Problem.Location) {
    diagnostics.check(TextContrast(color: color, background: scope.background), at: location)
  }

  /// Says that what an invoice is about is too small to be read.
  func checkBodySize(_ style: TextStyle, _ what: String, at location: Problem.Location) {
    guard style.size < Self.minimumBodySize else { return }
    report(
      .templateSmallText, "\(what) would be set in less than 8 points", hint: "give it a `size` of 8 or more",
      at: location)
  }

  /// Warnings of the colours that were found: one for each of text, with what can be read on all that it stands on.
  func contrastWarnings() -> [Problem] {
    var told: Set<Color> = []
    return diagnostics.lowContrasts.compactMap { found, location in
      guard told.insert(found.color).inserted else { return nil }
      let backgrounds = diagnostics.lowContrasts.filter { $0.found.color == found.color }.map(\.found.background)
      let ratio = (found.color.contrast(with: found.background) * 100).rounded(.down) / 100
      let place = diagnostics.files.place(of: location)
      let key = theme.set.keys.first {
        guard case .color = $0.form, let color = theme.color($0) else { return false }
        return color == found.color || backgrounds.contains(color)
      }
      return Problem(
        code: .lowContrast, severity: .warning, path: key.map { "/theme/\($0.rawValue)" } ?? "",
        message: "text in `\(found.color.hex)` on `\(found.background.hex)` has a contrast of \(ratio), less than 4.5",
        hint: remedy(of: found, on: backgrounds), location: key == nil ? place.location : nil,
        file: key == nil ? place.file : nil)
    }
  }

  /// The nearest colour that can be read: another accent, where that is the text's or what it stands on.
  private func remedy(of found: TextContrast, on backgrounds: [Color]) -> String {
    let accent = theme.color(.accent)
    if found.color != accent, found.background == accent {
      let tone = found.background.readable(on: found.color, contrast: Self.minimumContrast)
      return "the nearest accent that passes is `\(tone.hex)`"
    }
    let tones = backgrounds.map { found.color.readable(on: $0, contrast: Self.minimumContrast) }
    let tone =
      tones.first { tone in backgrounds.allSatisfy { tone.contrast(with: $0) >= Self.minimumContrast } } ?? tones[0]
    return "the nearest \(found.color == accent ? "accent" : "color") that passes is `\(tone.hex)`"
  }
}

/// Text in a colour on another one.
struct TextContrast: Hashable {
  var color: Color
  var background: Color
}
