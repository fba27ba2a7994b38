/// What of a node stands in a region; positions are from the region's top left corner, in points.
struct Fragment {
  var height: Double
  var items: [LayoutItem]

  static var empty: Fragment { Fragment(height: 0, items: []) }
}
