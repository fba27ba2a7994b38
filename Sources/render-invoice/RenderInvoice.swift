import ArgumentParser
import Glibc
import InvoiceKit
import SystemIO

/// The command; without a subcommand it renders.
@main
struct RenderInvoice: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render-invoice",
    abstract: "Render an invoice from JSON as PDF.",
    version: Release.version,
    subcommands: [
      RenderCommand.self, BatchCommand.self, StreamCommand.self, CheckCommand.self, ExtractCommand.self,
      InspectCommand.self, SchemaCommand.self,
    ],
    defaultSubcommand: RenderCommand.self)

  /// Starts the process.
  static func main() {
    FileDescriptor.occupyStandardPlaces()
    ProcessEnvironment.clear()
    // A reader that has gone and a file that may not grow become errors of write(2).
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    LibraryFailure.handle { reason in
      StandardOutput.end(
        CommandFailure(
          .software, "no-room", "the system has no room for more: \(reason)",
          hint: "raise the limits of processes and memory (ulimit -u, ulimit -v), or give fewer --jobs"))
    }
    var arguments = Array(CommandLine.arguments.dropFirst())
    if let text = ShellFiles.text(for: arguments) { printAndEnd(text) }
    let commands = configuration.subcommands.compactMap { $0.configuration.commandName }
    // Like --version, -V stands alone or after a subcommand: elsewhere it may be a value.
    if let index = arguments.firstIndex(of: "-V"), index == 0 || (index == 1 && commands.contains(arguments[0])) {
      arguments[index] = "--version"
    }
    if let failure = CallCheck.misspelling(in: arguments, commands: commands + ["help"]) { end(failure) }
    if let call = PlainCall(arguments, commands: commands + ["help"]) { call.run() }
    // Help without a subcommand is that of rendering, which names the other ones.
    if arguments == ["--help"] || arguments == ["-h"] { arguments.insert("render", at: 0) }
    do {
      var command = try parseAsRoot(EInvoiceOptions.completed(arguments))
      try command.run()
    } catch {
      let message = message(for: error)
      guard exitCode(for: error).rawValue == ExitStatus.usage.rawValue, !message.isEmpty else { exit(withError: error) }
      // The whole usage would hide what is wrong.
      end(
        CallCheck.wrongValue(in: arguments)
          ?? CommandFailure(
            .usage, "usage", message.split(separator: "\n").joined(separator: " "),
            hint: "`render-invoice --help` tells more, also after a subcommand"))
    }
  }

  private static func printAndEnd(_ text: String) -> Never {
    do throws(SystemFailure) {
      try StandardOutput.write(Array(text.utf8))
      exit(withError: ExitCode.success)
    } catch {
      end(CommandFailure(error))
    }
  }

  private static func end(_ failure: CommandFailure) -> Never {
    var reporter = Reporter(format: .text, isQuiet: false)
    reporter.report(failure)
    exit(withError: ExitCode(reporter.status.rawValue))
  }
}
