internal import Glibc

/// What work needs of the system and whether there is that much: tried before it is needed, as C libraries end the
/// process, or do something else, when they get nothing.
public struct SystemRoom: Sendable {
  /// What is needed once, and what for each job besides.
  public struct Share: Sendable {
    /// Whatever the number of jobs is.
    public var base: Int
    /// For each job.
    public var perJob: Int

    /// What all need, and what each job needs.
    public init(base: Int, perJob: Int) { (self.base, self.perJob) = (base, perJob) }

    func count(_ jobs: Int) -> Int { base + jobs * perJob }

    /// For how many jobs so much is enough.
    func jobs(_ count: Int) -> Int { perJob > 0 ? max(0, count - base) / perJob : .max }
  }

  /// Files that are open at a time.
  public var files: Share
  /// Threads that run at a time.
  public var threads: Share
  /// Bytes of address space: most of it is kept for stacks and for the heaps of threads.
  public var memory: Share

  /// The room that a program needs.
  public init(files: Share, threads: Share, memory: Share) {
    (self.files, self.threads, self.memory) = (files, threads, memory)
  }

  /// How many of the jobs there is room for.
  ///
  /// - Parameter otherFiles: so many more files are open at a time, whatever the number of jobs.
  /// - Throws: a failure of `descriptors`, `memory` or `threads` when there is no room for one.
  public func jobs(_ wanted: Int, otherFiles: Int = 0) throws(SystemFailure) -> Int {
    let jobs = min(try jobsByFiles(wanted, otherFiles), try jobsByMemory(wanted))
    let started = Self.threadCount(upTo: threads.count(jobs))
    guard started >= threads.count(1) else {
      throw SystemFailure(
        .threads, "the system has no room for \(threads.count(1)) threads",
        hint: "raise the limit of processes (ulimit -u) or end some")
    }
    return min(jobs, threads.jobs(started))
  }

  /// Sees to it that there is room for one job without threads of our own.
  ///
  /// - Throws: a failure of `descriptors` or `memory` that says what there is no room for.
  public func check() throws(SystemFailure) {
    _ = try jobsByFiles(1, 0)
    _ = try jobsByMemory(1)
  }

  private func jobsByFiles(_ wanted: Int, _ otherFiles: Int) throws(SystemFailure) -> Int {
    let needed = files.count(1) + otherFiles
    let count = Self.fileCount(upTo: files.count(wanted) + otherFiles)
    guard count >= needed else {
      throw SystemFailure(
        .descriptors, "only \(count) more files can be opened at a time, and \(needed) are needed",
        hint: "raise the limit of open files (ulimit -n)")
    }
    return min(wanted, files.jobs(count - otherFiles))
  }

  private func jobsByMemory(_ wanted: Int) throws(SystemFailure) -> Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0, limit.rlim_cur != rlim_t.max else {
      return wanted
    }
    var jobs = wanted
    while jobs > 0, !Self.hasMemory(memory.count(jobs)) { jobs -= 1 }
    guard jobs > 0 else {
      throw SystemFailure(
        .memory, "there is no room for \(memory.count(1) >> 20) MiB of address space",
        hint: "raise the limit (ulimit -v)")
    }
    return jobs
  }

  /// How many files more can be open at a time (fcntl(2)).
  private static func fileCount(upTo count: Int) -> Int {
    var copies: [Int32] = []
    while copies.count < count {
      let copy = fcntl(FileDescriptor.standardError.number, F_DUPFD_CLOEXEC, 3)
      if copy < 0 { break }
      copies.append(copy)
    }
    for copy in copies { close(copy) }
    return copies.count
  }

  /// Whether so much of the address space is free (mmap(2)).
  private static func hasMemory(_ size: Int) -> Bool {
    let place = mmap(nil, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
    guard let place, place != MAP_FAILED else { return false }
    munmap(place, size)
    return true
  }

  /// How many threads more can run at a time (pthread_create(3)).
  private static func threadCount(upTo count: Int) -> Int {
    let gate = Monitor()
    var threads: [pthread_t] = []
    gate.lock()
    while threads.count < count {
      var thread = pthread_t()
      let box = Unmanaged.passRetained(gate)
      let code = pthread_create(
        &thread, nil,
        { pointer in
          guard let pointer else { return nil }
          let gate = Unmanaged<Monitor>.fromOpaque(pointer).takeRetainedValue()
          gate.lock()
          gate.unlock()
          return nil
        }, box.toOpaque())
      guard code == 0 else {
        box.release()
        break
      }
      threads.append(thread)
    }
    gate.unlock()
    for thread in threads { pthread_join(thread, nil) }
    return threads.count
  }
}
