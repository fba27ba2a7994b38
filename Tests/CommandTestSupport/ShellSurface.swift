import Foundation

/// What a command shows to people and shells: its help, its manual, and what completes it.
public struct ShellSurface: Sendable {
  private let program: String

  /// That of a program.
  public init(of program: String) { self.program = program }

  /// Its subcommands, as `--help` lists them; none when it lists none.
  public func subcommands() throws -> [String] {
    let help = try Command(program: program, ["--help"]).run().text
    let list = help.firstMatch(of: /SUBCOMMANDS:\n((?:.|\n)*?)\n\n/)?.1 ?? ""
    return list.matches(of: /(?m)^  ([a-z-]+)/).map { String($0.1) }
  }

  /// Words of a variable of the Makefile; none when there is no such variable.
  public static func words(ofMakefile variable: String) throws -> [String] {
    for line in try Checkout.text("Makefile").split(separator: "\n") where line.hasPrefix("\(variable) := ") {
      return line.split(separator: " ").dropFirst(2).map(String.init)
    }
    return []
  }

  /// The help of a subcommand; nil: of all of it.
  public func help(_ subcommand: String?) throws -> Command.Result {
    try Command(program: program, [subcommand, "--help"].compactMap(\.self)).run()
  }

  /// The manual of a subcommand, nil: of all of it, as the command prints it and as `man` shows it with all its warnings.
  public func manual(_ subcommand: String?) throws -> (source: Command.Result, page: Command.Result) {
    let source = try Command(program: program, ["--generate-manual"] + [subcommand].compactMap(\.self)).run()
    let folder = try TemporaryFolder()
    var man = Command(program: "man", ["--warnings=w", "-l", try folder.file("page.1", source.text)])
    man.environment["MANWIDTH"] = "2000"
    man.environment["LC_ALL"] = "C.UTF-8"
    return (source, try man.run())
  }

  /// The script that completes it, and what the shell says of that without running it.
  public func completion(_ shell: String) throws -> (script: Command.Result, check: Command.Result) {
    let script = try Command(program: program, ["--generate-completion-script", shell]).run()
    let folder = try TemporaryFolder()
    return (script, try Command(program: shell, ["-n", folder.file("script", script.text)]).run())
  }
}
