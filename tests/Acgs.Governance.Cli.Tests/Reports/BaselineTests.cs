// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Reports;

public sealed class BaselineTests
{
    private static readonly string[] Check = ["compliance", "check", "--baseline", "known.json"];

    [Fact]
    public async Task Baseline_KnownFindings_PassWhenLinesShift()
    {
        using var folder = await AdoptedAsync();
        folder.Write("src/wrong.yml", "\n\n# Constitutional Hash: 0000000000000000\nkey: 1\n");

        var result = await CliProcess.RunAsync(folder, Check);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Baseline: 3 known findings passed.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Baseline_NewFinding_Fails()
    {
        using var folder = await AdoptedAsync();
        folder.Write("src/new.yml", "key: 2\n");

        var result = await CliProcess.RunAsync(folder, [.. Check, "--quiet"]);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("src/new.yml:1: ACGS0001 Missing: no header → # Constitutional Hash: cdd01ef066bc6cf2\n", result.Output);
    }

    [Fact]
    public async Task Baseline_MendedAndRemovedFiles_AreStaleUntilItIsUpdated()
    {
        using var folder = await AdoptedAsync();
        folder.Write("src/missing.yml", "# Constitutional Hash: cdd01ef066bc6cf2\nkey: 1\n");
        File.Delete(Path.Combine(folder.Path, "src/wrong.yml"));

        var stale = await CliProcess.RunAsync(folder, Check);
        await CliProcess.RunAsync(folder, [.. Check, "--update-baseline"]);

        Assert.Contains("Baseline: 2 stale entries; --update-baseline removes them:\n  src/missing.yml ACGS0001\n  src/wrong.yml ACGS0002\n", stale.Output, StringComparison.Ordinal);
        Assert.Matches("""^\{\n  "schema": "urn:acgs:baseline:1",\n  "findings": \[\n    \{"path": "src/spelled & <b>.yml", "id": "ACGS0003", "found": "[0-9a-f]{16}"\}\n  \]\n\}\n$""", folder.Read("known.json"));
    }

    [Theory]
    [InlineData(true, "", "src")]
    [InlineData(true, "src", "")]
    [InlineData(true, "src", "missing.yml wrong.yml")]
    [InlineData(false, "", "src")]
    [InlineData(false, "", "src/missing.yml")]
    public async Task Baseline_OfTheWholeTree_FitsARunOverAPartOfIt(bool isRepository, string current, string paths)
    {
        using var folder = SmallTree.Create();
        folder.Write("other/a.yml", "key: 1\n");
        folder.Write("src.yml", "key: 1\n");
        await folder.PrepareAsync(isRepository ? "git init -q" : "true");
        await CliProcess.RunAsync(folder, [.. Check, "--update-baseline"]);
        var known = folder.Read("known.json");
        File.Delete(Path.Combine(folder.Path, "other/a.yml"));
        var run = $"cd ./{current}; \"$CLI\" compliance check {paths} --baseline {folder.Path}/known.json";

        var part = await folder.ShellAsync(run);
        var updated = await folder.ShellAsync(run + " --update-baseline");

        Assert.Equal((0, 0, string.Empty), (part.ExitCode, updated.ExitCode, updated.Error));
        Assert.Matches("Baseline: [1-3] known findings? passed", part.Output);
        Assert.DoesNotContain("stale", part.Output, StringComparison.Ordinal);
        Assert.Equal(known, folder.Read("known.json"));
    }

    [Fact]
    public async Task Baseline_FileThatIsGoneFromTheNamedPart_IsStale()
    {
        using var folder = SmallTree.Create();
        folder.Write("other/a.yml", "key: 1\n");
        await CliProcess.RunAsync(folder, [.. Check, "--update-baseline"]);
        File.Delete(Path.Combine(folder.Path, "other/a.yml"));
        File.Delete(Path.Combine(folder.Path, "src/wrong.yml"));

        var result = await CliProcess.RunAsync(folder, [.. Check, "src"]);

        Assert.Contains("Baseline: 1 stale entry; --update-baseline removes it:\n  src/wrong.yml ACGS0002\n", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\n  \"schema\": !", "is invalid JSON at line 2, column 13")]
    [InlineData("{}", "is not a baseline: \"schema\" must be \"urn:acgs:baseline:1\"")]
    [InlineData("{\"schema\":\"urn:acgs:baseline:1\",\"findings\":[{\"path\":\"a\"}]}", "baseline 'known.json': entry 1 lacks")]
    public async Task Baseline_Broken_IsNamedWithThePlace(string content, string expected)
    {
        using var folder = SmallTree.Create();
        folder.Write("known.json", content);

        var result = await CliProcess.RunAsync(folder, Check);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.Equal(string.Empty, result.Output);
    }

    private static async Task<TemporaryFolder> AdoptedAsync()
    {
        var folder = SmallTree.Create();
        var result = await CliProcess.RunAsync(folder, [.. Check, "--update-baseline"]);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(string.Empty, result.Error);
        return folder;
    }
}
