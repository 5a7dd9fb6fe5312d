// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Settings;

/// <summary>What matters here of a file <c>.editorconfig</c>.</summary>
/// <param name="Name">What messages call it: its path, relative to the root that is checked where it lies below it.</param>
/// <param name="IsRoot">Whether no file further up counts; <c>root = true</c>.</param>
/// <param name="Sections">The sections that have keys which matter, in the order of the file.</param>
internal sealed record EditorConfigFile(string Name, bool IsRoot, IReadOnlyList<EditorConfigSection> Sections)
{
    /// <summary>The name of such files.</summary>
    public const string FileName = ".editorconfig";
}
