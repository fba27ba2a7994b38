/// Breaks shaped text into lines: at the last opportunity that fits, between clusters when a word is too long.
struct LineBreaker {
  /// Sums of advances are not exact.
  static let tolerance = 0.001

  /// What stands for text left out, and at the end of a line broken at a soft hyphen.
  struct Marks {
    var ellipsis: ShapedText
    var hyphen: ShapedText
  }

  let language: String
  /// Shapes the marks in the style of an inline; only few paragraphs need them.
  let marks: (_ inline: Int) throws(TypesettingError) -> Marks

  func lines(of texts: [ShapedText], width: Double, maximumLines: Int?) throws(TypesettingError) -> [TextLine] {
    var lines: [TextLine] = []
    let limit = max(1, maximumLines ?? .max)
    for (textIndex, text) in texts.enumerated() {
      let ranges = text.width <= width + Self.tolerance ? [0..<text.clusters.count] : broken(text, width: width)
      for (rangeIndex, range) in ranges.enumerated() {
        let isLast = rangeIndex == ranges.count - 1
        if lines.count == limit - 1, !(isLast && textIndex == texts.count - 1) {
          lines.append(try truncated(text, from: range.lowerBound, width: width))
          return lines
        }
        var builder = LineBuilder(text: text)
        builder.append(withoutSeparators(range, of: text, isFirst: rangeIndex == 0, isLast: isLast))
        if !isLast, endsInSoftHyphen(text, range), let inline = inline(of: range.upperBound - 1, in: text) {
          builder.append(try marks(inline).hyphen, inline: inline)
        }
        lines.append(builder.line())
      }
    }
    return lines
  }

  /// Of a text's longest unbreakable piece, in points.
  func longestWord(in text: ShapedText) -> Double {
    let opportunities = LineBreaks.opportunities(in: text.bytes, language: language)
    var longest = 0.0
    var current = 0.0
    var space = 0.0
    for cluster in text.clusters {
      if opportunities[Int(cluster.byteStart)] {
        current = 0
        space = 0
      }
      if cluster.isSpace {
        space += cluster.advance
      } else {
        current += space + cluster.advance
        space = 0
      }
      longest = max(longest, current)
    }
    return longest
  }

  private func broken(_ text: ShapedText, width: Double) -> [Range<Int>] {
    let opportunities = LineBreaks.opportunities(in: text.bytes, language: language)
    var ranges: [Range<Int>] = []
    var start = 0
    var lastBreak = 0
    var widthAtBreak = 0.0
    var current = 0.0
    for (index, cluster) in text.clusters.enumerated() {
      if index > start, opportunities[Int(cluster.byteStart)] {
        lastBreak = index
        widthAtBreak = current
      }
      if !cluster.isSpace, current + cluster.advance > width + Self.tolerance, index > start {
        if lastBreak > start {
          ranges.append(start..<lastBreak)
          start = lastBreak
          current -= widthAtBreak
        }
        if current + cluster.advance > width + Self.tolerance, index > start {
          ranges.append(start..<index)
          start = index
          current = 0
        }
      }
      current += cluster.advance
    }
    ranges.append(start..<text.clusters.count)
    return ranges
  }

  /// A line's clusters without the middle dot, set wide between two things, where a break stands between them already.
  private func withoutSeparators(
    _ range: Range<Int>, of text: ShapedText, isFirst: Bool, isLast: Bool
  ) -> Range<Int> {
    var range = range
    if !isLast, let dot = range.last(where: { !text.clusters[$0].isSpace }), isWideDot(dot, in: text) {
      range = range.lowerBound..<dot
    }
    if !isFirst, let dot = range.first, isWideDot(dot, in: text) {
      let start = range.dropFirst().first { !text.clusters[$0].isSpace }
      range = (start ?? range.upperBound)..<range.upperBound
    }
    return range
  }

  /// Whether a cluster is a middle dot with at least two spaces on either side.
  private func isWideDot(_ cluster: Int, in text: ShapedText) -> Bool {
    let start = Int(text.clusters[cluster].byteStart)
    guard text.clusters[cluster].byteCount == 2, start >= 2, start + 4 <= text.bytes.count else { return false }
    return text.bytes[start - 2..<start + 4] == [0x20, 0x20, 0xC2, 0xB7, 0x20, 0x20]
  }

  private func endsInSoftHyphen(_ text: ShapedText, _ range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    let cluster = text.clusters[last]
    let end = Int(cluster.byteStart + cluster.byteCount)
    return end >= 2 && text.bytes[end - 2] == 0xC2 && text.bytes[end - 1] == 0xAD
  }

  private func inline(of cluster: Int, in text: ShapedText) -> Int? {
    text.runs.first { $0.clusters.contains(cluster) }?.inline
  }

  /// As much as fits with an ellipsis.
  private func truncated(_ text: ShapedText, from start: Int, width: Double) throws(TypesettingError) -> TextLine {
    var builder = LineBuilder(text: text)
    guard let inline = inline(of: start, in: text) else { return builder.line() }
    let ellipsis = try marks(inline).ellipsis
    var end = start
    var current = ellipsis.width
    while end < text.clusters.count, current + text.clusters[end].advance <= width + Self.tolerance {
      current += text.clusters[end].advance
      end += 1
    }
    while end > start, text.clusters[end - 1].isSpace { end -= 1 }
    builder.append(start..<end)
    builder.append(ellipsis, inline: inline)
    return builder.line()
  }
}
