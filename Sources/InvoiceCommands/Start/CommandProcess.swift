import ArgumentParser
internal import Glibc
internal import InvoiceKit
internal import SystemIO

/// A process that is a command from its start to its end.
public enum CommandProcess {
  /// Starts it: the whole of `main`.
  public static func run<Root: RootCommand>(_ root: Root.Type) {
    FileDescriptor.occupyStandardPlaces()
    ProcessEnvironment.clear()
    // A reader that has gone and a file that may not grow become errors of write(2).
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    LibraryFailure.handle { reason in
      StandardOutput.end(
        CommandFailure(
          .software, "no-room", "the system has no room for more: \(reason)",
          hint: "raise the limits of processes and memory (ulimit -u, ulimit -v), or give fewer --jobs"), of: Root.name)
    }
    var arguments = Array(CommandLine.arguments.dropFirst())
    PDFProcess.runIfAsked(arguments)
    if let text = ShellFiles.text(for: arguments, of: root) { printAndEnd(text, root) }
    let commands = Root.subcommandNames
    // Like --version, -V stands alone or after a subcommand: elsewhere it may be a value.
    if let index = arguments.firstIndex(of: "-V"), index == 0 || (index == 1 && commands.contains(arguments[0])) {
      arguments[index] = "--version"
    }
    if let failure = CallCheck.misspelling(in: arguments, of: root) { end(failure, root) }
    Root.runPlainly(arguments)
    // Help without a subcommand is that of the default one, which names the other ones.
    if let name = Root.defaultName, arguments == ["--help"] || arguments == ["-h"] { arguments.insert(name, at: 0) }
    do {
      var command = try Root.parseAsRoot(EInvoiceOptions.completed(arguments))
      try command.run()
    } catch {
      let message = Root.message(for: error)
      guard Root.exitCode(for: error).rawValue == ExitStatus.usage.rawValue, !message.isEmpty else {
        Root.exit(withError: error)
      }
      // The whole usage would hide what is wrong.
      end(
        CallCheck.wrongValue(in: arguments, of: root)
          ?? CommandFailure(
            .usage, "usage", message.split(separator: "\n").joined(separator: " "),
            hint: "`\(Root.name.text) --help` tells more, also after a subcommand"), root)
    }
  }

  private static func printAndEnd<Root: RootCommand>(_ text: String, _ root: Root.Type) -> Never {
    do throws(SystemFailure) {
      try StandardOutput.write(Array(text.utf8))
      Root.exit(withError: ExitCode.success)
    } catch {
      end(CommandFailure(error), root)
    }
  }

  private static func end<Root: RootCommand>(_ failure: CommandFailure, _ root: Root.Type) -> Never {
    var reporter = Reporter(Root.name, .standard)
    reporter.report(failure)
    Root.exit(withError: ExitCode(reporter.status.rawValue))
  }
}
