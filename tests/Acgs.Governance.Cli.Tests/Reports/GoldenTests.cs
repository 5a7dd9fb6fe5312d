// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Encodings.Web;
using System.Text.Json;
using Acgs.Governance.Cli.Reports;
using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Reports;

/// <summary>The formats for programs, byte for byte: whoever reads them must not be surprised.</summary>
public sealed class GoldenTests
{
    [Theory]
    [InlineData("json")]
    [InlineData("github")]
    [InlineData("junit")]
    [InlineData("sarif")]
    public async Task Format_OfTreeWithEachVerdict_IsAsItWas(string format)
    {
        using var folder = GoldenTree.Create();

        var result = await Processes.RunAsync(
            CliProcess.Executable, folder.Path, ["compliance", "check", "--format", format], environment: new Dictionary<string, string?> { ["GITHUB_STEP_SUMMARY"] = null });

        Assert.Equal((string.Empty, 1), (result.Error, result.ExitCode));
        Assert.Equal(Resources.Read($"golden/{format}"), Timeless(result.Output));
    }

    /// <summary>Without what changes for other reasons than the format: the version, and the pages of the rules.</summary>
    private static string Timeless(string output)
    {
        var text = output.Replace($"version\": \"{ToolVersion.Value}\"", "version\": \"{version}\"", StringComparison.Ordinal);
        foreach (var rule in RuleCatalog.Verdicts.Select(verdict => RuleCatalog.Get(RuleCatalog.IdOf(verdict))))
        {
            text = Without(text, rule.Page, $"{{page of {rule.Id}}}");
            text = Without(text, rule.Title, $"{{title of {rule.Id}}}");
        }

        return text;
    }

    private static string Without(string text, string part, string name) => text.Replace(JsonEncodedText.Encode(part, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString(), name, StringComparison.Ordinal);
}
