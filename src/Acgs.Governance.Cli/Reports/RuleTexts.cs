// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Cli.Reports;

/// <summary>The rules as their pages in docs/rules tell of them, which are part of the program: it explains them without a network.</summary>
internal static class RuleTexts
{
    /// <summary>The rules that a check reports, in order.</summary>
    public static string[] Reported { get; } =
        [RuleIds.Missing, RuleIds.WrongHash, RuleIds.Malformed, RuleIds.Duplicate, RuleIds.Misplaced, RuleIds.Outdated];

    /// <summary>All rules, in order.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        RuleIds.Missing, RuleIds.WrongHash, RuleIds.Malformed, RuleIds.Duplicate, RuleIds.Misplaced, RuleIds.Outdated, RuleIds.Configuration, RuleIds.Silenced,
        RuleIds.InstrumentName, RuleIds.HashLiteral, RuleIds.PipelineOrder, RuleIds.ExemptionReason, RuleIds.ConnectionSecret,
    ];

    /// <summary>The text of a rule of <see cref="Ids"/>.</summary>
    public static RuleText Of(string id)
    {
        var page = Read(id);
        return new(id, Title(page), Section(page, "## Cause"), Section(page, "## How to fix"), page);
    }

    private static string Read(string id)
    {
        using var stream = typeof(RuleTexts).Assembly.GetManifestResourceStream($"rules/{id}.md")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var page = reader.ReadToEnd();

        // The header is a line of the page and none of its text.
        return page.StartsWith("<!--", StringComparison.Ordinal) ? page[(page.IndexOf('\n', StringComparison.Ordinal) + 1)..] : page;
    }

    private static string Title(string page)
    {
        var start = page.StartsWith("# ", StringComparison.Ordinal) ? 0 : page.IndexOf("\n# ", StringComparison.Ordinal) + 1;
        var line = page[start..page.IndexOf('\n', start)];
        return line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..];
    }

    /// <summary>The first paragraph below a heading.</summary>
    private static string Section(string page, string heading)
    {
        var start = page.IndexOf(heading, StringComparison.Ordinal) + heading.Length;
        var text = page[start..].TrimStart('\n');
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        return (end < 0 ? text : text[..end]).Replace('\n', ' ').TrimEnd();
    }
}
