// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Parsing;
using Acgs.Governance.Cli.Tree.Text;
using Acgs.Governance.Header;
using Acgs.Governance.Header.Editing;
using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Cli.Tree.Damage;

/// <summary>Takes out the lines by which naive stamping broke a file, where it is certain that they are nothing else.</summary>
internal static class DamageRepair
{
    // More are no stamping, and each costs a parse or two.
    private const int MostLines = 16;

    /// <summary>Edits <paramref name="text"/>.</summary>
    /// <returns>What was repaired, for the report.</returns>
    public static IReadOnlyList<string> Mend(EditedText text, FileType type, string path)
    {
        var reader = ContentReaders.Find(path);
        var repairs = new List<string>();
        // Once a file parses, a line that its error hid can turn out to be a node of its own.
        while (StrayMarkers.Find(text.Current, type) is { Count: > 0 and <= MostLines } stray
            && Prove(text.Current, type, reader, stray) is { Count: > 0 } proven)
        {
            repairs.AddRange(proven.ConvertAll(edit => Describe(text, edit, reader)));
            text.ApplyAll(proven);
        }

        if (reader is YamlContent && reader.IsCheap(text.Current.ToString()) && MarkdownTail.Mend(text) is { } tail)
        {
            repairs.Add(tail);
        }

        return repairs;
    }

    private static List<HeaderEdit> Prove(StringText text, FileType type, IContentReader? reader, List<HeaderEdit> stray) =>
        reader is null ? FindInCode(text, type, stray) : FindBreaking(text.ToString(), reader, stray);

    private static List<HeaderEdit> FindInCode(StringText text, FileType type, List<HeaderEdit> stray)
    {
        var found = CodeMarkers.Of(text, type, stray);
        found.AddRange(TrailingMarkers.Of(text, type, stray).FindAll(edit => !found.Exists(other => other.Start == edit.Start)));
        found.Sort((left, right) => left.Start.CompareTo(right.Start));
        return found;
    }

    /// <summary>The lines with which the file does not parse, and without which it does.</summary>
    private static List<HeaderEdit> FindBreaking(string text, IContentReader reader, List<HeaderEdit> stray)
    {
        if (!reader.IsCheap(text))
        {
            return [];
        }

        if (Parses(text, reader, []))
        {
            return reader is YamlContent ? stray.FindAll(edit => StrayNode.Is(text, edit) && Parses(text, reader, [edit])) : [];
        }

        foreach (var edit in stray)
        {
            if (Parses(text, reader, [edit]))
            {
                return [edit];
            }
        }

        return Parses(text, reader, stray) ? LeaveHarmless(text, reader, stray) : [];
    }

    /// <summary>Leaves out what the file parses with: it may be the text of a block scalar.</summary>
    private static List<HeaderEdit> LeaveHarmless(string text, IContentReader reader, List<HeaderEdit> stray)
    {
        var needed = stray;
        foreach (var edit in stray)
        {
            var rest = needed.FindAll(other => other.Start != edit.Start);
            needed = Parses(text, reader, rest) ? rest : needed;
        }

        return needed;
    }

    private static bool Parses(string text, IContentReader reader, List<HeaderEdit> edits)
    {
        var edited = new EditedText(text);
        edited.ApplyAll(edits);
        return reader.Parses(ContentReaders.WithoutMark(edited.Current.ToString()));
    }

    /// <remarks>By the line of the file that the user has, whatever has been edited above it.</remarks>
    private static string Describe(EditedText text, HeaderEdit edit, IContentReader? reader)
    {
        var start = text.OriginalOf(text.Current.SkipSpace(edit.Start));
        var effect = reader is null ? string.Empty : $", without which it parses as {reader.Name}";
        return $"removed a stray header on line {ByteCharacters.LineNumber(text.Original.AsSpan(0, start))}{effect}";
    }
}
