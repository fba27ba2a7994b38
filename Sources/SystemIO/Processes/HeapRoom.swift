internal import Glibc

/// Memory that the system hands out at once in place of page by page.
///
/// A process that makes one document touches some 560 fresh pages of its heap, and at each of them the processor
/// enters the kernel: 0.5 of 15 ms, measured. Where the system cannot do it (Linux before 5.14) nothing changes.
package enum HeapRoom {
  /// A block that the allocator takes from its heap: from 128 KiB on, each has a mapping of its own.
  private static let blockSize = 120 << 10

  /// Makes room for small allocations, once a process, before it has threads.
  ///
  /// - Parameter size: in bytes, as much as the process is going to need anyway.
  package static func prepare(_ size: Int) {
    let blocks = (0..<max(1, size / blockSize)).map { _ in malloc(blockSize) }
    // Cut in its place and never freed: what is free at the heap's end would be given back.
    let end = realloc(malloc(blockSize), 1)
    defer { blocks.forEach { free($0) } }
    guard let first = blocks[0], let end, end > first, end - first < 2 * size else { return }
    let page = sysconf(Int32(_SC_PAGESIZE))
    let start = (Int(bitPattern: first) + page - 1) / page * page
    guard let start = UnsafeMutableRawPointer(bitPattern: start), end > start else { return }
    madvise(start, end - start, MADV_POPULATE_WRITE)
  }

  /// Keeps large blocks that are freed for the next ones, in a process that fills such blocks over and over.
  ///
  /// Otherwise each is a mapping of its own, all pages of which the kernel makes anew: 1,300 for one picture of a page,
  /// 1.3 of 16 ms. glibc takes up to which size blocks come from its heap from the largest mapping that was freed, of at
  /// most 32 MiB, and keeps twice as much at the end of the heap: mallopt(3), `M_MMAP_THRESHOLD`.
  package static func keepFreed() {
    let size = 31 << 20
    let block = malloc(size)
    // Not a page of it was touched; the call keeps the compiler from leaving out what is not used.
    madvise(block, size, MADV_NORMAL)
    free(block)
  }
}
