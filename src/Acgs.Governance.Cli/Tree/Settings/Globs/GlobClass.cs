// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Settings.Globs;

/// <summary>A class of characters: <c>[a-z_]</c>, <c>[!a]</c>.</summary>
/// <param name="isNegated">Whether it has all characters but those of the ranges.</param>
/// <param name="ranges">Its characters.</param>
/// <param name="end">Where the glob goes on behind it.</param>
internal sealed class GlobClass(bool isNegated, List<(char First, char Last)> ranges, int end)
{
    /// <summary>Where the glob goes on behind the class.</summary>
    public int End => end;

    /// <summary>The class as a regular expression. It never has '/'.</summary>
    public string Regex
    {
        get
        {
            var characters = string.Concat(ranges.Where(range => range.First <= range.Last).Select(range => $@"\u{(int)range.First:X4}-\u{(int)range.Last:X4}"));
            return isNegated ? $"[^/{characters}]" : $"[/{characters}-[/]]";
        }
    }

    /// <summary>Reads the class that begins at <paramref name="start"/>; <see langword="null"/> when the bracket stands for itself: it is not closed, or a '/' stands within.</summary>
    public static GlobClass? Read(ReadOnlySpan<char> glob, int start)
    {
        var index = start + 1;
        var isNegated = index < glob.Length && glob[index] == '!';
        index += isNegated ? 1 : 0;
        var ranges = new List<(char First, char Last)>();
        while (index < glob.Length && glob[index] != ']')
        {
            if (glob[index] == '/' || !TryRead(glob, ref index, out var first))
            {
                return null;
            }

            var last = first;
            if (index + 1 < glob.Length && glob[index] == '-' && glob[index + 1] is not (']' or '/'))
            {
                index++;
                TryRead(glob, ref index, out last);
            }

            ranges.Add((first, last));
        }

        return index < glob.Length && ranges.Count > 0 ? new(isNegated, ranges, index + 1) : null;
    }

    private static bool TryRead(ReadOnlySpan<char> glob, ref int index, out char character)
    {
        index += glob[index] == '\\' && index + 1 < glob.Length ? 1 : 0;
        character = glob[index++];
        return character != '/';
    }
}
