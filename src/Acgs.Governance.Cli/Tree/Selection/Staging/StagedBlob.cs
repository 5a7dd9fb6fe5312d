// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Selection.Staging;

/// <summary>Where git keeps the content that is staged for a file.</summary>
/// <param name="Top">The topmost folder of the working tree.</param>
/// <param name="Id">The name of the object in hexadecimal digits; zeros for a file in conflict, which has several.</param>
internal readonly record struct StagedBlob(string Top, byte[] Id)
{
    /// <summary>Whether the next commit cannot have the file as it is.</summary>
    public bool IsInConflict => !Id.AsSpan().ContainsAnyExcept((byte)'0');
}
