import ArgumentParser
import Glibc

/// What ArgumentParser says of a wrong call: it quotes the arguments as they are, and those may come from a file's name
/// that steers the terminal.
enum UsageMessage {
  /// Ends the process as `exit(withError:)` does, with control characters of arguments written as `\u{1B}`.
  static func exit(with error: any Error, arguments: [String]) -> Never {
    let code = RenderInvoice.exitCode(for: error)
    let message = RenderInvoice.fullMessage(for: error)
    // Help and versions quote nobody, and go to standard output.
    guard code != .success, !message.isEmpty else { RenderInvoice.exit(withError: error) }
    try? FileDescriptor.standardError.write(Array((printable(message, arguments: arguments) + "\n").utf8))
    Glibc.exit(code.rawValue)
  }

  /// The message with the control characters of arguments escaped, line breaks included, and no others but its own line
  /// breaks.
  static func printable(_ message: String, arguments: [String]) -> String {
    var message = message
    // A value after `=` is quoted without its option.
    let quoted = arguments.flatMap { [$0] + $0.split(separator: "=", maxSplits: 1).dropFirst().map(String.init) }
    for text in Set(quoted).sorted(by: { ($0.utf8.count, $0) > ($1.utf8.count, $1) }) where text.utf8.contains(0x0A) {
      message = message.replacing(text, with: Diagnostic.printable(text))
    }
    return message.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Diagnostic.printable(String($0)) }.joined(separator: "\n")
  }
}
