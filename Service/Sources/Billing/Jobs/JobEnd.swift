/// What has become of a job that a worker has had.
enum JobEnd: String, Hashable, Sendable {
  /// It is done, and gone.
  case done
  /// It is done for now, and due again.
  case again
  /// It has failed, and is due again.
  case retried
  /// It was given up.
  case dead
  /// It was handed back undone.
  case released
  /// Another worker has it.
  case lost
}
