// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.TestServers;
using YamlDotNet.RepresentationModel;

namespace Acgs.Governance.Cli.Tests.Adoption;

/// <summary>The hooks that our repository offers to the program <c>pre-commit</c>.</summary>
public sealed class PreCommitHooksTests
{
    [Fact]
    public void Hooks_OfTheRepository_AreTheTwo() =>
        Assert.Equal(["acgs-compliance-check", "acgs-compliance-fix"], Read().Select(hook => hook["id"].ToString()));

    [Fact]
    public void Hooks_OfTheRepository_RunOnceWithNamesBehindTheOptions() => Assert.All(Read(), hook =>
    {
        Assert.Equal("system", hook["language"].ToString());
        Assert.Equal("true", hook["require_serial"].ToString());
        Assert.EndsWith(" --", hook["entry"].ToString(), StringComparison.Ordinal);
    });

    [Fact]
    public async Task CheckHook_StagedFiles_AreJudged()
    {
        using var folder = new TemporaryFolder();
        folder.Write("good.yml", "# Constitutional Hash: cdd01ef066bc6cf2\n");
        folder.Write("-bad.yml", "key: value\n");
        var entry = Read()[0]["entry"].ToString().Split(' ');

        var result = await CliProcess.RunAsync(folder, [.. entry[1..], "good.yml", "-bad.yml"]);

        Assert.Equal("acgs-cli", entry[0]);
        Assert.Contains("-bad.yml", result.Output, StringComparison.Ordinal);
        Assert.Equal(1, result.ExitCode);
    }

    private static List<YamlNode> Read()
    {
        var stream = new YamlStream();
        using var text = new StreamReader(Path.Combine(SourceTree.Root, ".pre-commit-hooks.yaml"));
        stream.Load(text);
        return [.. (YamlSequenceNode)stream.Documents[0].RootNode];
    }
}
