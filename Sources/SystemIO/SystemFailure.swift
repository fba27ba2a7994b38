/// Why something could not be had of the system, for whoever sits before the program: in words that belong to no
/// program, and without what a program makes of it (a status, a code).
public struct SystemFailure: Error, Hashable, Sendable {
  /// What could not be had.
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// A file that is there: it does not open.
    case opening
    /// Its content.
    case reading
    /// A new file, folder or name.
    case creation
    /// Bytes in a file, or on its disk.
    case writing
    /// That a name goes.
    case removal
    /// Room for more open files.
    case descriptors
    /// Room for a thread.
    case threads
    /// Room in memory.
    case memory
  }

  /// What could not be had.
  public var kind: Kind
  /// The rest of a sentence that begins with the file's name, or a whole one without a point: `cannot be created: …`
  public var words: String
  /// What to do about it.
  public var hint: String?
  /// The file that it is about; nil when it is about none.
  public var file: String?
  /// What the system has said; nil when it was not asked.
  public var cause: SystemError?

  /// A failure of any kind.
  public init(
    _ kind: Kind, _ words: String, hint: String? = nil, file: String? = nil, cause: SystemError? = nil
  ) {
    (self.kind, self.words, self.hint, self.file, self.cause) = (kind, words, hint, file, cause)
  }

  /// One of the kind, unless the cause is that there is no room: that is of a kind of its own, whatever was asked for.
  private init(
    _ kind: Kind, _ words: String, _ file: String, _ cause: SystemError, hint: String? = nil
  ) {
    guard cause.isLackOfRoom else {
      self.init(kind, words, hint: hint, file: file, cause: cause)
      return
    }
    let isMemory = cause == .noMemory
    self.init(
      isMemory ? .memory : .descriptors, words,
      hint: isMemory ? "raise the limit (ulimit -v)" : "raise the limit of open files (ulimit -n)", file: file,
      cause: cause)
  }

  /// Whether there is no room for open files, threads or memory, so that nothing that was asked for is at fault.
  public var isLackOfRoom: Bool { kind == .descriptors || kind == .threads || kind == .memory }

  /// Whether a result could not be written because nobody is left to read it.
  public var isReaderGone: Bool { kind == .writing && cause == .brokenPipe }
}

extension SystemFailure {
  /// A file does not open.
  public static func opening(_ file: String, _ error: SystemError) -> SystemFailure {
    SystemFailure(.opening, "cannot be opened: \(error.text)", file, error)
  }

  /// Reading a file has failed on the way.
  public static func reading(_ file: String, _ error: SystemError) -> SystemFailure {
    SystemFailure(.reading, "cannot be read: \(error.text)", file, error)
  }

  /// A file, or a folder, does not come into being.
  public static func creation(of file: String, _ error: SystemError) -> SystemFailure {
    SystemFailure(
      .creation, "cannot be created: \(error.text)", file, error,
      hint: error == .notFound ? "create its folder first" : nil)
  }

  /// The name of a file of ours is that of a link, and what it leads to is somebody else's.
  public static func link(_ file: String) -> SystemFailure {
    SystemFailure(
      .creation, "cannot be created: there is a link of that name", hint: "remove the link", file: file)
  }

  /// Bytes do not get into a file, or not on its disk.
  public static func writing(_ file: String, _ error: SystemError) -> SystemFailure {
    SystemFailure(
      .writing, "cannot be written: \(error.text)", file, error,
      hint: error == .noSpace ? "free some space and try again" : nil)
  }

  /// A name cannot be removed.
  public static func removal(of file: String, _ error: SystemError) -> SystemFailure {
    SystemFailure(.removal, "cannot be removed: \(error.text)", file, error)
  }

  /// Not one thread can be started.
  public static let noThread = SystemFailure(.threads, "the system has no room for a thread")
}
