// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Selection;

/// <summary>Is given one selected file after the other.</summary>
internal interface IFileVisitor : IDisposable
{
    /// <summary>Takes notice of a folder that was listed, after the one around it and before its files.</summary>
    /// <param name="folder">Its path relative to the root.</param>
    /// <param name="hasSettings">Whether it has a file <c>.editorconfig</c>.</param>
    void Enter(ReadOnlySpan<byte> folder, bool hasSettings);

    /// <summary>Takes a file.</summary>
    /// <param name="path">Its path relative to the root; the byte behind it in memory is NUL.</param>
    /// <param name="isVendored">Whether it is the work of others, or of a tool.</param>
    void Visit(ReadOnlySpan<byte> path, bool isVendored);
}
