internal import InvoiceModel
internal import Typesetting

extension TemplateCompiler {
  /// The least contrast of text (WCAG 2.1, 1.4.3).
  static let minimumContrast = 4.5
  /// The least size of what an invoice is about, in points.
  static let minimumBodySize = 8.0

  /// Notes the colours of a text that cannot be read well on what they stand on.
  func checkContrast(_ entries: [[TextPiece]], in scope: TemplateScope, at location: Problem.Location) {
    for entry in entries { checkContrast(entry, in: scope, at: location) }
  }

  private func checkContrast(_ pieces: [TextPiece], in scope: TemplateScope, at location: Problem.Location) {
    for piece in pieces {
      switch piece {
      case .literal(let inline): check(inline.style.color, in: scope, at: location)
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

  /// Warnings of the colours that were found.
  func contrastWarnings() -> [Problem] {
    diagnostics.lowContrasts.map { found, location in
      let place = diagnostics.files.place(of: location)
      let ratio = (found.color.contrast(with: found.background) * 100).rounded(.down) / 100
      let accent = theme.color(.accent)
      let nearest: String
      if found.color != accent, found.background == accent {
        nearest = "the nearest accent that passes is `\(found.background.readable(on: found.color, contrast: Self.minimumContrast).hex)`"
      } else {
        let tone = found.color.readable(on: found.background, contrast: Self.minimumContrast).hex
        nearest = "the nearest \(found.color == accent ? "accent" : "color") that passes is `\(tone)`"
      }
      let key = theme.set.keys.first {
        guard case .color = $0.form, let color = theme.color($0) else { return false }
        return color == found.color || color == found.background
      }
      return Problem(
        code: .lowContrast, severity: .warning, path: key.map { "/theme/\($0.rawValue)" } ?? "",
        message: "text in `\(found.color.hex)` on `\(found.background.hex)` has a contrast of \(ratio), less than 4.5",
        hint: nearest, location: key == nil ? place.location : nil, file: key == nil ? place.file : nil)
    }
  }
}

/// Text in a colour on another one.
struct TextContrast: Hashable {
  var color: Color
  var background: Color
}
