/// How a node answers when it is placed into a region.
enum Placement {
  /// All of it is there.
  case all(Fragment)
  /// Some of it is there; the rest wants another region.
  case part(Fragment, rest: Rest)
  /// Nothing of it is there.
  case none(Refusal)

  /// Why nothing fits.
  struct Refusal {
    var origin: Origin?
    var reason: String
  }
}
