// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Tree.Rotation;

/// <summary>A file that a rotation has something to do with.</summary>
/// <param name="Path">Its path relative to the root, for reading.</param>
internal sealed record RotationFile(string Path)
{
    /// <summary>Its path relative to the root, as the file system has it.</summary>
    public byte[] RawPath { get; init; } = [];

    /// <summary>How its bytes stand for characters.</summary>
    public TextForm Form { get; init; }

    /// <summary>Where the old hash stands.</summary>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    /// <summary>Whether the file is left alone: a record of what was, which a rotation must not rewrite.</summary>
    public bool IsKept { get; init; }

    /// <summary>The line of a header that states a hash which nobody knows; 0 when there is none.</summary>
    public int WrongHashLine { get; init; }

    /// <summary>Why the file could not be looked at; <see langword="null"/> when it could.</summary>
    public string? Problem { get; init; }
}
