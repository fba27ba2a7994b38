extension HTMLStyleSheet {
  /// What a printer does: the theme's paper and margins, sizes about those of the page, nothing torn apart.
  func appendPrint(of document: FlowDocument, to page: inout [UInt8]) {
    let margins = document.margins
    page.append("@page{size:")
    page.append(number: document.pageSize.width)
    page.append("pt ")
    page.append(number: document.pageSize.height)
    page.append("pt;margin:")
    for side in [margins.top, margins.right, margins.bottom, margins.left] {
      page.append(number: max(0, side))
      page.append("pt ")
    }
    page.append(";")
    if let footer = document.footer { Self.appendPageNumber(of: footer, to: &page) }
    page.append("}\n@media print{\n")
    page.append(".s{max-width:none!important;zoom:")
    page.append(number: ScreenScale.print)
    page.append(";-webkit-print-color-adjust:exact;print-color-adjust:exact}\n")
    page.append(".g{padding-left:0!important;padding-right:0!important}\n")
    page.append("main>.g:first-child{padding-top:0!important}\nfooter.g{padding-bottom:0!important}\n")
    page.append("main>.b,main>.b:first-child{padding:16px 20px!important}\n")
    page.append("thead{display:table-header-group}\n")
    page.append("table:not([role]) tr,img,.k{break-inside:avoid}\nh1,h2,h3,.n{break-after:avoid}\n")
    page.append("p{orphans:2;widows:2}\n")
    if breaksPages { page.append(".f{break-before:page}\n") }
    page.append("}\n")
  }

  /// What the footer says of the page's number, where a printer's browser can count pages: in the margin.
  private static func appendPageNumber(of footer: Node, to page: inout [UInt8]) {
    guard let paragraph = footer.pageNumber, let style = paragraph.inlines.first?.style else { return }
    page.append("@bottom-right{content:")
    for inline in paragraph.inlines {
      switch inline.content {
      case .pageNumber: page.append(" counter(page)")
      case .pageCount: page.append(" counter(pages)")
      case .text(let text):
        page.append(" \"")
        append(string: text, to: &page)
        page.append("\"")
      }
    }
    page.append(";font-size:")
    page.append(number: style.size)
    page.append("pt;font-family:")
    TextFlow.append(family: style.family, to: &page)
    page.append(";color:")
    page += Array(style.color.hex.utf8)
    page.append("}")
  }
}

extension Node {
  /// The first paragraph that counts the pages and says nothing else.
  fileprivate var pageNumber: Paragraph? {
    switch content {
    case .paragraph(let paragraph):
      HTMLPainter.visible(paragraph.inlines).isEmpty && !paragraph.inlines.isEmpty ? paragraph : nil
    case .stack(let children, _): children.lazy.compactMap(\.pageNumber).first
    case .row(let columns, _): columns.lazy.compactMap(\.node.pageNumber).first
    case .table, .image, .code, .rule, .spacer, .barChart: nil
    }
  }
}
