internal import ByteCoding

extension FinishingRun {
  /// Writes the pages' content streams, bare content wrapped as artifacts; answers their object numbers.
  mutating func writeContents() throws(FinishingError) -> Set<Int> {
    var written: Set<Int> = []
    for (number, object) in document.objects.enumerated() {
      guard let object, object.kind == .page, let page = object.dictionary, page["/Contents"] != nil else { continue }
      guard let content = page.reference("/Contents"), let stream = document[content]?.stream,
        let dictionary = document.dictionary(content)
      else { throw .malformed(reason: "a page's content is not one stream", offset: object.value.lowerBound) }
      // A stream that two pages share would need two structures.
      guard written.insert(content).inserted else {
        throw .malformed(reason: "pages share their content", offset: object.value.lowerBound)
      }
      var entries: [UInt8] = []
      if isTagged {
        let result = try mark(stream, dictionary, page, number)
        for (figure, bounds) in result.figures {
          // A figure that goes on over a page has no one box.
          figures[figure] = figures[figure] == nil ? (number, bounds) : (number, Rectangle())
        }
        if let marked = result.content {
          entries.append(entriesOf: dictionary, except: ["/Length", "/Filter"])
          try writer.write(stream: content, entries: entries, deflating: marked)
          continue
        }
      }
      entries.append(entriesOf: dictionary, except: ["/Length"])
      writer.write(stream: content, entries: entries, data: document.bytes[stream])
    }
    return written
  }

  private func mark(
    _ stream: Range<Int>, _ dictionary: PDFDictionary, _ page: PDFDictionary, _ number: Int
  ) throws(FinishingError) -> ContentMarker.Result {
    let figures = tree?.figures[number] ?? [:]
    return try ContentMarker.mark(
      try content(stream, dictionary), figures: figures, images: figures.isEmpty ? [] : try images(page))
  }

  private func content(_ stream: Range<Int>, _ dictionary: PDFDictionary) throws(FinishingError) -> [UInt8] {
    if dictionary["/Filter"] == nil { return Array(document.bytes[stream]) }
    guard dictionary.has("/Filter", "/FlateDecode"), dictionary["/DecodeParms"] == nil else {
      throw .unsupported(reason: "a content stream that is not plainly deflated")
    }
    do { return try inflater.inflate(document.bytes, in: stream) } catch { throw .compression(error) }
  }

  /// The names under which the page knows images.
  private func images(_ page: PDFDictionary) throws(FinishingError) -> [ArraySlice<UInt8>] {
    let resources =
      if let number = page.reference("/Resources") { document.dictionary(number) } else {
        try page.dictionary("/Resources")
      }
    guard let resources, let objects = try resources.dictionary("/XObject") else { return [] }
    var names: [ArraySlice<UInt8>] = []
    for entry in objects.entries {
      var lexer = PDFLexer(document.bytes, in: entry.value)
      if let number = lexer.reference(), document[number]?.kind == .image { names.append(document.bytes[entry.key]) }
    }
    return names
  }

  /// A form is painted by a page, which tags it or wraps it as a whole; structure inside would belong to neither.
  func checkForm(_ dictionary: PDFDictionary, _ stream: Range<Int>) throws(FinishingError) {
    guard isTagged else { return }
    let content = try content(stream, dictionary)
    var index = content.startIndex
    while index < content.endIndex {
      if content[index] == UInt8(ascii: "/"), content.matches("/MCID", at: index, before: content.count) {
        throw .unsupported(reason: "tagged content in a group")
      }
      index += 1
    }
  }
}
