using System.CommandLine;
using Hearsay.Cli.Terminals;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay completion</c>: a script by which a shell completes verbs and options.</summary>
internal sealed class CompletionVerb : Command, IVerb
{
    private readonly Argument<string> _shell = new("shell") { Description = "bash, zsh, fish or pwsh." };

    public CompletionVerb(Terminal terminal) : base("completion", "Print a script that completes verbs and options in a shell.")
    {
        _shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        Add(_shell);
        SetAction(parsed =>
        {
            using var output = new StreamWriter(terminal.Output, leaveOpen: true);
            output.Write(ScriptOf(parsed.GetRequiredValue(_shell)).ReplaceLineEndings("\n"));
            return ExitCodes.Done;
        });
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("hearsay completion bash > ~/.local/share/bash-completion/completions/hearsay", "For bash; a new shell completes."),
    ];

    /// <summary>Each asks the tool itself by the directive [suggest], so that the script need not change with the verbs.</summary>
    private static string ScriptOf(string shell) => shell switch
    {
        "bash" => """
            _hearsay() {
              local IFS=$'\n'
              COMPREPLY=($(compgen -W "$(hearsay "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _hearsay hearsay

            """,
        "zsh" => """
            #compdef hearsay
            _hearsay() {
              local words_found=("${(@f)$(hearsay "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
              compadd -a words_found
              _files
            }
            compdef _hearsay hearsay

            """,
        "fish" => """
            complete -c hearsay -a '(set -l line (commandline -cp); hearsay "[suggest:"(string length -- $line)"]" "$line" 2>/dev/null)'

            """,
        _ => """
            Register-ArgumentCompleter -Native -CommandName hearsay -ScriptBlock {
              param($word, $line, $place)
              hearsay "[suggest:$place]" "$line" 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }

            """,
    };
}
