internal import InvoiceModel
internal import Typesetting
internal import YAMLReading

extension TemplateCompiler {
  /// A scalar's text.
  func word(_ node: YAMLNode, _ what: String) -> String? {
    guard case .scalar(let scalar) = node.content else {
      report(.templateInvalidValue, "\(what) is a single value", at: node.location)
      return nil
    }
    if scalar.text.utf8.first == UInt8(ascii: "t"), scalar.text.hasPrefix(InvoiceTheme.Key.prefix) {
      return themeValue(scalar.text, at: node.location)
    }
    return scalar.text
  }

  /// A length in points: `12`, `12pt`, `4mm`, `1.5cm`, `0.5in`.
  func length(_ node: YAMLNode?, _ what: String, in range: ClosedRange<Double> = 0...2000) -> Double? {
    guard let node, let text = word(node, what) else { return nil }
    guard let length = WrittenLength.points(text), range.contains(length) else {
      report(
        .templateInvalidValue,
        "\(what) is a length of \(Self.short(range.lowerBound)) to \(Self.short(range.upperBound)) points",
        hint: "write `12` or `12pt`, `4mm`, `1.5cm` or `0.5in`", at: node.location)
      return nil
    }
    return length
  }

  private static func short(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e6 ? String(Int(value)) : "\(value)"
  }

  /// A number without a unit.
  func number(_ node: YAMLNode?, _ what: String, in range: ClosedRange<Double>) -> Double? {
    guard let node, let text = word(node, what) else { return nil }
    guard let number = WrittenLength.number(text), range.contains(number) else {
      report(
        .templateInvalidValue,
        "\(what) is a number from \(Self.short(range.lowerBound)) to \(Self.short(range.upperBound))",
        at: node.location)
      return nil
    }
    return number
  }

  func flag(_ node: YAMLNode?, _ what: String) -> Bool? {
    guard let node, let text = word(node, what) else { return nil }
    switch text {
    case "true": return true
    case "false": return false
    default:
      report(.templateInvalidValue, "\(what) is `true` or `false`", at: node.location)
      return nil
    }
  }

  /// One of a set of words.
  func choice<Value>(_ node: YAMLNode?, _ what: String, among values: KeyValuePairs<String, Value>) -> Value? {
    guard let node, let text = word(node, what) else { return nil }
    if let value = values.first(where: { $0.key == text })?.value { return value }
    let names = values.map(\.key)
    report(
      .templateUnknownValue, "\(what) cannot be `\(text.prefix(80))`",
      hint: NearestName.hint(String(text.prefix(80)), among: names),
      at: node.location)
    return nil
  }

  /// A colour of the palette, `#rrggbb`, or a share of one.
  func color(_ node: YAMLNode?, _ what: String) -> Color? {
    guard let node, let text = word(node, what), !vocabulary.transparent.contains(text) else { return nil }
    return color(named: text, at: node.location)
  }

  func color(named text: String, at location: Problem.Location) -> Color? {
    if let color = vocabulary.color(text) ?? mixedColor(text, among: vocabulary.colors) { return color }
    report(
      .templateUnknownColor, "there is no color `\(text.prefix(80))`",
      hint: NearestName.hint(String(text.prefix(80)), among: vocabulary.colors.keys.sorted())
        ?? "name it under `colors`, or write `#rrggbb`", at: location)
    return nil
  }

  /// Distances from the edges: one length for all, or a list of two (top and bottom, left and right) or four (top,
  /// right, bottom, left).
  func insets(_ node: YAMLNode?, _ what: String) -> EdgeInsets? {
    guard let node else { return nil }
    guard case .sequence(let elements) = node.content else {
      guard let text = word(node, what) else { return nil }
      let parts = text.words.map {
        YAMLNode(content: .scalar(YAMLScalar(text: String($0), isPlain: true)), location: node.location)
      }
      guard parts.count > 1 else { return length(node, what).map { EdgeInsets(all: $0) } }
      return insets(parts, what, at: node.location)
    }
    return insets(elements, what, at: node.location)
  }

  private func insets(_ elements: [YAMLNode], _ what: String, at location: Problem.Location) -> EdgeInsets? {
    guard elements.count == 2 || elements.count == 4 else {
      report(.templateInvalidValue, "\(what) is one length, or a list of two or four", at: location)
      return nil
    }
    let lengths = elements.map { length($0, what) ?? 0 }
    return lengths.count == 2
      ? EdgeInsets(top: lengths[0], right: lengths[1], bottom: lengths[0], left: lengths[1])
      : EdgeInsets(top: lengths[0], right: lengths[1], bottom: lengths[2], left: lengths[3])
  }

  /// Edges, a thickness and a colour in any order: `top bottom 0.5 line`.
  func border(_ node: YAMLNode?, _ what: String) -> Border? {
    guard let node, let text = word(node, what) else { return nil }
    // Not `[]`, which is generic code of another module for 3,000 instructions.
    var edges = Border.Edges(rawValue: 0)
    var thickness: Double?
    var colorWords: [Substring] = []
    for word in text.words {
      switch word {
      case "top": edges.insert(.top)
      case "right": edges.insert(.right)
      case "bottom": edges.insert(.bottom)
      case "left": edges.insert(.left)
      case "all": edges.insert(.all)
      default:
        if let length = WrittenLength.points(word) {
          thickness = length
          guard !(0...20).contains(length) else { continue }
          report(.templateInvalidValue, "\(what) is a line of 0 to 20 points", at: node.location)
        } else {
          colorWords.append(word)
        }
      }
    }
    guard !edges.isEmpty else {
      report(
        .templateInvalidValue, "\(what) names its edges, thickness and color", hint: "`top bottom 0.5 #dddddd`",
        at: node.location)
      return nil
    }
    let name = colorWords.count == 1 ? String(colorWords[0]) : colorWords.joined(separator: " ")
    let color = colorWords.isEmpty ? .black : color(named: name, at: node.location)
    return Border(edges, thickness: thickness ?? 0.5, color: color ?? .black)
  }

  /// `natural`, a share (`2fr`) or a length.
  func width(_ node: YAMLNode?, _ what: String, default fallback: ColumnWidth) -> ColumnWidth {
    guard let node, let text = word(node, what) else { return fallback }
    if text == "natural" { return .natural }
    if text.hasSuffix("fr"), let share = WrittenLength.number(text.dropLast(2)), share > 0, share <= 1000 {
      return .fraction(share)
    }
    if let length = WrittenLength.points(text), (0...2000).contains(length) { return .fixed(length) }
    report(
      .templateInvalidValue, "\(what) is `natural`, a share like `1fr`, or a length like `40mm`", at: node.location)
    return fallback
  }
}
