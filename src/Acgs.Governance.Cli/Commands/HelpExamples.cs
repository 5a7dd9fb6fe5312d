// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Commands;

/// <summary>The examples below the help of a command.</summary>
internal static class HelpExamples
{
    /// <summary>The examples of the command of this name, each a line; empty when it has none.</summary>
    public static string[] Of(string command) => command switch
    {
        "check" =>
        [
            "acgs-cli compliance check                        the repository around the current folder",
            "acgs-cli compliance check --changed main         what differs from main",
            "acgs-cli compliance check --format sarif -o acgs.sarif",
            "acgs-cli compliance check --baseline acgs-baseline.json --update-baseline",
            "acgs-cli compliance check --report report.html   a page to read and pass on",
        ],
        "fix" =>
        [
            "acgs-cli compliance fix --diff | less            what it would do, as a patch",
            "acgs-cli compliance fix                          do it, file by file or not at all",
            "acgs-cli compliance fix --staged                 only what is staged for the next commit",
        ],
        "init" =>
        [
            "acgs-cli init --dry-run                      only show",
            "acgs-cli init --hook git --ci gitlab --yes",
        ],
        "compute" =>
        [
            "acgs-cli hash compute constitution.md",
        ],
        "rotate" =>
        [
            "acgs-cli hash rotate 0123456789abcdef            the plan",
            "acgs-cli hash rotate 0123456789abcdef --apply --keep 'legacy/**'",
        ],
        "explain" =>
        [
            "acgs-cli explain             all rules",
            "acgs-cli explain ACGS0003    one rule",
            "acgs-cli explain types       the file types that are known, with their comments"
        ],
        _ => [],
    };
}
