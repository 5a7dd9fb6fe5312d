// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Reports;

/// <summary>The rules. Their pages of docs/rules are embedded, so that they can be read offline.</summary>
internal static class RuleCatalog
{
    /// <summary>The verdicts that a check reports, in rule order.</summary>
    public static HeaderVerdict[] Verdicts { get; } =
    [
        HeaderVerdict.Missing, HeaderVerdict.WrongHash, HeaderVerdict.Malformed, HeaderVerdict.Duplicate, HeaderVerdict.Misplaced, HeaderVerdict.Outdated,
    ];

    private static readonly string[] Titles = [.. Enum.GetValues<HeaderVerdict>().Select(verdict => $"{IdOf(verdict)} {verdict}")];

    /// <summary>All rules, in order.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        .. Verdicts.Select(IdOf), RuleIds.Configuration, RuleIds.Silenced,
        RuleIds.InstrumentName, RuleIds.HashLiteral, RuleIds.PipelineOrder, RuleIds.ExemptionReason, RuleIds.ConnectionSecret,
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

    /// <summary>For example <c>ACGS0001 Missing</c>.</summary>
    public static string TitleOf(HeaderVerdict verdict) => Titles[(int)verdict];

    public static Rule Get(string id)
    {
        var page = Read(id);
        var title = $"# {id}: ";
        var start = page.IndexOf(title, StringComparison.Ordinal) + title.Length;
        return new(id, page[start..page.IndexOf('\n', start)], FirstParagraph(page, "## Cause"), FirstParagraph(page, "## How to fix"), page);
    }

    private static string Read(string id)
    {
        using var stream = typeof(RuleCatalog).Assembly.GetManifestResourceStream($"rules/{id}.md")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var page = reader.ReadToEnd();

        // Without the constitutional hash header.
        return page.StartsWith("<!--", StringComparison.Ordinal) ? page[(page.IndexOf('\n', StringComparison.Ordinal) + 1)..] : page;
    }

    private static string FirstParagraph(string page, string heading)
    {
        var section = page[(page.IndexOf(heading, StringComparison.Ordinal) + heading.Length)..];
        return section.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)[0].Replace('\n', ' ').Trim();
    }
}
