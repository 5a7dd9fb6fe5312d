// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Selection.Ignoring;

/// <summary>The rules that hold in a folder: those of its own first, then those of the folders around it.</summary>
/// <param name="rules">The rules of the folder.</param>
/// <param name="folderLength">The length of the folder's path, absolute, with the '/' at its end.</param>
/// <param name="outer">The rules around it; <see langword="null"/> when there are none.</param>
internal sealed class IgnoreScope(IgnoreRules rules, int folderLength, IgnoreScope? outer)
{
    /// <summary>Whether a file or folder is ignored, provided that the folder that it is in is not.</summary>
    /// <param name="path">Its path, absolute, without '/' at its end.</param>
    /// <param name="nameStart">Where its name begins.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool IsIgnored(ReadOnlySpan<byte> path, int nameStart, bool isFolder)
    {
        var name = path[nameStart..];
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.Rules.IsIgnored(path[scope.FolderLength..], name, isFolder) is { } isIgnored)
            {
                return isIgnored;
            }
        }

        return false;
    }

    private IgnoreRules Rules => rules;

    private int FolderLength => folderLength;

    private IgnoreScope? Outer => outer;
}
