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
    /// It had been moved down to its least distance from the page's top, so that the next page has more room for it.
    var isMovedDown = false

    /// The same refusal, with an origin where it has none.
    func named(_ origin: Origin?) -> Refusal {
      var refusal = self
      refusal.origin = self.origin ?? origin
      return refusal
    }

    /// One of two reasons that each are enough: the first.
    func or(_ other: Refusal) -> Refusal {
      var refusal = self
      refusal.isMovedDown = isMovedDown || other.isMovedDown
      return refusal
    }
  }
}
