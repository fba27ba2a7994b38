extension HTMLPainter {
  /// A paragraph or heading of its own.
  func paint(_ paragraph: Paragraph, of node: Node, in place: Place, above: Double) -> Double {
    let inlines = Self.visible(paragraph.inlines)
    guard !inlines.isEmpty else { return above }
    let flow = flow(of: paragraph, inlines)
    let isBoxed = node.background != nil || node.border != nil
    var inherited = place.flow
    var level = 0
    if case .heading(let wanted) = node.role {
      level = self.level(ofHeading: wanted)
      // Browsers make headings bold and large.
      inherited.style.weight = .bold
      inherited.style.size = -1
    }
    bytes.append(level > 0 ? "<h" : "<p")
    if level > 0 { bytes.append(number: Double(level)) }
    appendClasses(of: node, flow.alignment == .end && !place.isCell ? "e" : "")
    appendLanguage(commonLanguage(of: inlines))
    bytes.append(" style=\"margin:")
    let room = ScreenScale.gap(above + (isBoxed ? 0 : node.padding.top))
    bytes.append(number: room)
    bytes.append(room > 0 ? "px 0 0;" : ";")
    if isBoxed {
      appendBox(of: node)
    } else if node.padding.left > 0 || node.padding.right > 0 {
      append(EdgeInsets(right: node.padding.right, left: node.padding.left))
    }
    flow.appendDeclarations(to: &bytes, inheriting: inherited, isRightToLeft: isRightToLeft)
    bytes.append("\">")
    paint(inlines, in: flow, language: commonLanguage(of: inlines))
    bytes.append(level > 0 ? "</h" : "</p")
    if level > 0 { bytes.append(number: Double(level)) }
    bytes.append(">\n")
    return isBoxed ? 0 : node.padding.bottom
  }

  /// What most of a paragraph looks like.
  func flow(of paragraph: Paragraph, _ inlines: [Inline]) -> TextFlow {
    var style = inlines.first?.style ?? TextStyle()
    if inlines.count > 1 {
      var longest = -1
      for inline in inlines {
        guard case .text(let text) = inline.content, text.utf8.count > longest else { continue }
        (style, longest) = (inline.style, text.utf8.count)
      }
    }
    return TextFlow(style: style, lineHeight: paragraph.lineHeight, alignment: .init(paragraph.alignment))
  }

  /// A paragraph's pieces without page numbers. Of one that counts pages only the data remain, as its words are about
  /// the numbers.
  static func visible(_ inlines: [Inline]) -> [Inline] {
    let countsPages = inlines.contains { inline in
      if case .text = inline.content { false } else { true }
    }
    guard countsPages else { return inlines }
    var visible: [Inline] = []
    for inline in inlines {
      guard case .text = inline.content, inline.source != nil else { continue }
      if !visible.isEmpty { visible.append(Inline(.text(" "), style: inline.style)) }
      visible.append(inline)
    }
    return visible
  }

  /// Pieces of text, each with what sets it apart.
  ///
  /// - Parameter language: that of the element around them; nil: the document's.
  func paint(_ inlines: [Inline], in flow: TextFlow, language: String?) {
    for inline in inlines {
      guard case .text(let text) = inline.content, !text.isEmpty else { continue }
      // Nobody comes by the keyboard upon what is not read aloud.
      let target = isHidden ? nil : inline.link.flatMap(WebAddress.target)
      let around = language ?? self.language
      let own = inline.language ?? self.language == around ? nil : inline.language ?? self.language
      let isMixed = HTMLText.isMixed(text)
      let isPlain = inline.style == flow.style && target == nil && own == nil && !isMixed
      if isPlain {
        HTMLText.append(text, to: &bytes)
        continue
      }
      var outer = flow
      let isStrong = target == nil && inline.style.weight == .bold && flow.style.weight == .regular
      if isStrong { outer.style.weight = .bold }
      bytes.append(target != nil ? "<a href=\"" : isStrong ? "<strong" : "<span")
      if let target {
        HTMLText.appendValue(target, to: &bytes)
        bytes.append("\"")
      }
      appendLanguage(own)
      if isMixed { bytes.append(" dir=\"auto\"") }
      let start = bytes.count
      bytes.append(" style=\"")
      let content = bytes.count
      var wanted = flow
      wanted.style = inline.style
      wanted.appendDeclarations(to: &bytes, inheriting: outer, isRightToLeft: isRightToLeft)
      if target != nil {
        // Browsers have a colour of their own for links.
        bytes.append("color:")
        bytes += Array(inline.style.color.hex.utf8)
        bytes.append(";text-decoration:underline")
      }
      // A code, `CD-AB`, is no word with a hyphen.
      if target == nil, text.utf8.count <= WidthEstimate.lineLimit, text.contains("-"), !text.contains(" ") {
        bytes.append("white-space:nowrap")
      }
      if bytes.count == content { bytes.removeSubrange(start...) } else { bytes.append("\"") }
      bytes.append(">")
      HTMLText.append(text, to: &bytes)
      bytes.append(target != nil ? "</a>" : isStrong ? "</strong>" : "</span>")
    }
  }

  /// The language that all pieces are in, when it is not the document's.
  func commonLanguage(of inlines: [Inline]) -> String? {
    guard let language = inlines.first?.language, language != self.language,
      inlines.allSatisfy({ $0.language == language })
    else { return nil }
    return language
  }

  func appendLanguage(_ language: String?) {
    guard let language else { return }
    bytes.append(" lang=\"")
    HTMLText.appendValue(language, to: &bytes)
    bytes.append("\"")
  }
}
