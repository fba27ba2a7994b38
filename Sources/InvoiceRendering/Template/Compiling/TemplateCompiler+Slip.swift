internal import Typesetting
internal import YAMLReading

extension TemplateCompiler {
  /// The families that payment slips are set in (Swiss Implementation Guidelines QR-bill 2.3, 3.4), the free one first.
  static let slipFamilies = ["Liberation Sans", "Arial", "Helvetica", "Frutiger"]
  static let slipProperties = ["font"]

  /// The family that payment slips are set in; nil: the template has none.
  ///
  /// - Parameter usual: the page's, where there is none of those that are prescribed.
  func slipFamily(_ node: YAMLNode?, usual: String) -> String? {
    guard let node else { return nil }
    let members = members(of: node, known: Self.slipProperties, in: "`payment_slip`")
    guard let font = members["font"], let family = word(font, "`font`") else {
      return Self.slipFamilies.first { families.contains($0) } ?? usual
    }
    guard families.contains(family) else {
      report(.templateUnknownFont, "no font has the family `\(family.prefix(80))`", at: font.location)
      return usual
    }
    return family
  }
}
