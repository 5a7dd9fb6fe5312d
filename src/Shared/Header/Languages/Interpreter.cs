// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>Reads the name of the interpreter out of the first line of a script.</summary>
internal static class Interpreter
{
    // More above it are no stamping.
    private const int MostLines = 8;

    /// <summary>Finds the name, without its folder and version; <c>env</c>, its options and its variables are passed over.</summary>
    public static bool TryFind(StringText text, out int start, out int end)
    {
        var lineStart = BelowMarkers(text);
        var lineEnd = text.LineEnd(lineStart);
        start = lineStart + 2;
        end = start;
        if (!text.Matches(lineStart, lineEnd, "#!") || text.Peek(start) == '[')
        {
            return false;
        }

        var isEnvironment = false;
        do
        {
            ReadWord(text, lineEnd, ref start, ref end);
            isEnvironment |= IsNamed(text, start, end, "env");
        }
        while (end > start && isEnvironment && IsPassedOver(text, start, end));

        end = WithoutVersion(text, start, end);
        return end > start;
    }

    /// <summary>The first line, or the one below the headers that were put above it; a script that is pushed down is one still.</summary>
    private static int BelowMarkers(StringText text)
    {
        var below = text.FirstLine();
        var start = below;
        for (var line = 0; line < MostLines && !text.Matches(start, text.Length, "#!"); line++)
        {
            var end = text.LineEnd(start);
            var isMarker = MarkerReader.IsMarker(text, start, end);
            if (!isMarker && text.SkipBlanks(start, end) < end)
            {
                break;
            }

            start = text.NextLine(end);
            below = isMarker || below > text.FirstLine() ? start : below;
        }

        return below;
    }

    private static void ReadWord(StringText text, int lineEnd, ref int start, ref int end)
    {
        start = text.SkipBlanks(end, lineEnd);
        for (end = start; end < lineEnd && !Lexical.IsBlank(text[end]); end++)
        {
            start = text[end] is '/' or '\\' ? end + 1 : start;
        }
    }

    private static bool IsPassedOver(StringText text, int start, int end) =>
        text[start] == '-' || IsNamed(text, start, end, "env") || text.Find(start, end, "=") < end;

    private static bool IsNamed(StringText text, int start, int end, string name) =>
        end - start == name.Length && text.Matches(start, end, name);

    private static int WithoutVersion(StringText text, int start, int end)
    {
        if (end - start > 4 && text.MatchesAnyCase(end - 4, end, ".exe"))
        {
            end -= 4;
        }

        while (end > start + 1 && text[end - 1] is '.' or '-' or (>= '0' and <= '9'))
        {
            end--;
        }

        return end;
    }
}
