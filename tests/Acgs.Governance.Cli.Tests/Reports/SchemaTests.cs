// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Cli.Tree.Checking;

namespace Acgs.Governance.Cli.Tests.Reports;

/// <summary>The documents of the program against their schemas.</summary>
public sealed class SchemaTests
{
    [Theory]
    [InlineData("check", "header")]
    [InlineData("check", "strict")]
    [InlineData("check", "presence")]
    [InlineData("check", "header", "--baseline", "known.json", "--update-baseline")]
    [InlineData("fix", "header")]
    [InlineData("fix", "header", "--dry-run")]
    public async Task Json_OfTreeWithEachVerdict_IsValid(string command, string level, params string[] more)
    {
        using var folder = GoldenTree.Create();
        folder.Write("damaged.sh", "# Constitutional Hash: cdd01ef066bc6cf2\n#!/bin/sh\necho\n");

        var result = await CliProcess.RunAsync(folder, ["compliance", command, "--format", "json", "--level", level, .. more]);

        await AssertValidJsonAsync(result.Output);
    }

    [Fact]
    public async Task Json_WithStaleBaseline_IsValid()
    {
        using var folder = SmallTree.Create();
        await CliProcess.RunAsync(folder, "compliance", "check", "--baseline", "known.json", "--update-baseline");
        File.Delete(Path.Combine(folder.Path, "src/missing.yml"));

        var result = await CliProcess.RunAsync(folder, "compliance", "check", "--format", "json", "--baseline", "known.json");

        Assert.Contains("\"stale\": 1\n", result.Output, StringComparison.Ordinal);
        await AssertValidJsonAsync(result.Output);
    }

    [Fact]
    public async Task Documents_OfAnEmptyFolder_AreValid()
    {
        using var folder = new TemporaryFolder();

        await AssertValidJsonAsync((await CliProcess.RunAsync(folder, "compliance", "check", "--format", "json")).Output);
        await AssertValidSarifAsync((await CliProcess.RunAsync(folder, "compliance", "check", "--format", "sarif")).Output);
    }

    [Fact]
    public async Task Documents_WithAnUnreadableFile_AreValid()
    {
        var report = MadeReport.Of(("a\u202e<b>.yml", MadeReport.Unreadable), ("b.yml", MadeReport.Finding));

        await AssertValidJsonAsync(MadeReport.Written("json", report));
        await AssertValidSarifAsync(MadeReport.Written("sarif", report));
    }

    [Theory]
    [InlineData("header")]
    [InlineData("strict")]
    public async Task Sarif_OfTreeWithEachVerdict_IsValid(string level)
    {
        using var folder = GoldenTree.Create();

        var result = await CliProcess.RunAsync(folder, "compliance", "check", "--format", "sarif", "--level", level);

        await AssertValidSarifAsync(result.Output);
    }

    [Fact]
    public async Task Sarif_WithMoreThanCodeScanningTakes_IsValid()
    {
        var report = MadeReport.Of([.. Enumerable.Range(0, 25_001).Select(index => ($"{index:D5}.yml", MadeReport.Finding))]);

        Assert.Equal(ComplianceLevel.Header, report.Level);
        await AssertValidSarifAsync(MadeReport.Written("sarif", report));
    }

    private static async Task AssertValidJsonAsync(string document) => Assert.Equal([], (await Schema.CheckAsync()).Errors(document));

    private static async Task AssertValidSarifAsync(string document) => Assert.Equal([], (await Schema.SarifAsync()).Errors(document));
}
