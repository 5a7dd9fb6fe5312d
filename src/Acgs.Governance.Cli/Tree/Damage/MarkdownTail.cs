// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Parsing;
using Acgs.Governance.Cli.Tree.Text;
using Acgs.Governance.Header;
using Acgs.Governance.Header.Editing;

namespace Acgs.Governance.Cli.Tree.Damage;

/// <summary>Comments out Markdown that was appended to a YAML file, line by line, where the file parses only so.</summary>
/// <remarks>A script appended its report, with the hash in it, to 300 YAML files of the platform.</remarks>
internal static class MarkdownTail
{
    // A sentence can be the continuation of a scalar, so that the parser fails further down. Each candidate costs a parse.
    private const int MostCandidates = 16;

    /// <summary>Edits <paramref name="text"/>.</summary>
    /// <returns>What was repaired, for the report; <see langword="null"/> when nothing was.</returns>
    public static string? Mend(EditedText text)
    {
        var current = text.Current;
        if (YamlContent.FindError(current.ToString()) is not { } error)
        {
            return null;
        }

        foreach (var candidate in Candidates(current, error))
        {
            var edits = CommentOut(current, candidate);
            if (edits.Count > 0 && YamlContent.FindError(Apply(current, edits)) is null)
            {
                var (first, last) = (LineOf(text, edits[0].Start), LineOf(text, edits[^1].Start));
                text.ApplyAll(edits);
                return $"commented out lines {first} to {last}, Markdown behind which it does not parse as YAML";
            }
        }

        return null;
    }

    /// <summary>Where the Markdown may begin: a heading, a rule or a bold line, the nearest above the error first.</summary>
    private static IEnumerable<int> Candidates(StringText text, int error)
    {
        var found = 0;
        for (var start = text.LineStart(error); found < MostCandidates; start = text.LineStart(text.PreviousLineEnd(start)))
        {
            if (BeginsMarkdown(text.Read(start, text.LineEnd(start))))
            {
                found++;
                yield return IncludeRules(text, start);
            }

            if (start <= text.FirstLine())
            {
                yield break;
            }
        }
    }

    private static bool BeginsMarkdown(ReadOnlySpan<char> line) =>
        IsRule(line) || line.StartsWith("**") || (line.StartsWith("##") && line.TrimStart('#').StartsWith(' '));

    private static bool IsRule(ReadOnlySpan<char> line) => line.TrimEnd() is "---";

    /// <summary>A rule right above belongs to the Markdown; left in place it would begin an empty document.</summary>
    private static int IncludeRules(StringText text, int start)
    {
        var first = start;
        while (start > text.FirstLine())
        {
            start = text.LineStart(text.PreviousLineEnd(start));
            var line = text.Read(start, text.LineEnd(start));
            if (!IsRule(line) && !IsBlankOrComment(line))
            {
                break;
            }

            first = IsRule(line) ? start : first;
        }

        return first;
    }

    private static bool IsBlankOrComment(ReadOnlySpan<char> line) => line.TrimStart() is [] or ['#', ..];

    /// <summary>The edits that comment out the lines from <paramref name="start"/> on; none when these are not certainly such Markdown.</summary>
    private static List<HeaderEdit> CommentOut(StringText text, int start)
    {
        var edits = new List<HeaderEdit>();
        var isMarked = false;
        for (; start < text.Length; start = text.NextLine(text.LineEnd(start)))
        {
            var line = text.Read(start, text.LineEnd(start));
            if (BeginsWithKey(line))
            {
                return [];
            }

            isMarked |= line.Contains("Constitutional Hash", StringComparison.OrdinalIgnoreCase);
            if (!IsBlankOrComment(line))
            {
                edits.Add(new(start, start, "# "));
            }
        }

        return isMarked ? edits : [];
    }

    /// <summary>Whether a line may be YAML that somebody relies on.</summary>
    private static bool BeginsWithKey(ReadOnlySpan<char> line)
    {
        line = line.TrimStart();
        line = line.StartsWith("- ") ? line[2..].TrimStart() : line;
        var length = 0;
        while (length < line.Length && (Lexical.IsIdentifierPart(line[length]) || line[length] is '-' or '.'))
        {
            length++;
        }

        return length > 0 && line[length..] is [':'] or [':', ' ', ..];
    }

    private static string Apply(StringText text, List<HeaderEdit> edits)
    {
        var edited = new EditedText(text.ToString());
        edited.ApplyAll(edits);
        return edited.Current.ToString();
    }

    private static int LineOf(EditedText text, int position) => ByteCharacters.LineNumber(text.Original.AsSpan(0, text.OriginalOf(position)));
}
