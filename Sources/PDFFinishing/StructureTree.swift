internal import ByteCoding

/// The structure elements of a document, in the order in which a painter opens them.
package struct StructureTree: Sendable {
  /// In depth-first order.
  package private(set) var elements = StructureElements()
  /// By element: the one around it; -1 for those at the top.
  private(set) var parents: [Int32] = []
  private var open: [Int32] = []

  /// A tree without elements.
  package init() {}

  /// Makes room.
  ///
  /// - Parameter count: of elements that are expected.
  package mutating func reserveCapacity(_ count: Int) {
    elements.reserveCapacity(count)
    parents.reserveCapacity(count)
  }

  /// Opens an element in the one that was opened last.
  ///
  /// - Returns: its number.
  @discardableResult
  package mutating func begin(_ element: StructureElement) -> Int {
    let number = elements.count
    parents.append(open.last ?? -1)
    open.append(Int32(clamping: number))
    elements.append(element)
    return number
  }

  /// Closes the element that was opened last.
  package mutating func end() { _ = open.popLast() }

  /// The number of the element that was opened last and is open; nil when none is.
  package var current: Int? { open.last.map(Int.init) }

  /// Says what stands as text in an element that is painted as a picture.
  package mutating func setActualText(_ text: String, of element: Int) {
    if elements.indices.contains(element) { elements[element].actualText = text }
  }

  /// The rules of ISO 14289-1 that elements alone can break.
  func check() throws(FinishingError) {
    var level: UInt8 = 0
    for (index, element) in elements.enumerated() {
      if let next = element.headingLevel {
        guard next <= level + 1 else {
          throw .structure(
            element: index,
            reason: "\(element.type) after \(level == 0 ? "no heading" : "H\(level)") skips a level (7.4.2)")
        }
        level = next
      }
      if element.type == "Figure", element.alternativeText?.isEmpty ?? true {
        throw .structure(element: index, reason: "a figure needs an alternative text (ISO 14289-1, 7.3)")
      }
      if element.type == "TH", element.scope == nil {
        throw .structure(element: index, reason: "a table header needs a scope (ISO 14289-1, 7.5)")
      }
      if let language = element.language, !LanguageTag.isWellFormed(language) {
        throw .structure(element: index, reason: "\(language) is no language tag (BCP 47)")
      }
      guard element.columnSpan >= 1 else {
        throw .structure(element: index, reason: "a column span below 1")
      }
    }
  }
}
