/// What a deletion comes to when it is looked at.
enum ErasureStep: Hashable, Sendable {
  /// There is nothing to do any more.
  case over
  /// Something is in the way; it is looked at again at a time in milliseconds since 1970.
  case waits(until: Int64)
  /// It happens now.
  case erases(ErasureRecord)
}
