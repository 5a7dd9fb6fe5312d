// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Rules;
using Acgs.Governance.Monitoring.Series;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Monitoring.Tests.Pages;

/// <summary>Tables of the documentation are those of the model. That services export these series and no others is tested with the exporter.</summary>
public sealed class PageTableTests
{
    private const string Rewrite = "ACGS_WRITE_MONITORING";

    public static TheoryData<string, string> Tables { get; } = new()
    {
        { "docs/metrics.md", ExportedSeries.ToMarkdown() },
        { "docs/metrics.md", BackupSeries.ToMarkdown() },
        { "docs/metrics.md", DocumentedQueries.ToMarkdown() },
        { "docs/monitoring.md", DocumentedRules.Alerts() },
        { "docs/monitoring.md", DocumentedRules.Thresholds() },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Page_HasTheTableOfTheModel(string page, string table)
    {
        var path = Path.Combine(SourceTree.Root, page);
        if (Environment.GetEnvironmentVariable(Rewrite) == "1")
        {
            File.WriteAllText(path, Replace(File.ReadAllText(path), table));
        }

        Assert.True(
            File.ReadAllText(path).Contains($"\n{table}\n", StringComparison.Ordinal),
            $"{page} has another table than the model. Run this test with {Rewrite}=1, which writes it:\n{table}");
    }

    // A table is known by its head, and ends with an empty line.
    private static string Replace(string page, string table)
    {
        var start = page.IndexOf(table[..(table.IndexOf('\n', StringComparison.Ordinal) + 1)], StringComparison.Ordinal);
        return page[..start] + table + page[(page.IndexOf("\n\n", start, StringComparison.Ordinal) + 1)..];
    }
}
