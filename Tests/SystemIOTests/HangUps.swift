import Synchronization

/// How many SIGHUP were taken: a handler of signals can use nothing else.
enum HangUps {
  static let count = Atomic<Int>(0)
}
