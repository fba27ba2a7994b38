internal import ArgumentParser
internal import InvoiceKit

/// The script that completes a command in a shell: ArgumentParser's, and what that lacks. Where a call without a
/// subcommand does what one of them does, its first word may be a file, too; and `--template` takes a name or a folder.
struct CompletionScript {
  private let root: any RootCommand.Type
  /// As it is typed.
  private let command: String
  /// The subcommands' names, separated by spaces.
  private let subcommands: String
  private let templates = InvoiceTemplate.bundled.map(\.name).joined(separator: " ")

  /// That of a command.
  init(_ root: any RootCommand.Type) {
    self.root = root
    command = root.name.text
    subcommands = (root.subcommandNames + ["help"]).joined(separator: " ")
  }

  /// The script for a shell.
  func text(for shell: CompletionShell) -> String {
    let script = root.completionScript(for: shell)
    return switch shell {
    // What lacks nothing of it stays as it is.
    case _ where root.defaultName == nil && !script.contains("template"): script
    case .bash: script + bash
    case .zsh: zsh(script)
    case .fish: fish(script)
    default: script
    }
  }

  /// What the default subcommand does, as a comment.
  private func remark(_ name: String) -> String { "# Without a subcommand it \(name)s." }

  private var bash: String {
    let words = """
          if [[ "${3}" = --template ]]; then
              mapfile -t COMPREPLY < <(compgen -W '\(templates)' -- "${2}"; compgen -d -- "${2}")
              return
          fi
      """
    guard let name = root.defaultName else {
      return """

        __\(command)_or_templates() {
        \(words)
            _\(command) "${@}"
        }
        complete -o filenames -F __\(command)_or_templates \(command)

        """
    }
    // Goes on as if the subcommand had been typed; both arrays are those that the functions called see, too.
    return """

      \(remark(name))
      __\(command)_or_\(name)() {
          local -r subcommands='\(subcommands)'
      \(words)
          COMPREPLY=()
          if ((COMP_CWORD > 1)) && [[ " ${subcommands} " = *" ${COMP_WORDS[1]} "* ]]; then
              _\(command) "${@}"
              return
          fi
          local -a names=()
          ((COMP_CWORD > 1)) || mapfile -t names < <(compgen -W "${subcommands}" -- "${2}")
          local -a typed=("${COMP_WORDS[0]}" \(name) "${COMP_WORDS[@]:1}")
          local -a COMP_WORDS=("${typed[@]}")
          local -i COMP_CWORD="$((COMP_CWORD + 1))"
          _\(command) "${@}"
          COMPREPLY+=("${names[@]}")
      }
      complete -o filenames -F __\(command)_or_\(name) \(command)

      """
  }

  private func zsh(_ script: String) -> String {
    var helpers = """
      __\(command)_templates() {
          _alternative 'templates:template:(\(templates))' 'folders:folder:_files -/'
      }


      """
    var script = script.replacing(":name|dir:'", with: ":name|dir:__\(command)_templates'")
    if let name = root.defaultName {
      helpers += """
        \(remark(name))
        _\(command)() {
            local -ar names=(\(subcommands))
            local -i ret=1
            if (( CURRENT == 2 )) || (( ${names[(Ie)${words[2]}]} )); then
                __\(command)_root && ret=0
            fi
            if (( CURRENT == 2 )) || ! (( ${names[(Ie)${words[2]}]} )); then
                words=("${words[1]}" \(name) "${(@)words[2,-1]}")
                (( CURRENT++ ))
                __\(command)_root && ret=0
            fi
            return "${ret}"
        }


        """
      script = script.replacing("\n_\(command)() {\n", with: "\n__\(command)_root() {\n", maxReplacements: 1)
    }
    return script.replacing(
      "\nif [[ \"${funcstack[1]}\"", with: "\n" + helpers + "if [[ \"${funcstack[1]}\"", maxReplacements: 1)
  }

  private func fish(_ script: String) -> String {
    var lines: [Substring] = []
    for line in script.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.contains(" -l 'template' "), line.hasSuffix("-rfka ''") else {
        lines.append(line)
        continue
      }
      lines.append(line.dropLast(2) + "'\(templates) (__\(command)_complete_directories)'")
    }
    let text = lines.joined(separator: "\n")
    guard let name = root.defaultName else { return text }
    return text.replacing(
      "\ncomplete -c", with: "\n" + fishFunctions(default: name) + "\ncomplete -c", maxReplacements: 1)
  }

  /// The functions that look at the line are told for which command they are asked.
  private func fishFunctions(default name: String) -> String {
    let asked = "__\(command.replacing("-", with: "_"))_asked"
    let offers = ["flags_or_options", "positional"].map { "__\(command)_should_offer_completions_for_\($0)" }
    let wrappers = offers.map { offer in
      """
      functions -e \(offer)_of
      functions -c \(offer) \(offer)_of
      function \(offer)
          set -g \(asked) $argv[1]
          \(offer)_of $argv
      end

      """
    }
    let tokens = """
      \(remark(name))
      functions -e __\(command)_typed
      functions -c __\(command)_tokens __\(command)_typed
      function __\(command)_tokens
          set -l tokens (__\(command)_typed $argv)
          if test "$argv[1]" != -t
              if test (count $tokens) -eq 1 -a "$\(asked)" = '\(command) \(name)'
                  set -a tokens \(name)
              else if test (count $tokens) -gt 1
                  contains -- $tokens[2] \(subcommands)
                  or set tokens $tokens[1] \(name) $tokens[2..]
              end
          end
          printf '%s\\n' $tokens
      end

      """
    return wrappers.joined() + tokens
  }
}
