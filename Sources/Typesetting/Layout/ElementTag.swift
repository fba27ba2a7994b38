internal import PDFFinishing

/// The structure element that a group is, or that it is none.
struct ElementTag {
  enum Kind {
    /// Outside the structure, with all that is in it.
    case artifact
    indirect case element(StructureElement)
  }

  /// The parts of one element on several pages have the same number.
  var id: Int
  var kind: Kind
}
