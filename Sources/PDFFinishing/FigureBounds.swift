/// Where the figures of a document stand on their pages.
struct FigureBounds {
  /// By element: its place in `bounds`; -1: nothing is known of it.
  private var places: [Int32]
  private var bounds: [Rectangle] = []

  init(_ draft: PDFDraft) {
    places = Array(repeating: -1, count: draft.structure.elements.count)
    for page in draft.pages {
      for figure in page.figures where places.indices.contains(Int(figure.element)) {
        let place = Int(places[Int(figure.element)])
        guard place < 0 else {
          // A figure that goes on over a page has no one box.
          bounds[place] = Rectangle()
          continue
        }
        places[Int(figure.element)] = Int32(clamping: bounds.count)
        bounds.append(figure.bounds)
      }
    }
  }

  /// The box of a figure; nil when it has none, or is no figure.
  subscript(element: Int) -> Rectangle? {
    let place = Int(places[element])
    return place < 0 || bounds[place].isEmpty ? nil : bounds[place]
  }
}
