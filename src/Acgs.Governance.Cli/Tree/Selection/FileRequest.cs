// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Selection;

/// <summary>Which files the user asked for.</summary>
internal sealed record FileRequest
{
    /// <summary>Files and folders; empty for the current folder.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Whether paths are relative to the one folder that is named, whatever repository it is in.</summary>
    public bool IsRooted { get; init; }

    /// <summary>Globs that a file must match one of; empty for all.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>Globs of files that are left out.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Only what was changed since the branch left this revision of git, untracked files included; <see langword="null"/> for all.</summary>
    public string? ChangedSince { get; init; }

    /// <summary>Only what is staged for the next commit.</summary>
    public bool IsStaged { get; init; }

    /// <summary>Whether the paths come from standard input, one a line or each ended by NUL.</summary>
    public bool IsFromInput { get; init; }
}
