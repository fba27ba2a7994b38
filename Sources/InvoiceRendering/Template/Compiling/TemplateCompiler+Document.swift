internal import InvoiceModel
internal import Typesetting
internal import YAMLReading

extension TemplateCompiler {
  static let documentProperties = [
    "description", "extends", "theme", "page", "colors", "styles", "blocks", "title", "subject", "header", "footer",
    "watermark", "marks", "payment_slip", "body",
  ]
  static let pageProperties = ["size", "margins", "spacing", "tighten", "font", "font_size", "color", "line_height"]

  /// The whole template; what is wrong is in the diagnostics.
  ///
  /// - Parameters:
  ///   - theme: what a document sets in the place of the template's own.
  ///   - isVariant: whether it extends another template.
  func document(
    _ root: YAMLNode, theme: InvoiceTheme = InvoiceTheme(), isVariant: Bool = false
  ) -> CompiledTemplate? {
    let members = members(of: root, known: Self.documentProperties, in: "a template")
    var compiler = self
    compiler.theme = TemplateTheme(declared: declaredTheme(members["theme"]), set: theme)
    compiler.vocabulary.colors = compiler.themeColors()
    compiler.vocabulary.colors = compiler.colors(members["colors"])
    compiler.vocabulary.transparent.formUnion(transparent(members["colors"]))
    compiler.namedBlocks = namedBlocks(members["blocks"])
    var document = compiler.document(members, root)
    if isVariant, !defers { compiler.reportUnusedBlocks() }
    document?.warnings += compiler.unusedThemeWarnings(members)
    return document
  }

  /// The template with its palette.
  private func document(_ members: TemplateMembers, _ root: YAMLNode) -> CompiledTemplate? {
    let page =
      members["page"].map { self.members(of: $0, known: Self.pageProperties, in: "`page`") } ?? TemplateMembers()
    var scope = TemplateScope(style: TextStyle(), lineHeight: 1.35)
    var textProperties = page.only(["font", "color", "line_height"])
    textProperties["size"] = page["font_size"]
    if let font = theme.node(.font) { textProperties["font"] = font }
    if theme.set[.text] != nil { textProperties["color"] = theme.node(.text) }
    scope.apply(style(textProperties))
    checkBodySize(scope.style, "the page's text", at: page["font_size"]?.location ?? root.location)
    // The default family must exist too.
    if textProperties["font"] == nil, !families.contains(scope.style.family) {
      report(
        .templateUnknownFont, "no font has the family `\(scope.style.family)`", hint: "`page: {font: …}`",
        at: root.location)
    }
    var compiler = self
    compiler.geometry = geometry(page)
    compiler.vocabulary.styles = styles(members["styles"])
    if defers { compiler.freeze() }
    return compiler.document(members, page: page, scope: scope, root)
  }

  /// The template with its palette and styles.
  private func document(
    _ members: TemplateMembers, page: TemplateMembers, scope: TemplateScope, _ root: YAMLNode
  ) -> CompiledTemplate? {
    let title = required(members, "title", root).map { text($0, scope: scope) }
    var bodyScope = scope
    (bodyScope.isBody, bodyScope.breaksPages) = (true, true)
    let body = required(members, "body", root).map { blocks($0, scope: bodyScope) }
    if let body, !body.contains(where: \.holdsMentions), !diagnostics.has(.templateHiddenMentions) {
      report(
        .templateHiddenMentions, "the body has no block with the legal mentions", hint: "add `- mentions: all`",
        at: members["body"]?.location ?? root.location)
    }
    let header = theme.text(.followingHeader) == "false" ? [] : blocks(members["header"], scope: scope)
    let footer = blocks(members["footer"], scope: scope)
    let subject = members["subject"].map { text($0, scope: scope) }
    let watermark = watermark(members["watermark"], scope: scope)
    let marks = marks(members["marks"])
    let firstTop = length(theme.node(.firstTop), "`first_top`")
    guard let title, let body else { return nil }
    var compiled = CompiledTemplate(
      language: vocabulary.strings.language, pageSize: geometry.size, margins: geometry.margins, firstTop: firstTop,
      spacing: (length(page["spacing"], "`spacing`") ?? 0) * geometry.heightScale,
      tightening: number(page["tighten"], "`tighten`", in: 0...0.5) ?? 0, title: title, subject: subject,
      header: header,
      footer: footer, watermark: watermark, marks: marks, body: body,
      // The footer first, as most have it there: texts of the body that no document shows need not be parsed for it.
      hasLegalIdentity: [footer, body].contains { $0.contains { $0.alwaysShows(TemplateVariable.legalIdentity) } })
    if !body.contains(where: \.holdsStamp) { compiled.stamp = usualStamp(scope: scope) }
    compiled.slipFamily = slipFamily(members["payment_slip"], usual: scope.style.family)
    compiled.warnings = contrastWarnings()
    return compiled
  }

  private func required(_ members: TemplateMembers, _ key: String, _ root: YAMLNode) -> YAMLNode? {
    if let node = members[key] { return node }
    report(.templateMissingProperty, "a template has a `\(key)`", at: root.location)
    return nil
  }

  private func watermark(_ node: YAMLNode?, scope: TemplateScope) -> CompiledTemplate.Watermark {
    var inner = scope
    inner.secondLanguage = .absent
    let words = [PageWatermark.paid, .duplicate].compactMap { watermark -> (String, String)? in
      guard let key = watermark.label, let label = vocabulary.strings.labels[key] else { return nil }
      return (key, label.scalar.text)
    }
    var watermark = CompiledTemplate.Watermark(style: inner.style, words: Dictionary(uniqueKeysWithValues: words))
    guard let node else {
      // A template without one for drafts may still be asked for another.
      (watermark.style.size, watermark.style.weight) = (110, .bold)
      watermark.style.color = Color(red: 0xEE, green: 0xF1, blue: 0xF5)
      return watermark
    }
    let members = members(of: node, known: ["text"] + Self.textProperties, in: "`watermark`")
    inner.apply(style(members))
    // Nobody reads it letter by letter, and it must not hide what stands on it.
    inner.background = inner.style.color.readable
    watermark.style = inner.style
    guard let text = members["text"] else {
      report(.templateMissingProperty, "`watermark` has a `text`", at: node.location)
      return watermark
    }
    watermark.text = self.text(text, scope: inner)
    return watermark
  }
}
