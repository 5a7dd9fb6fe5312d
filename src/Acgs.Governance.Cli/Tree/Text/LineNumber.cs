// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Text;

/// <summary>Counts lines as editors do: they end with LF, CR LF or CR.</summary>
internal static class LineNumber
{
    /// <summary>The number, from 1, of the line that begins or goes on behind <paramref name="above"/>.</summary>
    public static int Of(ReadOnlySpan<char> above)
    {
        var line = 1 + above.Count('\n');
        for (var rest = above; rest.IndexOf('\r') is >= 0 and var end; rest = rest[(end + 1)..])
        {
            line += end + 1 < rest.Length && rest[end + 1] == '\n' ? 0 : 1;
        }

        return line;
    }
}
