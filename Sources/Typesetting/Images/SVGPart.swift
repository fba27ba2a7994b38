/// An element of a drawing that was looked at.
struct SVGPart {
  var name: String
  var identifier: String?
  /// In their order, as they are written again.
  var attributes: [(name: String, value: String)] = []
  /// The places of what is in it.
  var children: [Int] = []
  /// Where it stands in the file, in bytes.
  var offset: Int

  // What drawing it takes.

  /// How many numbers its shape has.
  var numberCount = 0
  /// The largest of them.
  var extent = 0.0
  /// By how much its transformation makes it larger.
  var growth = 1.0
  /// The length of its dashes and gaps together: nil as around it, 0 none.
  var dashLength: Double?
  /// Whether it is drawn apart.
  var isLayer = false
  /// The identifiers of what is drawn with it: clip paths and masks, gradients, what `use` names.
  var references: [String] = []
}
