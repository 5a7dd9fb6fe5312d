// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Header.Languages;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Cli.Tests.Commands;

public sealed class ExplainTypesTests
{
    [Fact]
    public async Task ExplainTypes_Text_NamesEachTypeWithItsHeader()
    {
        using var folder = new TemporaryFolder();

        var result = await CliProcess.RunAsync(folder, "explain", "types");

        var lines = result.Output.Split('\n');
        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Equal(FileTypes.All.Select(type => type.Id), lines.Where(line => line.Length > 0 && line[0] != ' '));
        Assert.Contains("  header: (* Constitutional Hash: cdd01ef066bc6cf2 *)", lines);
        Assert.Contains("  exempt: lock file", lines);
    }

    [Fact]
    public async Task ExplainTypes_Markdown_IsThePageOfTheDocumentation()
    {
        using var folder = new TemporaryFolder();

        var result = await CliProcess.RunAsync(folder, "explain", "types", "--format", "markdown");

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, "docs/command-line/types.md"), TestContext.Current.CancellationToken), result.Output);
        Assert.Contains("\n| `python` | `.py` ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExplainTypes_Json_IsOneDocument()
    {
        using var folder = new TemporaryFolder();

        var result = await CliProcess.RunAsync(folder, "explain", "types", "--format", "json");

        using var document = JsonDocument.Parse(result.Output);
        var python = document.RootElement.GetProperty("types").EnumerateArray().Single(type => type.GetProperty("id").GetString() == "python");
        Assert.Equal("# Constitutional Hash: cdd01ef066bc6cf2", python.GetProperty("header").GetString());
        Assert.Contains("the encoding in line 1 or 2", python.GetProperty("below").EnumerateArray().Select(rule => rule.GetString()));
        Assert.True(python.GetProperty("demanded").GetBoolean());
    }
}
