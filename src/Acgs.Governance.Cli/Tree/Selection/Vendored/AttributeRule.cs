// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Selection.Ignoring;

namespace Acgs.Governance.Cli.Tree.Selection.Vendored;

/// <summary>A line of a <c>.gitattributes</c> that says whose work files are.</summary>
/// <param name="Folder">The folder that it holds for, absolute, with '/' at its end.</param>
/// <param name="Pattern">Which files in it.</param>
/// <param name="IsVendored">Whether they are the work of others; <see langword="null"/> when it does not say.</param>
/// <param name="IsGenerated">Whether a tool wrote them; <see langword="null"/> when it does not say.</param>
internal sealed record AttributeRule(byte[] Folder, IgnorePattern Pattern, bool? IsVendored, bool? IsGenerated)
{
    /// <summary>Whether the rule speaks of a file.</summary>
    /// <param name="path">Its path, absolute.</param>
    public bool IsMatch(ReadOnlySpan<byte> path) =>
        path.StartsWith(Folder) && Pattern.IsMatch(path[Folder.Length..], path[(path.LastIndexOf((byte)'/') + 1)..], isFolder: false);
}
