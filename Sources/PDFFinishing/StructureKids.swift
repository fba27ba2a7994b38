/// What stands in the elements of a structure: other elements, marked content of pages, and annotations.
///
/// Kept in a few arrays, as a long document has some hundred thousand elements.
struct StructureKids {
  /// Something that stands in an element.
  enum Kid {
    case element(Int)
    case content(page: Int, identifier: Int)
    /// The annotation of a page, by its place among those.
    case annotation(page: Int, index: Int)
  }

  private struct Content {
    var kid: Kid
    /// How many elements had been opened before it.
    var elementsBefore: Int
  }

  /// By element: its first child and the next one of its parent; -1: there is none.
  private var firstChild: [Int32]
  private var nextSibling: [Int32]
  /// By element: where its own begin in `contents`.
  private var starts: [Int32]
  private var contents: [Content?]

  init(_ draft: PDFDraft) throws(FinishingError) {
    let parents = draft.structure.parents
    firstChild = Array(repeating: -1, count: parents.count)
    nextSibling = firstChild
    for index in parents.indices.reversed() where parents[index] >= 0 {
      let parent = Int(parents[index])
      nextSibling[index] = firstChild[parent]
      firstChild[parent] = Int32(clamping: index)
    }
    starts = Array(repeating: 0, count: parents.count + 1)
    for page in draft.pages {
      for element in page.marks.lazy.map(\.element) + page.links.lazy.map(\.element) {
        guard parents.indices.contains(Int(element)) else {
          throw .structure(element: Int(element), reason: "content of an element that there is not")
        }
        starts[Int(element) + 1] += 1
      }
    }
    for index in parents.indices { starts[index + 1] += starts[index] }
    contents = Array(repeating: nil, count: starts.last.map(Int.init) ?? 0)
    var next = starts
    for (pageIndex, page) in draft.pages.enumerated() {
      for (identifier, mark) in page.marks.enumerated() {
        let content = Content(
          kid: .content(page: pageIndex, identifier: identifier), elementsBefore: Int(mark.elementsBefore))
        contents[Int(next[Int(mark.element)])] = content
        next[Int(mark.element)] += 1
      }
    }
    // Behind the contents that they lie over.
    for (pageIndex, page) in draft.pages.enumerated() {
      for (index, link) in page.links.enumerated() {
        contents[Int(next[Int(link.element)])] = Content(
          kid: .annotation(page: pageIndex, index: index), elementsBefore: .max)
        next[Int(link.element)] += 1
      }
    }
  }

  /// What stands in an element, in the order of reading.
  func kids(of element: Int) -> [Kid] {
    var kids: [Kid] = []
    var child = Int(firstChild[element])
    for content in contents[Int(starts[element])..<Int(starts[element + 1])] {
      guard let content else { continue }
      while child >= 0, child < content.elementsBefore {
        kids.append(.element(child))
        child = Int(nextSibling[child])
      }
      kids.append(content.kid)
    }
    while child >= 0 {
      kids.append(.element(child))
      child = Int(nextSibling[child])
    }
    return kids
  }
}
