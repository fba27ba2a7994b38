import SystemIO

/// The invoices of a call.
package enum InputList {
  /// What is read: the files that are named, or standard input.
  ///
  /// - Throws: a failure with status 64 when standard input is named twice, or is a terminal that nobody named.
  package static func inputs(from files: [String]) throws(CommandFailure) -> [String] {
    if files.isEmpty {
      if FileDescriptor.standardInput.isTerminal {
        throw CommandFailure(
          .usage, "usage", "there is nothing to read",
          hint: "name a file, or send an invoice to standard input; --help tells more")
      }
      return ["-"]
    }
    if files.count(where: { $0 == "-" }) > 1 {
      throw CommandFailure(.usage, "usage", "standard input can be read only once", hint: "name - once")
    }
    if files.contains("") { throw CommandFailure(.usage, "usage", "the name of a file is empty") }
    return files
  }
}
