import ArgumentParser
import InvoiceKit

/// The script that completes the command in a shell: ArgumentParser's, and what that lacks. Without a subcommand the
/// command renders, so the first word may be a file, too; and `--template` takes a name or a folder.
enum CompletionScript {
  /// The subcommands' names.
  private static let subcommands =
    RenderInvoice.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  private static let templates = InvoiceTemplate.bundled.map(\.name).joined(separator: " ")

  /// The script for a shell.
  static func text(for shell: CompletionShell) -> String {
    let script = RenderInvoice.completionScript(for: shell)
    return switch shell {
    case .bash: script + bash
    case .zsh: zsh(script)
    case .fish: fish(script)
    default: script
    }
  }

  /// Goes on as if `render` had been typed; both arrays are those that the functions called see, too.
  private static let bash = """

    # Without a subcommand it renders.
    __render-invoice_or_render() {
        local -r subcommands='\(subcommands.joined(separator: " "))'
        if [[ "${3}" = --template ]]; then
            mapfile -t COMPREPLY < <(compgen -W '\(templates)' -- "${2}"; compgen -d -- "${2}")
            return
        fi
        COMPREPLY=()
        if ((COMP_CWORD > 1)) && [[ " ${subcommands} " = *" ${COMP_WORDS[1]} "* ]]; then
            _render-invoice "${@}"
            return
        fi
        local -a names=()
        ((COMP_CWORD > 1)) || mapfile -t names < <(compgen -W "${subcommands}" -- "${2}")
        local -a typed=("${COMP_WORDS[0]}" render "${COMP_WORDS[@]:1}")
        local -a COMP_WORDS=("${typed[@]}")
        local -i COMP_CWORD="$((COMP_CWORD + 1))"
        _render-invoice "${@}"
        COMPREPLY+=("${names[@]}")
    }
    complete -o filenames -F __render-invoice_or_render render-invoice

    """

  private static func zsh(_ script: String) -> String {
    let helpers = """
      __render-invoice_templates() {
          _alternative 'templates:template:(\(templates))' 'folders:folder:_files -/'
      }

      # Without a subcommand it renders.
      _render-invoice() {
          local -ar names=(\(subcommands.joined(separator: " ")))
          local -i ret=1
          if (( CURRENT == 2 )) || (( ${names[(Ie)${words[2]}]} )); then
              __render-invoice_root && ret=0
          fi
          if (( CURRENT == 2 )) || ! (( ${names[(Ie)${words[2]}]} )); then
              words=("${words[1]}" render "${(@)words[2,-1]}")
              (( CURRENT++ ))
              __render-invoice_root && ret=0
          fi
          return "${ret}"
      }


      """
    return script.replacing("\n_render-invoice() {\n", with: "\n__render-invoice_root() {\n", maxReplacements: 1)
      .replacing(":name|dir:'", with: ":name|dir:__render-invoice_templates'")
      .replacing("\nif [[ \"${funcstack[1]}\"", with: "\n" + helpers + "if [[ \"${funcstack[1]}\"", maxReplacements: 1)
  }

  /// The functions that look at the line are told for which command they are asked.
  private static func fish(_ script: String) -> String {
    let offers = ["flags_or_options", "positional"].map { "__render-invoice_should_offer_completions_for_\($0)" }
    let wrappers = offers.map { name in
      """
      functions -e \(name)_of
      functions -c \(name) \(name)_of
      function \(name)
          set -g __render_invoice_asked $argv[1]
          \(name)_of $argv
      end

      """
    }
    let tokens = """
      # Without a subcommand it renders.
      functions -e __render-invoice_typed
      functions -c __render-invoice_tokens __render-invoice_typed
      function __render-invoice_tokens
          set -l tokens (__render-invoice_typed $argv)
          if test "$argv[1]" != -t
              if test (count $tokens) -eq 1 -a "$__render_invoice_asked" = 'render-invoice render'
                  set -a tokens render
              else if test (count $tokens) -gt 1
                  contains -- $tokens[2] \(subcommands.joined(separator: " "))
                  or set tokens $tokens[1] render $tokens[2..]
              end
          end
          printf '%s\\n' $tokens
      end

      """
    var lines: [Substring] = []
    for line in script.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.contains(" -l 'template' "), line.hasSuffix("-rfka ''") else {
        lines.append(line)
        continue
      }
      lines.append(line.dropLast(2) + "'\(templates) (__render-invoice_complete_directories)'")
    }
    return lines.joined(separator: "\n")
      .replacing("\ncomplete -c", with: "\n" + wrappers.joined() + tokens + "\ncomplete -c", maxReplacements: 1)
  }
}
