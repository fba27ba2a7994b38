internal import ByteCoding
internal import QRCoding

extension HTMLPainter {
  /// A picture, within the page's file.
  func paint(
    _ image: RasterImage, width: Double?, height: Double?, of node: Node, alignment: TextFlow.Alignment, above: Double
  ) {
    let ratio = Double(image.height) / Double(max(1, image.width))
    let points = width ?? height.map { ratio > 0 ? $0 / ratio : 0 } ?? Double(image.width) * 0.75
    let pixels = ScreenScale.picture(points)
    appendPicture(
      image.bytes, type: image.format.mediaSubtype, width: pixels,
      height: max(1, ScreenScale.picture(height ?? points * ratio)), alternative: node.role?.alternativeText ?? "")
    bytes.append("display:block;max-width:100%;height:auto;")
    let room = ScreenScale.gap(above)
    bytes.append("margin:")
    bytes.append(number: room)
    switch (alignment, isRightToLeft) {
    case (.center, _): bytes.append("px auto 0")
    case (.start, false), (.end, true): bytes.append("px auto 0 0")
    case (.end, false), (.start, true): bytes.append("px 0 0 auto")
    }
    bytes.append("\">\n")
  }

  /// A QR code. Its modules stay sharp however it is scaled.
  func paint(_ code: QRCode, side: Double, of node: Node, above: Double) {
    guard let png = CodePicture.png(of: code, style: node.codeStyle) else { return }
    let pixels = ScreenScale.sheet(side)
    appendPicture(png, type: "png", width: pixels, height: pixels, alternative: node.role?.alternativeText ?? "")
    bytes.append("display:block;image-rendering:pixelated;")
    appendMargin(above)
    bytes.append("\">\n")
  }

  /// An `img` up to within its style.
  private func appendPicture(
    _ content: [UInt8], type: StaticString, width: Double, height: Double, alternative: String
  ) {
    bytes.append("<img src=\"data:image/")
    bytes.append(type)
    bytes.append(";base64,")
    bytes += Base64.encoded(content)
    bytes.append("\" alt=\"")
    HTMLText.appendValue(alternative, to: &bytes)
    bytes.append("\" width=\"")
    bytes.append(number: width)
    bytes.append("\" height=\"")
    bytes.append(number: height)
    bytes.append("\" style=\"")
  }

  /// A chart, as the table of its values: bars as wide as they are large, below zero in the other colour.
  func paint(_ chart: BarChart, of node: Node, in place: Place, above: Double) {
    let largest = chart.bars.reduce(0) { max($0, abs($1.value)) }
    bytes.append("<div role=\"img\" aria-label=\"")
    HTMLText.appendValue(node.role?.alternativeText ?? "", to: &bytes)
    bytes.append("\" style=\"")
    appendMargin(above)
    bytes.append("\">\n<table role=\"presentation\" style=\"width:100%;border-collapse:collapse\">\n")
    var flow = place.flow
    flow.style = chart.labelStyle
    for bar in chart.bars {
      bytes.append("<tr><td style=\"width:1%;white-space:nowrap;padding:1px 8px 1px 0;")
      flow.appendDeclarations(to: &bytes, inheriting: place.flow, isRightToLeft: isRightToLeft)
      bytes.append("\">")
      HTMLText.append(bar.label ?? "", to: &bytes)
      bytes.append("</td><td style=\"padding:1px 0\"><div style=\"height:10px;width:")
      bytes.append(number: largest > 0 ? abs(bar.value) / largest * 100 : 0)
      bytes.append("%;background-color:")
      bytes += Array((bar.value < 0 ? chart.negativeColor : chart.color).hex.utf8)
      bytes.append("\"></div></td></tr>\n")
    }
    bytes.append("</table>\n</div>\n")
  }
}

extension Role {
  /// What a picture shows, in words; nil for other roles.
  fileprivate var alternativeText: String? {
    if case .figure(let text) = self { text } else { nil }
  }
}
