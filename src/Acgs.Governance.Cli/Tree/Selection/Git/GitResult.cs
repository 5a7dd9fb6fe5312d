// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Selection.Git;

/// <summary>What git answered.</summary>
/// <param name="HasSucceeded">Whether it did what it was asked for.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">The first line of what it wrote to standard error, as its words; or that it could not be started.</param>
internal sealed record GitResult(bool HasSucceeded, byte[] Output, string Error)
{
    /// <summary>What introduces the words of git.</summary>
    public const string Says = "git says: ";

    /// <summary>Whether it failed without a word: it was asked for something that there is none of.</summary>
    public bool HasNoAnswer => !HasSucceeded && Output.Length == 0 && Error == Says;

    /// <summary>What it wrote to standard output.</summary>
    /// <param name="option">What it was asked for on behalf of.</param>
    /// <exception cref="UsageException">It did not do what it was asked for.</exception>
    public byte[] Require(string option) => HasSucceeded ? Output : throw new UsageException($"{option} failed; {Error}");
}
