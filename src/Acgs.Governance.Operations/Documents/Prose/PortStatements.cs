// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;
using Acgs.Governance.Operations.Documents.Markdown;

namespace Acgs.Governance.Operations.Documents.Prose;

/// <summary>Finds what documents say of ports: in tables with a column for them, and in lists and diagrams that are about them.</summary>
internal static partial class PortStatements
{
    private static readonly string[] DiagramLanguages = ["", "text", "txt"];

    public static IEnumerable<PortStatement> Find(CheckedDocument document)
    {
        var above = string.Empty;
        foreach (var block in document.Markdown.Blocks)
        {
            foreach (var (name, port, line) in InTable(block).Concat(InList(block, above)))
            {
                yield return new(NameOf(name), port, document.Path, line);
            }

            above = block.Text;
        }
    }

    private static IEnumerable<(string Name, string Port, int Line)> InTable(Block block)
    {
        var lines = block.Kind == BlockKind.Text ? block.Lines : [];
        var isTable = lines.Count > 2 && Delimiter().IsMatch(lines[1].Text);
        var column = isTable ? Array.FindIndex(CellsOf(lines[0]), cell => cell.Equals("port", StringComparison.OrdinalIgnoreCase)) : -1;
        return column < 1 ? [] : lines.Skip(2).Select(line => (Cells: CellsOf(line), line.Number))
            .Where(row => row.Cells.Length > column && Number().IsMatch(row.Cells[column]) && Name().IsMatch(row.Cells[0]))
            .Select(row => (row.Cells[0], row.Cells[column], row.Number));
    }

    // Numbers in parentheses, but for years, are ports where the list, or what introduces it, speaks of them.
    private static IEnumerable<(string Name, string Port, int Line)> InList(Block block, string above)
    {
        var isList = block.Kind == BlockKind.Text || (block.Kind == BlockKind.Code && DiagramLanguages.Contains(block.Language));
        return !isList || !(Ports().IsMatch(block.Text) || Ports().IsMatch(above)) ? [] : block.Lines
            .Select(line => (Match: Item().Match(line.Text), line.Number)).Where(line => line.Match.Success)
            .Select(line => (line.Match.Groups["name"].Value, line.Match.Groups["port"].Value, line.Number));
    }

    private static string[] CellsOf(SourceLine line) => [.. line.Text.Trim().Trim('|').Split('|').Select(cell => cell.Trim().Trim('`', '*'))];

    private static string NameOf(string name) =>
        (Kind().Replace(name, string.Empty).Trim() is { Length: > 0 } proper ? proper : name).ToLowerInvariant();

    [GeneratedRegex(@"^[ |:-]*-[ |:-]*$")]
    private static partial Regex Delimiter();

    [GeneratedRegex("^[0-9]{2,5}$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^[A-Za-z][\w .-]{0,60}$")]
    private static partial Regex Name();

    [GeneratedRegex(@"\bports?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ports();

    [GeneratedRegex(
        @"^[\s│├└─+-]*(?:\*\*|`)?(?<name>[A-Za-z][\w-]*(?: [A-Za-z][\w-]*){0,3})(?:\*\*|`)? \((?<port>(?!(?:19|20)[0-9]{2}\))[0-9]{4,5})\)")]
    private static partial Regex Item();

    [GeneratedRegex(@"\b(?:service|server|database|cache|monitoring|dashboards?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Kind();
}
