internal import HTTPTypes
internal import Synchronization

/// How many batches are worked at at once: each holds some documents in memory.
final class BatchPlaces: Sendable {
  private let limit: Int
  private let taken = Mutex(0)

  init(_ limit: Int) { self.limit = limit }

  /// A place; it is free again when nobody has it any more.
  ///
  /// - Throws: `overloaded`.
  func take() throws(HTTPProblem) -> Place {
    let isFree = taken.withLock { taken in
      guard taken < limit else { return false }
      taken += 1
      return true
    }
    guard isFree else {
      throw HTTPProblem(.serviceUnavailable, .overloaded, "There are \(limit) batches at work.", retryAfter: 10)
    }
    return Place(self)
  }

  /// That of one batch, which gives it back by ending: also of one whose answer was never begun.
  final class Place: Sendable {
    private let places: BatchPlaces

    fileprivate init(_ places: BatchPlaces) { self.places = places }

    deinit { places.taken.withLock { $0 -= 1 } }
  }
}
