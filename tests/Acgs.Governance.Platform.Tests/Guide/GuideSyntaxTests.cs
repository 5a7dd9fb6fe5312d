// Constitutional Hash: cdd01ef066bc6cf2

using YamlDotNet.RepresentationModel;

namespace Acgs.Governance.Platform.Tests.Guide;

/// <summary>What the pages show and a test cannot run is at least right as text.</summary>
public sealed class GuideSyntaxTests
{
    private static readonly string[] Languages = ["sh", "promql", "sql", "yaml"];

    public static TheoryData<string> Pages { get; } = [.. GuidePage.Names];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Commands_OfThePage_AreOfTheShell(string page)
    {
        var shell = new GuideShell(Path.GetTempPath(), new Dictionary<string, string>());
        var blocks = GuidePage.Blocks(page).Where(block => block.Language == "sh").ToArray();

        Assert.NotEmpty(blocks);
        foreach (var block in blocks)
        {
            Assert.Equal((block.ToString(), ""), (block.ToString(), await shell.ParseAsync(block)));
        }
    }

    [Fact]
    public void Compose_OfTheGuide_IsYaml()
    {
        var block = Assert.Single(GuidePage.Blocks(GuidePage.Guide), block => block.Language == "yaml");
        var stream = new YamlStream();

        stream.Load(new StringReader(block.Text));

        var root = Assert.IsType<YamlMappingNode>(Assert.Single(stream.Documents).RootNode);
        Assert.Equal(["services", "secrets"], root.Children.Keys.Select(key => key.ToString()));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Blocks_OfThePage_AreAllKnown(string page)
    {
        var fences = GuidePage.Read(page).Split('\n').Count(line => line.StartsWith("```", StringComparison.Ordinal));
        var blocks = GuidePage.Blocks(page);

        Assert.Equal(fences, 2 * blocks.Count);
        Assert.All(blocks, block => Assert.Contains(block.Language, Languages));
    }
}
