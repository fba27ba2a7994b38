import Glibc

/// What the system lets this process have: tried before it is needed, as C libraries end the process, or draw other
/// pages, when they get nothing.
enum SystemRoom {
  /// Files that a process has open at a time besides those of its jobs, and those of a job.
  private static let files = (base: 8, perJob: 2)
  /// Threads, likewise: Pango starts some of its own.
  private static let threads = (base: 4, perJob: 3)
  /// Bytes of address space, likewise: most of it is kept for stacks and for the heaps of threads.
  private static let memory = (base: 32 << 20, perJob: 112 << 20)

  /// How many of the jobs there is room for.
  ///
  /// - Parameter otherFiles: so many more files are open at a time, whatever the number of jobs.
  /// - Throws: a failure with status 74 or 70 that says what there is no room for.
  static func jobs(_ wanted: Int, otherFiles: Int = 0) throws(CommandFailure) -> Int {
    let jobs = min(try jobsByFiles(wanted, otherFiles), try jobsByMemory(wanted))
    let started = threadCount(upTo: threads.base + jobs * threads.perJob)
    guard started >= threads.base + threads.perJob else {
      throw CommandFailure(
        .software, "no-thread", "the system has no room for \(threads.base + threads.perJob) threads",
        hint: "raise the limit of processes (ulimit -u) or end some")
    }
    return min(jobs, (started - threads.base) / threads.perJob)
  }

  /// Sees to it that there is room for one job without threads of our own.
  ///
  /// - Throws: a failure with status 74 or 70 that says what there is no room for.
  static func check() throws(CommandFailure) {
    _ = try jobsByFiles(1, 0)
    _ = try jobsByMemory(1)
  }

  private static func jobsByFiles(_ wanted: Int, _ otherFiles: Int) throws(CommandFailure) -> Int {
    let base = files.base + otherFiles
    let count = fileCount(upTo: base + wanted * files.perJob)
    guard count >= base + files.perJob else {
      throw CommandFailure(
        .inputOutput, "no-descriptor",
        "only \(count) more files can be opened at a time, and \(base + files.perJob) are needed",
        hint: "raise the limit of open files (ulimit -n)")
    }
    return (count - base) / files.perJob
  }

  private static func jobsByMemory(_ wanted: Int) throws(CommandFailure) -> Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0, limit.rlim_cur != rlim_t.max else {
      return wanted
    }
    var jobs = wanted
    while jobs > 0, !hasMemory(memory.base + jobs * memory.perJob) { jobs -= 1 }
    guard jobs > 0 else {
      throw CommandFailure(
        .software, "no-memory", "there is no room for \((memory.base + memory.perJob) >> 20) MiB of address space",
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
