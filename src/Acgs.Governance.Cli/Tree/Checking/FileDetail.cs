// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>What a report says about a file.</summary>
internal sealed record FileDetail
{
    /// <summary>The line that is reported, from 1; 1 where there is none.</summary>
    public int Line { get; init; } = 1;

    /// <summary>What the line says, made visible and cut; empty when no line means to be the header.</summary>
    public string Found { get; init; } = string.Empty;

    /// <summary>What it ought to say.</summary>
    public string Expected { get; init; } = string.Empty;

    /// <summary>Whether <c>fix</c> may mend the file.</summary>
    public bool IsFixable { get; init; }

    /// <summary>The name of a known spelling that the file uses instead, for example "bold Markdown"; <see langword="null"/> when it is none.</summary>
    public string? Spelling { get; init; }

    /// <summary>Why the file was not evaluated or will not be edited; <see langword="null"/> when nothing is wrong.</summary>
    public string? Reason { get; init; }
}
