// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Selection.Walking;

/// <summary>Folders that a walk outside git passes over: what version control and tools keep for themselves. Only names that nobody gives
/// to sources are here.</summary>
internal static class SkippedFolders
{
    /// <summary>The names; the documentation has the same list.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        ".git", ".hg", ".svn", ".bzr", ".jj",
        "node_modules", ".venv", "__pycache__", ".tox", ".nox", ".mypy_cache", ".pytest_cache", ".ruff_cache",
        ".gradle", ".terraform", ".vs", ".idea",
    ];

    private static readonly byte[][] Bytes = [.. Names.Select(System.Text.Encoding.UTF8.GetBytes)];

    /// <summary>Whether a folder of this name is passed over.</summary>
    public static bool Contains(ReadOnlySpan<byte> name)
    {
        foreach (var skipped in Bytes)
        {
            if (name.SequenceEqual(skipped))
            {
                return true;
            }
        }

        return false;
    }
}
