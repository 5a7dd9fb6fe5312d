// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace Acgs.Governance.Platform.Tests.Guide;

/// <summary>What the pages show and a test cannot run is at least right as text.</summary>
public sealed class GuideSyntaxTests
{
    private static readonly string[] Languages = ["sh", "promql", "sql", "yaml", "json", "ini"];

    // What needs containers, another machine, an account elsewhere or a repository.
    private static readonly string[] OnlyShown =
    [
        "docker", "kubectl", "dotnet", "dotnet-dump", "journalctl", "pgbackrest", "barman", "git", "gh", "gcalcli", "khal", "age", "rclone",
        "tar --create", "jq --null-input", "curl --fail-with-body", "acgs-cli compliance check --changed v1.4.2",
    ];

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

    [Theory]
    [MemberData(nameof(Pages))]
    public void Examples_OfThePage_AreWhatATestCannotRun(string page)
    {
        var commands = GuidePage.Blocks(page).Where(block => block.IsExample).SelectMany(block => block.Text.Replace("\\\n", string.Empty, StringComparison.Ordinal)
            .Split(['\n', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).SelectMany(command => command.Split(" && ")).Where(IsCommand);

        Assert.All(commands, command => Assert.Contains(OnlyShown, shown => command == shown || command.StartsWith(shown + " ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Settings_OfTheGuide_AreJson()
    {
        var block = Assert.Single(GuidePage.Blocks(GuidePage.Guide), block => block.Language == "json");

        using var settings = JsonDocument.Parse(block.Text);

        Assert.Equal(["Acgs", "ConnectionStrings"], settings.RootElement.EnumerateObject().Select(member => member.Name));
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

    // The rest of a line behind a bar within quotes is none.
    private static bool IsCommand(string text) => char.IsAsciiLetter(text[0]);
}
