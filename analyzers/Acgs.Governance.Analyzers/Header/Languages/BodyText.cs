// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Header.Languages;

/// <summary>Passes over what stands below the first code, so far as comments can be told from it.</summary>
internal static class BodyText
{
    // What a YAML line begins with that may begin a scalar whose further lines begin in the first column.
    private const string ScalarStarts = "|>\"'!&";
    private const string DocumentStart = "---";

    /// <summary>The position behind the string at <paramref name="position"/>, or the next one when none begins there.</summary>
    public static int NextPosition<TText>(TText text, int position, FileType type)
        where TText : struct, IHeaderText
    {
        foreach (var syntax in type.Strings)
        {
            if (syntax.FindEnd(text, position) is not HeaderLine.None and var end)
            {
                return end;
            }
        }

        return position + 1;
    }

    /// <summary>Whether the YAML at <paramref name="position"/> may begin a scalar of which the indentation says nothing.</summary>
    public static bool MayBeginScalar<TText>(TText text, int position)
        where TText : struct, IHeaderText
    {
        var content = text.Matches(position, text.Length, DocumentStart)
            ? text.SkipBlanks(position + DocumentStart.Length, text.Length)
            : position;
        return ScalarStarts.IndexOf(text.Peek(content)) >= 0;
    }
}
