// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Fixing.Damage;
using Acgs.Governance.Header.Editing;

namespace Acgs.Governance.Cli.Tree.Fixing.Proof;

/// <summary>Proves with a parser that a file which could be read before can be read afterwards, and says the same.</summary>
internal static class ParseProof
{
    private const int Longest = 8 * 1024 * 1024;

    /// <summary>What is wrong with the change of a file; <see langword="null"/> when nothing is, or when nobody can tell.</summary>
    public static string? FindFlaw(string path, string original, IReadOnlyList<HeaderEdit> edits, string changed)
    {
        if (ContentReaders.Find(path) is not { } reader || !IsProvable(original))
        {
            return null;
        }

        var mark = MarkLength(original);
        if (reader.Read(original[mark..], Deleted(edits, mark)) is not { } before)
        {
            return null;
        }

        return reader.Read(WithoutMark(changed), reader is JsonContent ? Inserted(edits, mark) : []) switch
        {
            null => $"it would not parse as {reader.Name} any more",
            var after when after != before && after != WithoutStrayNodes(reader, original, edits) => $"its content as {reader.Name} would change",
            _ => null,
        };
    }

    /// <summary>What the file says without headers that are content of it; <see langword="null"/> when none is, or nobody can tell.</summary>
    private static string? WithoutStrayNodes(IContentReader reader, string original, IReadOnlyList<HeaderEdit> edits) =>
        reader is YamlContent && StrayNode.Without(original, edits) is { } rest ? reader.Read(WithoutMark(rest), []) : null;

    /// <summary>Whether a parser is asked at all: of larger files the edits alone must prove enough.</summary>
    public static bool IsProvable(string text) => text.Length <= Longest;

    /// <summary>The text without its byte-order mark, which parsers are not given.</summary>
    public static string WithoutMark(string text) => text[MarkLength(text)..];

    private static int MarkLength(string text) => text.StartsWith('\uFEFF') ? 1 : 0;

    private static List<TextRange> Deleted(IReadOnlyList<HeaderEdit> edits, int mark) =>
        [.. edits.Select(edit => new TextRange(edit.Start - mark, edit.End - mark))];

    private static List<TextRange> Inserted(IReadOnlyList<HeaderEdit> edits, int mark)
    {
        var ranges = new List<TextRange>();
        var shift = -mark;
        foreach (var edit in edits)
        {
            ranges.Add(new(edit.Start + shift, edit.Start + shift + edit.Replacement.Length));
            shift += edit.Replacement.Length - (edit.End - edit.Start);
        }

        return ranges;
    }
}
