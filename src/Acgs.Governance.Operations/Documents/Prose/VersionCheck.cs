// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text.RegularExpressions;
using Acgs.Governance.Operations.Documents.Markdown;

namespace Acgs.Governance.Operations.Documents.Prose;

/// <summary>Looks at the lines that state the version of a document and its dates.</summary>
/// <param name="time">Tells today.</param>
internal sealed partial class VersionCheck(TimeProvider time) : IDocumentCheck
{
    private const string Updated = "Last Updated";
    private const string Review = "Next Review";
    private const string Version = "Document Version";

    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy-MM", "MMMM d, yyyy", "MMM d, yyyy", "d MMMM yyyy", "d MMM yyyy", "MMMM yyyy"];

    public IEnumerable<Defect> Find(CheckedDocument document)
    {
        var lines = document.Markdown.Blocks.Where(block => block.Kind == BlockKind.Text).SelectMany(block => block.Lines)
            .Select(line => (Match: Header().Match(line.Text), line.Number)).Where(line => line.Match.Success)
            .Select(line => new Statement(line.Match.Groups[1].Value, line.Match.Groups[2].Value.Trim(), line.Number))
            .Where(line => !Templates.IsIn(line.Value)).ToList();
        return lines.Where(line => line.Date is null && !line.States(Version))
            .Select(line => Wrong(line, "is no date; write it as 2026-01-31"))
            .Concat(FindDates(lines)).Concat(FindContradictions(lines));
    }

    private IEnumerable<Defect> FindDates(List<Statement> lines)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var updated = lines.Find(line => line.States(Updated))?.Date;
        foreach (var line in lines.Where(line => line.Date is not null))
        {
            // A day ahead may be today elsewhere.
            if (line.States(Updated) && line.Date > today.AddDays(1))
            {
                yield return Wrong(line, "is in the future");
            }
            else if (line.States(Review) && line.Date <= updated)
            {
                yield return Wrong(line, $"is not behind the last update, {updated:yyyy-MM-dd}");
            }
            else if (line.States(Review) && line.Date < today)
            {
                yield return Wrong(line, "has passed; review the document");
            }
        }
    }

    private static IEnumerable<Defect> FindContradictions(List<Statement> lines) => lines.GroupBy(line => line.Name, StringComparer.OrdinalIgnoreCase)
        .SelectMany(group => group.Skip(1).Where(line => line.Value != group.First().Value)
            .Select(line => Wrong(line, $"contradicts line {group.First().Line}, which says {group.First().Value}")));

    private static Defect Wrong(Statement line, string message) => new(DocumentRule.VersionBlock, line.Line, $"{line.Name}: {line.Value}", message);

    [GeneratedRegex(@"^\s*(?:[-*]\s+)?\*\*(Document Version|Last Updated|Next Review):?\*\*\s*:?\s*(.+?)\s*\\?$", RegexOptions.IgnoreCase)]
    private static partial Regex Header();

    private sealed record Statement(string Name, string Value, int Line)
    {
        public DateOnly? Date { get; } =
            DateOnly.TryParseExact(Value, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

        public bool States(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);
    }
}
