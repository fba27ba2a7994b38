import ArgumentParser
import Glibc

/// The command; without a subcommand it renders.
@main
struct RenderInvoice: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "render-invoice",
    abstract: "Render an invoice from JSON as PDF.",
    version: version,
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
    var arguments = Array(CommandLine.arguments.dropFirst())
    // Help without a subcommand is that of rendering, which names the other ones.
    if arguments == ["--help"] || arguments == ["-h"] { arguments.insert("render", at: 0) }
    do {
      var command = try parseAsRoot(EInvoiceOptions.completed(arguments))
      try command.run()
    } catch {
      UsageMessage.exit(with: error, arguments: arguments)
    }
  }
}
