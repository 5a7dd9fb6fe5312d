// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Benchmarks.Trees;

/// <summary>A type of file in a generated tree.</summary>
/// <param name="Ending">The end of the name, or the whole name when it does not begin with a point.</param>
/// <param name="Share">How many of a thousand files are of this type.</param>
/// <param name="Opening">What opens a comment.</param>
/// <param name="Closing">What closes it; empty where its line does.</param>
/// <param name="Prologue">What must stand above the header, line break included.</param>
/// <param name="Statement">A line of the content; <c>{0}</c> and <c>{1}</c> are words.</param>
/// <param name="Label">What stands in front of the hash.</param>
/// <param name="End">What stands below the content.</param>
internal sealed record FileKind(
    string Ending, int Share, string Opening, string Closing, string Prologue, string Statement, string Label = " Constitutional Hash: ", string End = "")
{
    /// <summary>The line that states the hash.</summary>
    public string Header(string hash) => $"{Opening}{Label}{hash}{Closing}\n";
}
