// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Text.Diff;

/// <summary>Replaces the bytes from one position to another.</summary>
/// <param name="Start">The first byte that goes.</param>
/// <param name="End">The first byte that stays.</param>
/// <param name="Replacement">What comes instead.</param>
internal readonly record struct ByteEdit(int Start, int End, byte[] Replacement)
{
    /// <summary>The one edit that makes a text of another.</summary>
    public static ByteEdit Between(byte[] before, byte[] after)
    {
        var start = before.AsSpan().CommonPrefixLength(after);
        var end = 0;
        while (end < Math.Min(before.Length, after.Length) - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        return new(start, before.Length - end, after[start..^end]);
    }
}
