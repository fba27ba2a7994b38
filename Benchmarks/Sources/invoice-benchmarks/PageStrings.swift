/// The strings of rendered pages, for the plain C program to set once more in the same fonts at the same places.
enum PageStrings {
  /// Asks Poppler for the strings of a PDF with their fonts and places (`pdftohtml -xml`).
  ///
  /// - Returns: one string a line: page, size, weight, x, y, text; lengths in points.
  static func strings(ofPDF pdf: String, scratch: String) throws(BenchmarkError) -> [UInt8] {
    // Poppler prints whole numbers, in thirds of a point at this scale, which is the largest.
    _ = try ProcessRun(["pdftohtml", "-xml", "-i", "-stdout", "-zoom", "3", pdf], output: scratch)
    var sizes: [Substring: Double] = [:]
    var page = 0
    var strings: [PageString] = []
    for line in String(decoding: try Files.read(scratch), as: UTF8.self).split(separator: "\n") {
      if line.contains("<page ") { page += 1 }
      if line.contains("<fontspec "), let id = attribute("id", of: line), let size = attribute("size", of: line) {
        sizes[id] = Double(size)
      }
      guard line.hasPrefix("<text "), let start = line.firstIndex(of: ">"), let end = line.firstRange(of: "</text>")
      else { continue }
      guard let font = attribute("font", of: line), let size = sizes[font], let x = number("left", of: line),
        let y = number("top", of: line), let width = number("width", of: line)
      else { throw BenchmarkError("pdftohtml has changed its format") }
      let content = line[line.index(after: start)..<end.lowerBound]
      let string = PageString(
        page: page, size: size, weight: content.hasPrefix("<b>") ? 700 : 400, x: x, y: y, end: x + width,
        text: text(of: content))
      // Cairo spreads a font over several subsets, and Poppler starts anew with each of them.
      if let last = strings.indices.last, strings[last].isContinued(by: string) {
        strings[last].text += string.text
        strings[last].end = string.end
      } else if string.text.contains(where: { !$0.isWhitespace }) {
        strings.append(string)
      }
    }
    if strings.isEmpty { throw BenchmarkError("the page has no text") }
    return Array(strings.map { $0.line + "\n" }.joined().utf8)
  }

  private static func number(_ name: String, of text: Substring) -> Double? {
    attribute(name, of: text).flatMap { Double($0) }
  }

  private static func attribute(_ name: String, of text: Substring) -> Substring? {
    guard let start = text.firstRange(of: " " + name + "=\"") else { return nil }
    return text[start.upperBound...].prefix { $0 != "\"" }
  }

  /// Without tags and entities.
  private static func text(of content: Substring) -> String {
    var result = content.replacing(/<[^>]*>/, with: "")
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
      result.replace(entity, with: character)
    }
    return withNoBreakSpaces(String(result))
  }

  /// Cairo keeps no-break spaces as `/ActualText`, which `pdftohtml` does not read; they are put back between figures
  /// and before units, so that both programs set the same characters.
  private static func withNoBreakSpaces(_ text: String) -> String {
    let grouped = text.replacing(/(\d) (?=\d{3}[ ,])/) { $0.1 + "\u{202F}" }
    return grouped.replacing(/(\d) (?=[\d€%])/) { $0.1 + "\u{00A0}" }
  }
}
