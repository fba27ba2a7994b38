internal import Glibc

/// Tells threads that run at the same time apart.
package enum ThreadNumber {
  /// That of the calling thread; another one may have it when this one has ended.
  package static var current: UInt { UInt(pthread_self()) }
}
