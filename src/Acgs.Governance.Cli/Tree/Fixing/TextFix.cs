// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header.Editing;

namespace Acgs.Governance.Cli.Tree.Fixing;

/// <summary>How the text of a file is to be changed, or why it is not.</summary>
/// <param name="Edits">The edits, in order and apart from each other.</param>
/// <param name="Done">What they do to the header; <see langword="null"/> when it is right as it is.</param>
/// <param name="Repairs">The damage that they repair.</param>
/// <param name="Refusal">Why nothing is to be changed although something is wrong.</param>
internal sealed record TextFix(IReadOnlyList<HeaderEdit> Edits, string? Done, IReadOnlyList<string> Repairs, string? Refusal = null)
{
    /// <summary>An unknown hash that they replace or remove; <see langword="null"/> if they leave all.</summary>
    public string? AcceptedHash { get; init; }

    /// <summary>Nothing is done, for the given reason.</summary>
    public static TextFix Refused(string reason) => new([], null, [], reason);
}
