/// The strings of a rendered page, for the plain C program to set once more at the same places.
enum PageStrings {
  /// Asks Poppler for the lines of a page with their boxes (`pdftotext -bbox-layout`).
  ///
  /// - Returns: one string a line: size, weight, x, y, text.
  static func strings(ofPDF pdf: String, scratch: String) throws(BenchmarkError) -> [UInt8] {
    _ = try ProcessRun(["pdftotext", "-bbox-layout", pdf, scratch])
    let text = String(decoding: try Files.read(scratch), as: UTF8.self)
    var result = ""
    for line in text.split(separator: "<line ").dropFirst() {
      guard let x = attribute("xMin", of: line), let top = attribute("yMin", of: line),
        let bottom = attribute("yMax", of: line)
      else { throw BenchmarkError("pdftotext has changed its format") }
      let words = line.split(separator: "<word ").dropFirst().compactMap { word -> Substring? in
        guard let start = word.firstIndex(of: ">"), let end = word.firstRange(of: "</word>") else { return nil }
        return word[word.index(after: start)..<end.lowerBound]
      }
      // A box is as high as the font's ascent and descent: 1.21 of Inter's size.
      let size = (bottom - top) / 1.21
      result += "\(size)\t400\t\(x)\t\(top)\t\(decoded(words.joined(separator: " ")))\n"
    }
    if result.isEmpty { throw BenchmarkError("the page has no text") }
    return Array(result.utf8)
  }

  private static func attribute(_ name: String, of text: Substring) -> Double? {
    guard let start = text.firstRange(of: name + "=\"") else { return nil }
    return Double(text[start.upperBound...].prefix { $0 != "\"" })
  }

  private static func decoded(_ text: String) -> String {
    var result = text
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")] {
      result.replace(entity, with: character)
    }
    return result
  }
}
