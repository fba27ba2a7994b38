/// Puts the clusters of one line into visual order (UAX #9, L1 and L2).
struct LineBuilder {
  private struct Piece {
    var source: ShapedText
    var font: ScaledFont
    var inline: Int
    var level: UInt8
    var clusters: Range<Int>
  }

  private let base: UInt8
  private let text: ShapedText
  private var pieces: [Piece] = []
  private var trailing: [Piece] = []

  init(text: ShapedText) {
    self.text = text
    base = text.isRightToLeft ? 1 : 0
  }

  /// Adds clusters of the text; spaces at the end of them hang over the line's end.
  mutating func append(_ clusters: Range<Int>) {
    var end = clusters.upperBound
    while end > clusters.lowerBound, text.clusters[end - 1].isSpace { end -= 1 }
    for run in text.runs[firstRun(reaching: clusters.lowerBound)...] {
      guard run.clusters.lowerBound < clusters.upperBound else { break }
      let inside = run.clusters.clamped(to: clusters.lowerBound..<end)
      if !inside.isEmpty {
        pieces.append(.init(source: text, font: run.font, inline: run.inline, level: run.level, clusters: inside))
      }
      let space = run.clusters.clamped(to: end..<clusters.upperBound)
      if !space.isEmpty {
        trailing.append(.init(source: text, font: run.font, inline: run.inline, level: base, clusters: space))
      }
    }
  }

  /// Found by halving, as a long text may have many runs and many lines.
  private func firstRun(reaching cluster: Int) -> Int {
    var low = 0
    var high = text.runs.count
    while low < high {
      let middle = (low + high) / 2
      if text.runs[middle].clusters.upperBound <= cluster { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Adds a mark at the line's end.
  mutating func append(_ mark: ShapedText, inline: Int) {
    for run in mark.runs {
      pieces.append(.init(source: mark, font: run.font, inline: inline, level: base, clusters: run.clusters))
    }
    trailing.removeAll()
  }

  /// The line; its segments stand in the order of the text, so that whoever reads the file reads them so.
  func line() -> TextLine {
    var line = TextLine(isRightToLeft: base == 1, strut: text.strut)
    line.text.reserve(clusters: pieces.reduce(trailing.reduce(0) { $0 + $1.clusters.count }) { $0 + $1.clusters.count })
    var starts = [Double](repeating: 0, count: pieces.count)
    var x = 0.0
    for index in visualOrder() {
      starts[index] = x
      x += width(of: pieces[index])
    }
    line.width = x
    for (piece, start) in zip(pieces, starts) { draw(piece, at: start, in: &line) }
    if base == 1 {
      var left = 0.0
      for piece in trailing {
        left -= width(of: piece)
        draw(piece, at: left, in: &line)
      }
    } else {
      for piece in trailing {
        draw(piece, at: x, in: &line)
        x += width(of: piece)
      }
    }
    return line
  }

  private func width(of piece: Piece) -> Double {
    piece.source.clusters[piece.clusters].reduce(0) { $0 + $1.advance }
  }

  /// Reverses every longest sequence of pieces at a level or above, from the highest level down to the lowest odd one.
  /// - Returns: indices of pieces from left to right.
  private func visualOrder() -> [Int] {
    var ordered = Array(pieces.indices)
    guard let highest = pieces.map(\.level).max(), highest > 0 else { return ordered }
    for level in stride(from: highest, through: 1, by: -1) {
      var index = 0
      while index < ordered.count {
        guard pieces[ordered[index]].level >= level else {
          index += 1
          continue
        }
        var end = index
        while end < ordered.count, pieces[ordered[end]].level >= level { end += 1 }
        ordered[index..<end].reverse()
        index = end
      }
    }
    return ordered
  }

  private func draw(_ piece: Piece, at start: Double, in line: inout TextLine) {
    let isBackward = piece.level % 2 == 1
    var x = start
    let glyphStart = line.text.glyphs.count
    let clusterStart = line.text.clusters.count
    let byteStart = line.text.bytes.count
    let source = piece.source
    // Text and clusters stay in the order of the text; a backward run's glyphs are laid from its other end.
    // Texts that follow one another are copied at once: that of a cluster is a letter.
    var pending = 0..<0
    for index in piece.clusters {
      let cluster = source.clusters[index]
      guard cluster.glyphCount > 0, cluster.byteCount > 0 else { continue }
      let first = Int(cluster.byteStart)
      let end = first + Int(cluster.byteCount)
      var byteCount = cluster.byteCount
      if !source.isReadable {
        let count = line.text.bytes.count
        ReadableText.append(source.bytes[first..<end], to: &line.text.bytes)
        byteCount = Int32(line.text.bytes.count - count)
      } else if pending.upperBound == first {
        pending = pending.lowerBound..<end
      } else {
        line.text.bytes.append(contentsOf: source.bytes[pending])
        pending = first..<end
      }
      line.text.clusters.append(.init(byteCount: byteCount, glyphCount: cluster.glyphCount))
    }
    line.text.bytes.append(contentsOf: source.bytes[pending])
    for step in 0..<piece.clusters.count {
      let index = isBackward ? piece.clusters.upperBound - 1 - step : piece.clusters.lowerBound + step
      let cluster = source.clusters[index]
      let first = Int(cluster.glyphStart)
      if cluster.byteCount > 0 {
        for place in first..<first + Int(cluster.glyphCount) {
          let glyph = source.glyphs[place]
          line.text.glyphs.append(.init(index: glyph.index, x: glyph.x + x, y: glyph.y))
        }
      }
      x += cluster.advance
    }
    guard line.text.glyphs.count > glyphStart else { return }
    line.segments.append(
      .init(
        font: piece.font, inline: piece.inline, glyphs: glyphStart..<line.text.glyphs.count,
        clusters: clusterStart..<line.text.clusters.count, bytes: byteStart..<line.text.bytes.count,
        isBackward: isBackward))
  }
}
