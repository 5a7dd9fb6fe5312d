// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Tree.Settings;

/// <summary>What <c>.editorconfig</c> does to a check.</summary>
public sealed class ConfigurationProcessTests
{
    private const string Other = "0123456789abcdef";

    [Fact]
    public async Task Check_HashOfTheTree_IsDemanded()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".editorconfig", $"# Constitutional Hash: {Other}\nroot = true\n[*]\nacgs_constitutional_hash = {Other}\n[old/**]\nacgs_accepted_hashes = cdd01ef066bc6cf2\n");
        folder.Write("a.yml", $"# Constitutional Hash: {Other}\nkey: value\n");
        folder.Write("b.yml", "# Constitutional Hash: cdd01ef066bc6cf2\nkey: value\n");
        folder.Write("old/c.yml", "# Constitutional Hash: cdd01ef066bc6cf2\nkey: value\n");

        var result = await CliProcess.RunAsync(folder, "compliance", "check");

        Assert.Contains("b.yml", result.Output, StringComparison.Ordinal);
        Assert.Contains("ACGS0002", result.Output, StringComparison.Ordinal);
        Assert.Contains("ACGS0006", result.Output, StringComparison.Ordinal);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public async Task Check_InvalidValue_IsOneErrorThatDoesNotRepeatIt()
    {
        using var folder = new TemporaryFolder();
        folder.Write("x/.editorconfig", "root = true\n\n[*]\nacgs_constitutional_hash = not-a-hash\n");
        for (var index = 0; index < 200; index++)
        {
            folder.Write($"x/{index}.yml", "key: value\n");
        }

        var result = await CliProcess.RunAsync(folder, "compliance", "check");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(
            "acgs-cli: x/.editorconfig:4: 'acgs_constitutional_hash' must be exactly 16 lower-case hexadecimal digits, but it has 10 characters.\n",
            result.Error);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task Check_TypesOfTheTree_AreUsed()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".editorconfig", "# Constitutional Hash: cdd01ef066bc6cf2\nroot = true\n[*.rules]\nacgs_type = yaml\n[*.xml]\nacgs_type = none\n");
        folder.Write("a.rules", "key: value\n");
        folder.Write("b.xml", "<a/>\n");

        var result = await CliProcess.RunAsync(folder, "compliance", "check");

        Assert.Contains("a.rules", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("b.xml", result.Output, StringComparison.Ordinal);
        Assert.Equal(1, result.ExitCode);
    }
}
