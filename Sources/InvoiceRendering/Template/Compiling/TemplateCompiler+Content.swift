internal import InvoiceModel
internal import Typesetting
internal import YAMLReading

extension TemplateCompiler {
  func image(_ node: YAMLNode, _ properties: TemplateMembers, scope: TemplateScope) -> BlockTemplate.Content? {
    guard let name = word(node, "an image") else { return nil }
    var alternative: TextTemplate?
    if let node = properties["alternative"] {
      if flag(ifWord: node) == false { alternative = nil } else { alternative = text(node, scope: scope) }
    } else {
      report(
        .templateMissingProperty, "an image says what it shows to those who do not see it",
        hint: "`alternative: \"{seller.name}\"`, or `alternative: false` for decoration", at: node.location)
    }
    guard let source = pictureSource(name, scope: scope, at: node.location) else { return nil }
    var template = ImageTemplate(
      source: source,
      maximumWidth: (length(properties["max_width"], "`max_width`", in: 1...2000) ?? 400) * geometry.widthScale,
      maximumHeight: length(properties["max_height"], "`max_height`", in: 1...2000) ?? 400, alternative: alternative)
    if properties["align"] != nil { template.alignment = scope.alignment }
    return .image(template)
  }

  /// The variables that are pictures, and files of the folder.
  private func pictureSource(
    _ name: String, scope: TemplateScope, at location: Problem.Location
  ) -> ImageTemplate.Source? {
    switch name {
    case "seller.logo": .logo
    case "line.picture": variable(name, scope: scope, at: location).map { _ in .line }
    default: picture(name, at: location).map { .file($0) }
    }
  }

  /// A QR code: there is that of the payment. Below 15 mm many cameras do not read it.
  func code(_ node: YAMLNode, _ properties: TemplateMembers, scope: TemplateScope) -> BlockTemplate.Content? {
    guard choice(node, "a QR code", among: ["payment": true]) != nil else { return nil }
    guard let alternative = properties["alternative"] else {
      report(
        .templateMissingProperty, "a QR code says what it is to those who do not see it",
        hint: "`alternative: \"{t.payment.code_alternative}\"`", at: node.location)
      return nil
    }
    let side = length(properties["size"], "`size`", in: 42...300) ?? 85
    return .code(CodeTemplate(side: side, alternative: text(alternative, scope: scope)))
  }

  private func flag(ifWord node: YAMLNode) -> Bool? {
    guard case .scalar(let scalar) = node.content, scalar.isPlain, scalar.text == "false" else { return nil }
    return false
  }

  private func picture(_ name: String, at location: Problem.Location) -> RasterImage? {
    do {
      return try pictures.picture(name)
    } catch {
      switch error {
      case .tooMany:
        report(.templateFile, "there are more than \(TemplatePictures.maximumCount) pictures", at: location)
      case .unreadable(let failure):
        report(
          .templateFile, "`\(name.prefix(80))` \(failure.reason)",
          hint: "`seller.logo` is the seller's logo, `line.picture` the picture of a line", at: location)
      case .unusable(let failure):
        report(
          failure.code(else: .templateImage), "`\(name.prefix(80))` \(failure.reason)", hint: failure.hint,
          at: location)
      }
      return nil
    }
  }

  /// Name, address and identifiers of a party, in the words of the template's labels.
  func party(_ node: YAMLNode, _ properties: TemplateMembers, scope: TemplateScope) -> BlockTemplate.Content? {
    guard
      let parts = choice(
        node, "a party",
        among: [
          "seller": [
            "{seller.name}", "{seller.address}", "{t.party.siren} {seller.siren}", "{t.party.vat} {seller.vat_number}",
            "{seller.phone}", "{seller.email}", "{seller.website}",
          ],
          "buyer": [
            "{buyer.name}[ {buyer.legal_form}]", "{buyer.contact_name}", "{buyer.address}",
            "{t.party.siren} {buyer.siren}", "{t.party.vat} {buyer.vat_number}", "{buyer.phone}", "{buyer.email}",
          ],
          "delivery": ["{delivery.name}", "{delivery.address}"],
        ])
    else { return nil }
    if case .scalar(let scalar) = node.content, scalar.text == "buyer" {
      checkBodySize(scope.style, "the buyer's address", at: node.location)
    }
    let showsDetails = flag(properties["details"], "`details`") ?? true
    var nameScope = scope
    if let name = properties["name_style"], let style = namedStyle(name) { nameScope.apply(style) }
    var text = TextTemplate(
      entries: [], separator: Inline(.text("\n"), style: scope.style), alignment: scope.alignment,
      lineHeight: scope.lineHeight)
    for (index, part) in parts.enumerated() {
      let isAddress = part.hasSuffix(".address}") || part.hasSuffix(".contact_name}")
      guard showsDetails || index == 0 || isAddress else { continue }
      text.entries += entries(
        of: YAMLScalar(text: part, isPlain: false), at: node.location, scope: index == 0 ? nameScope : scope,
        splitsLines: false)
    }
    return .text(text)
  }

  /// The legal mentions, which a template may place and dress but not hide.
  func mentions(_ member: YAMLMember, _ properties: TemplateMembers, scope: TemplateScope)
    -> BlockTemplate.Content
  {
    let location = member.keyLocation
    if !member.value.isNull, word(member.value, "`mentions`") != "all" {
      report(.templateInvalidValue, "`mentions` takes no value, or `all`", at: member.value.location)
    }
    if !scope.isBody {
      report(.templateHiddenMentions, "the legal mentions stand in the body", at: location)
    } else if scope.isConditional {
      report(
        .templateHiddenMentions, "the legal mentions cannot depend on a condition",
        hint: "neither they nor what they stand in takes `when`, `unless` or `each`", at: location)
    } else if scope.isArtifact {
      report(
        .templateHiddenMentions, "the legal mentions are no decoration",
        hint: "what they stand in has not the role `artifact`", at: location)
    }
    if scope.style.size < 6 {
      report(.templateHiddenMentions, "the legal mentions are set in 6 points or more", at: location)
    }
    if scope.style.color.contrast(with: scope.background) < 3 {
      report(
        .templateHiddenMentions, "the legal mentions need a color that can be read on its background",
        hint: "a contrast of at least 3 (WCAG 2.1)", at: location)
    }
    return .mentions(
      scope.style, separator: properties["join"].flatMap { word($0, "`join`") } ?? "\n", alignment: scope.alignment,
      lineHeight: scope.lineHeight)
  }
}
