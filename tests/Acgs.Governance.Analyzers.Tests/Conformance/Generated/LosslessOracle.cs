// Constitutional Hash: cdd01ef066bc6cf2

using static Acgs.Governance.Analyzers.Tests.Conformance.Given;

namespace Acgs.Governance.Analyzers.Tests.Conformance.Generated;

/// <summary>
/// Says whether a fixed file is the generated one but for its markers: every other line is there once, in order, with its line
/// break; of a marker there is an allowed form or nothing; and one header with at most one blank line at its side is new.
/// </summary>
/// <remarks>It knows the lines from their making, and nothing of the grammar.</remarks>
internal sealed class LosslessOracle(FileLine[] before, (string Text, string NewLine)[] after, string newLine)
{
    private readonly Dictionary<(int, int, bool), bool> _known = [];

    public static bool Allows(GeneratedFile file, string fixedText) =>
        new LosslessOracle(file.Lines(), Split(fixedText), file.NewLine()).Matches(0, 0, isInserted: false);

    /// <summary>The lines as C# has them, each with its line break; behind the last line break one without, which may be empty.</summary>
    private static (string Text, string NewLine)[] Split(string text)
    {
        var lines = new List<(string, string)>();
        var start = 0;
        while (lines is not [.., (_, "")])
        {
            var end = text.IndexOfAny(['\r', '\n', '\u0085', '\u2028', '\u2029'], start) is >= 0 and var found ? found : text.Length;
            var next = end == text.Length ? end : text.AsSpan(end).StartsWith("\r\n") ? end + 2 : end + 1;
            lines.Add((text[start..end], text[end..next]));
            start = next;
        }

        return [.. lines];
    }

    private bool Matches(int i, int j, bool isInserted)
    {
        if (_known.TryGetValue((i, j, isInserted), out var known))
        {
            return known;
        }

        var result = (i == before.Length && j == after.Length) || Keeps(i, j, isInserted) || Drops(i, j, isInserted) || (!isInserted && Inserts(i, j));
        _known[(i, j, isInserted)] = result;
        return result;
    }

    private bool Keeps(int i, int j, bool isInserted) =>
        i < before.Length && j < after.Length && before[i].Forms.Contains(after[j].Text) && IsSameBreak(i, j) && Matches(i + 1, j + 1, isInserted);

    private bool Drops(int i, int j, bool isInserted) => i < before.Length && before[i].Forms.Contains(null) && Matches(i + 1, j, isInserted);

    private bool Inserts(int i, int j) =>
        (IsNew(j, H) && (Matches(i, j + 1, true) || (IsNew(j + 1, "") && Matches(i, j + 2, true))))
        || (IsNew(j, "") && IsNew(j + 1, H) && Matches(i, j + 2, true));

    private bool IsNew(int j, string text) =>
        j < after.Length && after[j].Text == text && (after[j].NewLine == newLine || (j == after.Length - 1 && after[j].NewLine.Length == 0));

    /// <summary>At the end of a file without a last line break, the line that comes last can change; its break changes with that, and that of the line above a header that comes last.</summary>
    private bool IsSameBreak(int i, int j) =>
        before[i].NewLine == after[j].NewLine
        || (i == before.Length - 1 && before[i].Text.Length > 0 && after[j].NewLine == newLine)
        || (j == after.Length - 1 && after[j].NewLine.Length == 0)
        || (after[j].NewLine == newLine && IsHeaderAtEnd(j + 1));

    private bool IsHeaderAtEnd(int j) =>
        (j == after.Length - 1 && IsNew(j, H)) || (j == after.Length - 2 && IsNew(j, "") && IsNew(j + 1, H));
}
