// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Text;

/// <summary>Counts lines as editors do: they end with LF, CR LF or CR.</summary>
internal static class LineNumber
{
    /// <summary>The number, from 1, of the line that begins or goes on behind <paramref name="above"/>.</summary>
    public static int Of(ReadOnlySpan<char> above)
    {
        var line = 1;
        for (var index = 0; index < above.Length; index++)
        {
            var isBreak = above[index] == '\n' || (above[index] == '\r' && (index + 1 == above.Length || above[index + 1] != '\n'));
            line += isBreak ? 1 : 0;
        }

        return line;
    }
}
