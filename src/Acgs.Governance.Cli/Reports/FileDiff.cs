// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.Text;
using Acgs.Governance.Cli.Tree.Fixing.Diff;

namespace Acgs.Governance.Cli.Reports;

internal static class FileDiff
{
    private const int Context = 3;

    /// <summary>Formats the change of a file as a unified diff of one hunk.</summary>
    /// <param name="path">The path.</param>
    /// <param name="before">The content; <see langword="null"/> when the file does not exist.</param>
    /// <param name="after">The new content.</param>
    public static string Format(string path, byte[]? before, byte[] after)
    {
        var bytes = before ?? [];
        var lines = new LineTable(bytes);
        var hunk = new ArrayBufferWriter<byte>();
        new Hunk(bytes, lines, LineChange.Of(bytes, lines, [new(0, bytes.Length, after)]), Context).Write(hunk, shift: 0);
        return $"--- {(before is null ? "/dev/null" : $"a/{path}")}\n+++ b/{path}\n{Encoding.UTF8.GetString(hunk.WrittenSpan)}";
    }
}
