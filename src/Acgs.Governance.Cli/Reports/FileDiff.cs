// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.Text;
using Acgs.Governance.Cli.Tree.Text.Diff;

namespace Acgs.Governance.Cli.Reports;

internal static class FileDiff
{
    /// <summary>Formats the change of a file as a unified diff.</summary>
    /// <param name="path">The path.</param>
    /// <param name="before">The content; <see langword="null"/> when the file does not exist.</param>
    /// <param name="after">The new content.</param>
    public static string Format(string path, byte[]? before, byte[] after)
    {
        var hunks = new ArrayBufferWriter<byte>();
        UnifiedDiff.WriteHunks(before ?? [], [ByteEdit.Between(before ?? [], after)], hunks);
        return $"--- {(before is null ? "/dev/null" : $"a/{path}")}\n+++ b/{path}\n{Encoding.UTF8.GetString(hunks.WrittenSpan)}";
    }
}
