// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Tree.Selection.Staging;

public sealed class StagedFixTests
{
    private const string Header = "# Constitutional Hash: cdd01ef066bc6cf2\n";
    private const string ToBeStaged = "acgs-cli: changes are not staged; review them, stage them with 'git add', and commit again.\n";

    [Fact]
    public async Task Fix_FileAsItIsStaged_IsChangedAndToBeStaged()
    {
        using var folder = await CreateAsync();

        var first = await FixAsync(folder);
        await folder.GitAsync("add", "a.yml");
        var second = await FixAsync(folder);

        Assert.Equal((1, "a.yml: inserted\n"), (first.ExitCode, first.Output));
        Assert.Equal("1 file, 1 changed, 0 of them repaired, 0 refused, 0 findings left\n" + ToBeStaged, first.Error);
        Assert.Equal(Header + "a: 1\n", folder.Read("a.yml"));
        Assert.Equal((0, string.Empty, "1 file, 0 changed, 0 of them repaired, 0 refused, 0 findings left\n"), (second.ExitCode, second.Output, second.Error));
    }

    [Theory]
    [InlineData("echo 'a: 2' > a.yml")]
    [InlineData("rm a.yml")]
    [InlineData("rm a.yml; ln -s b.yml a.yml")]
    [InlineData("rm a.yml; mkdir a.yml")]
    public async Task Fix_FileThatIsNotAsItIsStaged_IsRefusedWithTheWayOut(string script)
    {
        using var folder = await CreateAsync();
        await folder.PrepareAsync(script);
        var before = await folder.ShellAsync("cat a.yml; ls -l a.yml");

        var result = await FixAsync(folder);

        Assert.Equal((1, string.Empty), (result.ExitCode, result.Output));
        Assert.Equal(
            "a.yml: refused: the file is not as it is staged; stage the rest ('git add') or put it away ('git stash --keep-index'), and run it again\n"
            + "1 file, 0 changed, 0 of them repaired, 1 refused, 1 finding left\n",
            result.Error);
        Assert.Equal(before.Output, (await folder.ShellAsync("cat a.yml; ls -l a.yml")).Output);
    }

    [Fact]
    public async Task Fix_FileWhoseLineEndsGitChanges_IsAsItIsStaged()
    {
        using var folder = await CreateAsync();
        await folder.GitAsync("config", "core.autocrlf", "true");
        folder.Write("a.yml", "a: 1\r\nb: 2\r\n");
        await folder.GitAsync("add", "a.yml");

        var result = await FixAsync(folder);

        Assert.Equal("a.yml: inserted\n", result.Output);
        Assert.Equal("# Constitutional Hash: cdd01ef066bc6cf2\r\na: 1\r\nb: 2\r\n", folder.Read("a.yml"));
    }

    [Fact]
    public async Task Fix_DryRun_WritesNothingAndAsksForNoStaging()
    {
        using var folder = await CreateAsync();

        var result = await CliProcess.RunAsync(folder, "compliance", "fix", "--staged", "--dry-run");

        Assert.Equal((1, "a.yml: inserted\n"), (result.ExitCode, result.Output));
        Assert.Equal("1 file, 1 to be changed, 0 of them repaired, 0 refused, 0 findings left\n", result.Error);
        Assert.Equal("a: 1\n", folder.Read("a.yml"));
    }

    [Fact]
    public async Task Fix_FileThatAttributesSayIsGenerated_IsLeftAlone()
    {
        using var folder = await CreateAsync();
        folder.Write(".gitattributes", "# Constitutional Hash: cdd01ef066bc6cf2\na.yml linguist-generated\nvendor/own/** -linguist-vendored\n");
        folder.Write("vendor/own/b.yml", "b: 1\n");

        var result = await CliProcess.RunAsync(folder, "compliance", "fix");

        Assert.Equal((0, "vendor/own/b.yml: inserted\n"), (result.ExitCode, result.Output));
    }

    private static Task<ProcessResult> FixAsync(TemporaryFolder folder) => CliProcess.RunAsync(folder, "compliance", "fix", "--staged");

    private static async Task<TemporaryFolder> CreateAsync()
    {
        var folder = new TemporaryFolder();
        folder.Write("a.yml", "a: 1\n");
        await folder.GitAsync("init", "-q");
        await folder.GitAsync("add", "-A");
        return folder;
    }
}
