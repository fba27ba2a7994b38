internal import ByteCoding

/// The structure elements of a file, matched with what the caller says about them.
struct StructureTree {
  /// The index into the annotations by object number.
  private(set) var annotation: [Int: Int] = [:]
  /// The marked content of figures: page's object number, then MCID, to the figure's object number.
  private(set) var figures: [Int: [Int: Int]] = [:]
  /// The index into the annotations of the link that holds an annotation, by the annotation's object number.
  private(set) var links: [Int: Int] = [:]

  /// Walks the tree in depth-first order, which is the order in which the elements were opened, and compares every
  /// element's type with the annotation's.
  init(_ document: CairoDocument, _ annotations: [StructureAnnotation]) throws(FinishingError) {
    guard let root = document.dictionary(document.catalog)?.reference("/StructTreeRoot"),
      let tree = document.dictionary(root)
    else { throw .structure(element: nil, reason: "the file is not tagged") }
    var waiting = Array(try kids(tree, page: nil, of: nil).reversed())
    annotation.reserveCapacity(annotations.count)
    var index = 0
    while let number = waiting.popLast() {
      guard let element = document.dictionary(number), document[number]?.kind == .structureElement,
        annotation[number] == nil
      else { throw .structure(element: index, reason: "the structure tree is damaged at object \(number)") }
      guard annotations.indices.contains(index) else {
        throw .structure(element: nil, reason: "the file has more elements than the \(annotations.count) annotated")
      }
      guard let type = element["/S"], document.bytes[type].dropFirst().elementsEqual(annotations[index].type.utf8)
      else { throw .structure(element: index, reason: "annotated as \(annotations[index].type), not so in the file") }
      annotation[number] = index
      let kids = try kids(element, page: element.reference("/Pg"), of: (number, index, annotations[index].type))
      waiting.append(contentsOf: kids.reversed())
      index += 1
    }
    guard index == annotations.count else {
      throw .structure(element: nil, reason: "the file has \(index) elements, annotated are \(annotations.count)")
    }
  }

  /// The elements directly below one; notes the marked content and the annotations on the way.
  private mutating func kids(
    _ element: PDFDictionary, page: Int?, of owner: (number: Int, index: Int, type: String)?
  ) throws(FinishingError) -> [Int] {
    guard let range = element["/K"] else { return [] }
    var kids: [Int] = []
    var lexer = PDFLexer(element.bytes, in: range)
    if lexer.next == UInt8(ascii: "[") { lexer.advance() }
    while true {
      lexer.skipWhitespace()
      if lexer.isAtEnd || lexer.next == UInt8(ascii: "]") { return kids }
      if let number = lexer.reference() {
        kids.append(number)
      } else if let identifier = lexer.unsigned() {
        note(content: identifier, page: page, of: owner)
      } else if let dictionary = try PDFDictionary(&lexer) {
        if let annotation = dictionary.reference("/Obj") {
          if let owner, owner.type == "Link" { links[annotation] = owner.index }
        } else if let identifier = dictionary.unsigned("/MCID") {
          note(content: identifier, page: dictionary.reference("/Pg") ?? page, of: owner)
        }
      } else {
        throw lexer.malformed("structure element expected")
      }
    }
  }

  private mutating func note(content: Int, page: Int?, of owner: (number: Int, index: Int, type: String)?) {
    guard let owner, owner.type == "Figure", let page else { return }
    figures[page, default: [:]][content] = owner.number
  }

  /// The rules of ISO 14289-1 that the annotations alone can break.
  static func check(_ annotations: [StructureAnnotation]) throws(FinishingError) {
    var level = 0
    for (index, annotation) in annotations.enumerated() {
      switch annotation.type {
      case "Figure" where annotation.alternativeText?.isEmpty ?? true:
        throw .structure(element: index, reason: "a figure needs an alternative text (ISO 14289-1, 7.3)")
      case "TH" where annotation.scope == nil:
        throw .structure(element: index, reason: "a table header needs a scope (ISO 14289-1, 7.5)")
      case "H1", "H2", "H3", "H4", "H5", "H6":
        let next = annotation.type.utf8.last.map { Int($0) - 0x30 } ?? 0
        guard next <= level + 1 else {
          throw .structure(
            element: index,
            reason: "\(annotation.type) after \(level == 0 ? "no heading" : "H\(level)") skips a level (7.4.2)")
        }
        level = next
      default: break
      }
      if let language = annotation.language, !LanguageTag.isWellFormed(language) {
        throw .structure(element: index, reason: "\(language) is no language tag (BCP 47)")
      }
      guard annotation.columnSpan >= 1 else {
        throw .structure(element: index, reason: "a column span below 1")
      }
    }
  }
}
