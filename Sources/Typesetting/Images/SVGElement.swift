/// An element of a drawing, as it was read.
struct SVGElement {
  /// Without a prefix.
  var name: String
  /// By name; `xlink:href` is `href`, and what has another prefix is left out.
  var attributes: [String: String] = [:]
  /// The places of the elements in it.
  var children: [Int] = []
  /// The text of a style sheet; empty for all others.
  var text: [UInt8] = []
  /// Where its tag begins, in bytes.
  var offset: Int
}
