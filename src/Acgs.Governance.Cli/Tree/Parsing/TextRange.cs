// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Parsing;

/// <summary>A part of a text that is left out of a comparison, because it is ours.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct TextRange(int Start, int End)
{
    /// <summary>Whether one of <paramref name="ranges"/> has a part of what lies between two positions.</summary>
    public static bool IsTouched(IReadOnlyList<TextRange> ranges, long start, long end)
    {
        foreach (var range in ranges)
        {
            if (range.Start < end && start < range.End)
            {
                return true;
            }
        }

        return false;
    }
}
