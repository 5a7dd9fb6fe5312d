// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json.Nodes;
using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Reports;

/// <summary>A schema that finds nothing wrong proves something only if it would: real reports, damaged in one place each.</summary>
public sealed class InvalidDocumentTests
{
    [Theory]
    [InlineData("runs[0].tool.driver", "name", null)]
    [InlineData("runs[0].results[0]", "message", null)]
    [InlineData("runs[0].results[0]", "level", "\"fatal\"")]
    [InlineData("runs[0].results[0]", "invented", "1")]
    [InlineData("runs[0].results[0].locations[0].physicalLocation.region", "startLine", "0")]
    [InlineData("runs[0].tool.driver.rules[0].defaultConfiguration", "level", "true")]
    public async Task Sarif_DamagedDocument_IsInvalid(string place, string member, string? value)
    {
        var schema = await Schema.SarifAsync();

        var document = await DamagedAsync("sarif", place, member, value);

        Assert.NotEmpty(schema.Errors(document));
    }

    [Theory]
    [InlineData("", "schema", "\"urn:acgs:check:2\"")]
    [InlineData("", "level", null)]
    [InlineData("", "constitutional_hash", "\"CDD01EF066BC6CF2\"")]
    [InlineData("", "invented", "1")]
    [InlineData("summary", "percent_header", "101")]
    [InlineData("summary", "files", "\"6\"")]
    [InlineData("findings[0]", "path", null)]
    [InlineData("findings[0]", "invented", "1")]
    [InlineData("findings[0]", "verdict", "\"Ok\"")]
    [InlineData("unknown_types", ".unheard", "0")]
    public async Task Check_DamagedDocument_IsInvalid(string place, string member, string? value)
    {
        var schema = await Schema.CheckAsync();

        var document = await DamagedAsync("json", place, member, value);

        Assert.NotEmpty(schema.Errors(document));
    }

    /// <summary>A report with one member changed, or removed when there is no value.</summary>
    private static async Task<string> DamagedAsync(string format, string place, string member, string? value)
    {
        using var folder = SmallTree.Create();
        var result = await CliProcess.RunAsync(folder, "compliance", "check", "--format", format);
        var document = JsonNode.Parse(result.Output)!;
        var target = Find(document, place).AsObject();
        if (value is null)
        {
            Assert.True(target.Remove(member));
        }
        else
        {
            target[member] = JsonNode.Parse(value);
        }

        return document.ToJsonString();
    }

    private static JsonNode Find(JsonNode node, string place)
    {
        foreach (var part in place.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
        {
            node = (int.TryParse(part, out var index) ? node[index] : node[part])!;
        }

        return node;
    }
}
