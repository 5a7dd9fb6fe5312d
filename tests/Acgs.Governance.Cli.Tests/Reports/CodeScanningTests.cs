// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Cli.Reports;
using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Reports;

/// <summary>What GitHub wants of a SARIF log beyond its schema.</summary>
public sealed class CodeScanningTests
{
    [Fact]
    public async Task Results_OfTreeWithEachVerdict_HaveRuleMessagePlaceAndFingerprint()
    {
        using var folder = GoldenTree.Create();
        var result = await CliProcess.RunAsync(folder, "compliance", "check", "--format", "sarif");
        using var document = JsonDocument.Parse(result.Output);
        var run = document.RootElement.GetProperty("runs").EnumerateArray().Single();
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");

        Assert.True(run.GetProperty("originalUriBaseIds").TryGetProperty("SRCROOT", out _));
        Assert.All(rules.EnumerateArray(), AssertRule);
        Assert.All(run.GetProperty("results").EnumerateArray(), found => AssertResult(found, rules));
        Assert.Equal(
            ["ACGS0001", "ACGS0004", "ACGS0005", "ACGS0001", "ACGS0006", "ACGS0003", "ACGS0002", "ACGS0003", "ACGS0001"],
            run.GetProperty("results").EnumerateArray().Select(found => found.GetProperty("ruleId").GetString()));
    }

    [Fact]
    public void Results_BeyondTheLimit_AreLeftOutWithAWordAndNotesFirst()
    {
        var failures = Enumerable.Range(0, 24_999).Select(index => ($"b{index:D5}.yml", MadeReport.Finding));
        var report = MadeReport.Of([("a1.yml", MadeReport.Note), ("a2.yml", MadeReport.Note), ("a3.yml", MadeReport.Note), .. failures]);

        using var document = JsonDocument.Parse(MadeReport.Written("sarif", report));

        var run = document.RootElement.GetProperty("runs")[0];
        var levels = run.GetProperty("results").EnumerateArray().CountBy(found => found.GetProperty("level").GetString()!).ToDictionary();
        Assert.Equal(24_999, levels["error"]);
        Assert.Equal(1, levels["note"]);
        Assert.Equal(
            "2 of 25002 results omitted: code scanning accepts 25000 per run.",
            run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString());
    }

    [Fact]
    public void Omission_UpToTheLimit_IsNone() =>
        Assert.Null(SarifReport.DescribeOmission(MadeReport.Of([.. Enumerable.Range(0, 25_000).Select(index => ($"{index:D5}.yml", MadeReport.Finding))])));

    private static void AssertRule(JsonElement rule)
    {
        Assert.Matches("^[A-Z][A-Za-z]+$", rule.GetProperty("name").GetString());
        Assert.All(["shortDescription", "fullDescription", "help"], member => Assert.NotEmpty(rule.GetProperty(member).GetProperty("text").GetString()!));
        Assert.InRange(rule.GetProperty("properties").GetProperty("tags").GetArrayLength(), 1, 10);
    }

    private static void AssertResult(JsonElement result, JsonElement rules)
    {
        Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
        var place = result.GetProperty("locations").EnumerateArray().Single().GetProperty("physicalLocation");
        var file = place.GetProperty("artifactLocation");
        Assert.Equal("SRCROOT", file.GetProperty("uriBaseId").GetString());
        Assert.Matches("^[A-Za-z0-9._~%-]+(/[A-Za-z0-9._~%-]+)*$", file.GetProperty("uri").GetString());
        Assert.InRange(place.GetProperty("region").GetProperty("startLine").GetInt32(), 1, int.MaxValue);
        Assert.Matches("^[0-9a-f]{16}:1$", result.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString());
    }
}
