/// Elements in their order, of which those that are alike are kept once: a table of 50,000 lines has 300,000 of a few kinds.
package struct StructureElements: RandomAccessCollection, Sendable {
  /// Among so many of the kinds that were seen last that of an element is looked for.
  private static let recentLimit = 12

  private var kinds: [StructureElement] = []
  private var places: [Int32] = []

  /// Of the first element.
  package var startIndex: Int { 0 }
  /// After the last element.
  package var endIndex: Int { places.count }

  /// An element.
  ///
  /// - Parameter position: from 0.
  package subscript(position: Int) -> StructureElement {
    get { kinds[Int(places[position])] }
    set { places[position] = kind(of: newValue) }
  }

  mutating func reserveCapacity(_ count: Int) { places.reserveCapacity(count) }

  mutating func append(_ element: StructureElement) { places.append(kind(of: element)) }

  private mutating func kind(of element: StructureElement) -> Int32 {
    for index in kinds.indices.suffix(Self.recentLimit).reversed() where kinds[index] == element {
      return Int32(clamping: index)
    }
    kinds.append(element)
    return Int32(clamping: kinds.count - 1)
  }
}
