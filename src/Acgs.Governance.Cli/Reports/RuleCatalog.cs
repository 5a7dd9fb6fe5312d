// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using System.Text.RegularExpressions;
using Acgs.Governance.Header;
using Acgs.Governance.Operations.Documents;

namespace Acgs.Governance.Cli.Reports;

/// <summary>The rules. Their pages of docs/rules are embedded, so that they can be read offline.</summary>
internal static partial class RuleCatalog
{
    /// <summary>The verdicts that a check reports, in rule order.</summary>
    public static HeaderVerdict[] Verdicts { get; } =
    [
        HeaderVerdict.Missing, HeaderVerdict.WrongHash, HeaderVerdict.Malformed, HeaderVerdict.Duplicate, HeaderVerdict.Misplaced, HeaderVerdict.Outdated,
    ];

    private const string Documents = "documents";

    private static readonly string[] Titles = [.. Enum.GetValues<HeaderVerdict>().Select(verdict => $"{IdOf(verdict)} {verdict}")];

    /// <summary>All rules, in order.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        .. Verdicts.Select(IdOf), RuleIds.Configuration, RuleIds.Silenced,
        RuleIds.InstrumentName, RuleIds.HashLiteral, RuleIds.PipelineOrder, RuleIds.ExemptionReason, RuleIds.ConnectionSecret,
        .. DocumentRule.All.Select(rule => rule.Id),
    ];

    public static string IdOf(HeaderVerdict verdict) => verdict switch
    {
        HeaderVerdict.Missing => RuleIds.Missing,
        HeaderVerdict.WrongHash => RuleIds.WrongHash,
        HeaderVerdict.Duplicate => RuleIds.Duplicate,
        HeaderVerdict.Misplaced => RuleIds.Misplaced,
        HeaderVerdict.Outdated => RuleIds.Outdated,
        _ => RuleIds.Malformed,
    };

    /// <summary>Describes the verdict for a file of any type.</summary>
    public static string DescriptionOf(HeaderVerdict verdict) => verdict switch
    {
        HeaderVerdict.Missing => "The file has no constitutional hash header.",
        HeaderVerdict.WrongHash => "The header has a hash that is neither active nor accepted.",
        HeaderVerdict.Duplicate => "The file has more than one header.",
        HeaderVerdict.Misplaced => "The header is above a line that must come first, or in C# outside the header region.",
        HeaderVerdict.Outdated => "The header has an accepted hash that is not the active one.",
        _ => "A line is meant to be the header, but is not written canonically.",
    };

    /// <summary>For example <c>ACGS0001 Missing</c>.</summary>
    public static string TitleOf(HeaderVerdict verdict) => Titles[(int)verdict];

    public static Rule Get(string id)
    {
        if (DocumentRule.All.FirstOrDefault(rule => rule.Id == id) is { } rule)
        {
            return new(id, rule.Title, SectionOf(Read(Documents), id));
        }

        var page = Read(id);
        var title = $"# {id}: ";
        var start = page.IndexOf(title, StringComparison.Ordinal) + title.Length;
        return new(id, page[start..page.IndexOf('\n', start)], page);
    }

    // The rules of documents share a page, and have a section each.
    private static string SectionOf(string page, string id)
    {
        var start = page.IndexOf($"### {id}: ", StringComparison.Ordinal);
        var end = page.IndexOf("\n##", start, StringComparison.Ordinal);
        return page[(start + 2)..(end < 0 ? page.Length : end)].TrimEnd() + "\n";
    }

    private static string Read(string id)
    {
        using var stream = typeof(RuleCatalog).Assembly.GetManifestResourceStream($"rules/{id}.md")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var page = Link().Replace(reader.ReadToEnd(), "$1");

        // Without the constitutional hash header.
        return page.StartsWith("<!--", StringComparison.Ordinal) ? page[(page.IndexOf('\n', StringComparison.Ordinal) + 1)..] : page;
    }

    // Relative links lead nowhere outside the repository.
    [GeneratedRegex(@"\[([^\]]+)\]\([^)\s]+\)")]
    private static partial Regex Link();
}
