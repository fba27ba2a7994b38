internal import Glibc

/// A lock with a condition to wait for (pthread_mutex_t, pthread_cond_t).
///
/// Unchecked, because its two parts are C memory: they are made in `init`, freed in `deinit`, and in between are only
/// handed to pthread functions, which are meant to be called from all threads.
public final class Monitor: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  /// Unlocked.
  public init() {
    mutex.initialize(to: pthread_mutex_t())
    condition.initialize(to: pthread_cond_t())
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  /// Takes the lock.
  public func lock() { pthread_mutex_lock(mutex) }

  /// Gives the lock back.
  public func unlock() { pthread_mutex_unlock(mutex) }

  /// Gives the lock back until `signal` or `signalAll` is called, and takes it again. It may return without reason.
  public func wait() { pthread_cond_wait(condition, mutex) }

  /// Wakes one of those that wait, where it does not matter which.
  public func signal() { pthread_cond_signal(condition) }

  /// Wakes all that wait.
  public func signalAll() { pthread_cond_broadcast(condition) }
}
