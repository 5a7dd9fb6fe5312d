// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Settings.Globs;

/// <summary>Finds the parts of braces.</summary>
internal static class GlobBraces
{
    /// <summary>Whether as many braces are opened as closed; otherwise all of them stand for themselves.</summary>
    public static bool AreBalanced(ReadOnlySpan<char> glob)
    {
        var depth = 0;
        for (var index = 0; index < glob.Length; index = Next(glob, index))
        {
            depth += glob[index] switch { '{' => 1, '}' => -1, _ => 0 };
        }

        return depth == 0;
    }

    /// <summary>Where the parts between the braces end: at each comma of their own, and at last at the closing brace. Empty when that is missing.</summary>
    public static List<int> FindEnds(ReadOnlySpan<char> glob, int opening, int end)
    {
        var ends = new List<int>();
        var depth = 0;
        for (var index = opening; index < end; index = Next(glob, index))
        {
            depth += glob[index] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                ends.Add(index);
                return ends;
            }

            if (depth == 1 && glob[index] == ',')
            {
                ends.Add(index);
            }
        }

        return [];
    }

    /// <summary>Reads <c>3..120</c>.</summary>
    public static bool TryReadRange(ReadOnlySpan<char> part, out int first, out int last)
    {
        var dots = part.IndexOf("..");
        last = 0;
        first = 0;
        return dots > 0 && TryReadNumber(part[..dots], out first) && TryReadNumber(part[(dots + 2)..], out last);
    }

    private static bool TryReadNumber(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out number);

    // An escaped character and what stands in a class are no braces.
    private static int Next(ReadOnlySpan<char> glob, int index) => glob[index] switch
    {
        '\\' => index + 2,
        '[' when GlobClass.Read(glob, index) is { } characters => characters.End,
        _ => index + 1,
    };
}
