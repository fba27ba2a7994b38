internal import InvoiceModel
internal import Typesetting
internal import YAMLReading

extension TemplateCompiler {
  /// The properties that say how text looks; every block, style and label column has them.
  static let textProperties = [
    "style", "font", "size", "weight", "italic", "color", "align", "line_height",
  ]

  /// What the text properties of a mapping say, its named style first.
  func style(_ members: TemplateMembers) -> NamedStyle {
    var result = NamedStyle()
    guard members.hasAny(of: Self.textProperties) else { return result }
    if let node = members["style"], let style = namedStyle(node) { style.apply(to: &result) }
    let own = NamedStyle(
      family: members["font"].flatMap { family($0) },
      size: length(members["size"], "a font size", in: 4...200),
      weight: choice(members["weight"], "a weight", among: ["regular": .regular, "bold": .bold]),
      isItalic: flag(members["italic"], "`italic`"),
      color: color(members["color"], "a color"),
      alignment: choice(
        members["align"], "an alignment",
        among: ["start": .start, "center": .center, "end": .end, "decimal": .decimal]),
      lineHeight: number(members["line_height"], "a line height", in: 0.8...4))
    own.apply(to: &result)
    return result
  }

  /// The style that a value names.
  func namedStyle(_ node: YAMLNode) -> NamedStyle? {
    guard let name = word(node, "a style") else { return nil }
    if let style = vocabulary.styles[name] { return style }
    report(
      .templateUnknownStyle, "there is no style `\(name.prefix(80))`",
      hint: NearestName.hint(String(name.prefix(80)), among: vocabulary.styles.keys.sorted()), at: node.location)
    return nil
  }

  private func family(_ node: YAMLNode) -> String? {
    var names: [String] = []
    if case .sequence(let elements) = node.content {
      for element in elements {
        guard let name = word(element, "a font") else { return nil }
        names += FamilyList.names(name)
      }
    } else {
      guard let name = word(node, "a font") else { return nil }
      names = FamilyList.names(name)
    }
    let list = FamilyList.text(names)
    guard let name = FamilyList.unknown(in: list, among: families) else { return list }
    report(
      .templateUnknownFont, "no font has the family `\(name.prefix(80))`",
      hint: NearestName.hint(String(name.prefix(80)), among: families), at: node.location)
    return nil
  }

  /// How many colours, and how many styles, a template may name.
  static let maximumNames = 1000

  /// Whether a mapping of names is no larger than it may be.
  private func isWithinLimit(_ members: [YAMLMember], _ what: String, _ node: YAMLNode) -> Bool {
    guard members.count > Self.maximumNames else { return true }
    report(.templateInvalidValue, "there are more than \(Self.maximumNames) \(what)", at: node.location)
    return false
  }

  /// The names of the palette that stand for no colour.
  func transparent(_ node: YAMLNode?) -> [String] {
    guard case .mapping(let members)? = node?.content else { return [] }
    return members.filter {
      guard case .scalar(let scalar) = $0.value.content else { return false }
      return scalar.text == "none"
    }.map(\.key)
  }

  /// The palette.
  func colors(_ node: YAMLNode?) -> [String: Color] {
    let own = vocabulary.colors
    guard let node else { return own }
    guard case .mapping(let members) = node.content else {
      report(.templateInvalidValue, "`colors` is a mapping of names to `#rrggbb`", at: node.location)
      return [:]
    }
    guard isWithinLimit(members, "colors", node) else { return own }
    var colors = own
    for member in members {
      guard let text = word(member.value, "a color"), text != "none" else { continue }
      guard let color = mixedColor(text, among: colors) else {
        report(
          .templateInvalidValue, "a color is written `#rrggbb`, in quotes, or is made of one above: `accent 10%`",
          at: member.value.location)
        continue
      }
      // What a theme sets has the name of a colour of the palette in templates without one.
      if own[member.key] == nil { colors[member.key] = color }
    }
    return colors
  }

  /// The named styles; one may build on those above it.
  func styles(_ node: YAMLNode?) -> [String: NamedStyle] {
    guard let node else { return [:] }
    guard case .mapping(let members) = node.content else {
      report(.templateInvalidValue, "`styles` is a mapping of names to text properties", at: node.location)
      return [:]
    }
    guard isWithinLimit(members, "styles", node) else { return [:] }
    var compiler = self
    for member in members {
      if Self.tags.contains(member.key) {
        report(
          .templateInvalidValue, "`\(member.key)` is a tag already; choose another name", at: member.keyLocation)
      }
      compiler.vocabulary.styles[member.key] = compiler.style(
        self.members(of: member.value, known: Self.textProperties, in: "a style"))
    }
    return compiler.vocabulary.styles
  }
}
