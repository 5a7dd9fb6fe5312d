// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Damage;
using Acgs.Governance.Cli.Tree.Parsing;
using Acgs.Governance.Header.Editing;

namespace Acgs.Governance.Cli.Tree.Fixing;

/// <summary>Proves with a parser that a file which could be read before can be read afterwards, and says the same.</summary>
internal static class ParseProof
{
    /// <summary>What is wrong with the change of a file; <see langword="null"/> when nothing is, or when nobody can tell.</summary>
    public static string? FindFlaw(string path, string original, IReadOnlyList<HeaderEdit> edits, string changed)
    {
        if (ContentReaders.Find(path) is not { } reader || !reader.IsCheap(original))
        {
            return null;
        }

        var mark = ContentReaders.MarkLength(original);
        if (reader.Read(original[mark..], Deleted(edits, mark)) is not { } before)
        {
            return null;
        }

        return reader.Read(ContentReaders.WithoutMark(changed), reader is JsonContent ? Inserted(edits, mark) : []) switch
        {
            null => $"it would not parse as {reader.Name} any more",
            var after when after != before && after != WithoutStrayNodes(reader, original, edits) => $"its content as {reader.Name} would change",
            _ => null,
        };
    }

    /// <summary>What the file says without headers that are content of it; <see langword="null"/> when none is, or nobody can tell.</summary>
    private static string? WithoutStrayNodes(IContentReader reader, string original, IReadOnlyList<HeaderEdit> edits) =>
        reader is YamlContent && StrayNode.Without(original, edits) is { } rest ? reader.Read(ContentReaders.WithoutMark(rest), []) : null;

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
