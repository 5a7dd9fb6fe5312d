// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Settings;

/// <summary>A section, and how paths from the root become paths from the folder of its file.</summary>
/// <param name="section">The section.</param>
/// <param name="above">What stands in front of them, when the file lies above the root; ends with '/'.</param>
/// <param name="skipped">How many bytes of them are left out, when the file lies below the root.</param>
internal sealed class ChainSection(EditorConfigSection section, byte[] above, int skipped)
{
    /// <summary>The section.</summary>
    public EditorConfigSection Section => section;

    /// <summary>Whether the section is for the file at <paramref name="path"/>.</summary>
    public bool Matches(ReadOnlySpan<byte> path)
    {
        if (above.Length == 0 || section.Glob.MatchesAll)
        {
            return section.Glob.Matches(path[skipped..]);
        }

        Span<byte> whole = stackalloc byte[512];
        var length = above.Length + path.Length;
        whole = length <= whole.Length ? whole[..length] : new byte[length];
        above.CopyTo(whole);
        path.CopyTo(whole[above.Length..]);
        return section.Glob.Matches(whole);
    }
}
