// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Documents;

namespace Acgs.Governance.Operations.Tests.Documents;

/// <summary>Checks a text as a document.</summary>
internal static class Findings
{
    /// <summary>The findings as "rule:line".</summary>
    public static IEnumerable<string> Of(string text, params (string Path, string Text)[] files) =>
        In(text, files).Select(defect => $"{defect.Rule.Id}:{defect.Line}");

    /// <summary>The findings in a document docs/page.md.</summary>
    public static IReadOnlyList<Defect> In(string text, params (string Path, string Text)[] files) =>
        [.. Checker(files).Check("docs/page.md", text).Select(finding => finding.Defect)];

    /// <summary>The findings in shell code.</summary>
    public static IEnumerable<string> OfShell(string code, params (string Path, string Text)[] files) => Of($"```sh\n{code}\n```\n", files);

    private static DocumentChecker Checker((string Path, string Text)[] files) =>
        new(new TreeOfPaths([("docs/page.md", string.Empty), .. files]), _ => null, new FixedTime());

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 6, 15, 12, 0, 0, TimeSpan.Zero);
    }
}
