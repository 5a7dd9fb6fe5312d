// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Torture;

/// <summary>Names that are longer or stranger than names usually are.</summary>
public sealed class PathTests
{
    [Fact]
    public async Task Check_OfPathOfFourThousandCharacters_FindsTheFile()
    {
        using var folder = new TemporaryFolder();
        var path = string.Join('/', Enumerable.Repeat(new string('d', 200), 19)) + "/" + new string('f', 177) + ".yml";
        Assert.Equal(4000, path.Length);
        folder.Write(path, "key: value\n");

        Assert.Equal([path], await FoundAsync(folder));
    }

    [Fact]
    public async Task Check_OfPathLongerThanSystemCallsTake_SaysSoOrFindsTheFile()
    {
        using var folder = new TemporaryFolder();
        var part = new string('d', 200);
        await folder.PrepareAsync($"for step in $(seq 30); do mkdir {part}; cd {part}; done; echo 'key: value' > a.yml");

        var result = await CliProcess.RunAsync(folder, "compliance", "check");

        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.InRange(result.ExitCode, 1, 3);
    }

    [Fact]
    public async Task Check_OfNamesWithLineBreaks_ReportsThemWhole()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a\nb.yml", "key: value\n");
        folder.Write("c\r\td \u001b[31m.yml", "key: value\n");

        Assert.Equal(["a\nb.yml", "c\r\td \u001b[31m.yml"], await FoundAsync(folder));
    }

    [Fact]
    public async Task Check_OfNamesThatAreNoText_FindsEachFile()
    {
        using var folder = new TemporaryFolder();
        await folder.PrepareAsync("""for name in $'a\xff.yml' $'a\xfe.yml' $'\xc3.yml'; do echo 'key: value' > "$name"; done""");

        Assert.Equal(["a\\xfe.yml", "a\\xff.yml", "\\xc3.yml"], await FoundAsync(folder));
    }

    private static async Task<string[]> FoundAsync(TemporaryFolder folder)
    {
        var result = await CliProcess.RunAsync(folder, "compliance", "check", "--format", "json");
        Assert.Equal((string.Empty, 1), (result.Error, result.ExitCode));
        using var document = JsonDocument.Parse(result.Output);
        return [.. document.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("path").GetString()!)];
    }
}
