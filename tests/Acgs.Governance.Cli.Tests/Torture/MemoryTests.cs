// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Torture;

/// <summary>Less memory than the tree needs.</summary>
public sealed class MemoryTests
{
    // Every thread of the walk meets a file of rules that the heap cannot hold. Whoever dies of it would leave the others waiting.
    [Theory]
    [InlineData("check")]
    [InlineData("fix")]
    public async Task Walk_OutOfMemoryInAnyThread_EndsWithOneLine(string command)
    {
        using var folder = new TemporaryFolder();
        await folder.GitAsync("init", "--quiet");
        await folder.PrepareAsync("for name in {1..16}; do mkdir $name; echo 'key: value' > $name/file.yml; truncate -s 64M $name/.gitignore; done");

        var result = await folder.ShellAsync($"DOTNET_GCHeapHardLimit=2000000 \"$CLI\" compliance {command}");

        Assert.Equal("acgs-cli: out of memory; check one folder at a time or raise the limit.\n", result.Error);
        Assert.Equal((string.Empty, 3), (result.Output, result.ExitCode));
        Assert.Equal("key: value\n", folder.Read("1/file.yml"));
    }

    [Theory]
    [InlineData("a.yml", "key: [1, 2, three]\n", 5)]
    [InlineData("a.toml", "[[package]]\nname = \"a\"\nnumbers = [1, 2]\n", 5)]
    [InlineData("a.py", "def add(left, right):\n    return left + right\n", 60)]
    [InlineData("a.cs", "class A { int x = 1; }\n", 60)]
    [InlineData("a.sql", "SELECT 'x' FROM dual;\r\n", 60)]
    public async Task Fix_OfSeveralLongFiles_StaysWithinItsBound(string name, string line, int mebibytes)
    {
        using var folder = new TemporaryFolder();
        string[] paths = [.. Enumerable.Range(1, 3).Select(number => $"{number}/{name}")];
        var content = string.Concat(Enumerable.Repeat(line, mebibytes * 1024 * 1024 / line.Length));
        Array.ForEach(paths, path => folder.Write(path, content));

        await AssertBoundedAsync(folder);

        Array.ForEach(paths, path => Assert.EndsWith(content, folder.Read(path), StringComparison.Ordinal));
        Assert.Equal(0, (await CliProcess.RunAsync(folder, "compliance", "check")).ExitCode);
    }

    // Just below the longest text that is parsed, and then as many as there can be.
    [Theory]
    [InlineData("a.yml", "", "- key{0}: [1, 2, three]\n", "")]
    [InlineData("a.toml", "", "key{0} = [1, 2, \"three\"]\n", "")]
    [InlineData("a.xml", "<r>\n", "<a b='{0}'>text</a>\n", "</r>\n")]
    [InlineData("a.json", "{{\n", "\"key{0}\": [1, 2, \"three\"],\n", "\"last\": 0 }}\n")]
    public async Task Fix_OfManyFilesThatAreParsed_StaysWithinItsBound(string name, string first, string line, string last)
    {
        using var folder = new TemporaryFolder();
        folder.Write(".editorconfig", "# Constitutional Hash: cdd01ef066bc6cf2\n[*]\nacgs_json = key\n");
        var count = 500_000 / (line.Length + 4);
        var content = string.Format(CultureInfo.InvariantCulture, first, 0)
            + string.Concat(Enumerable.Range(0, count).Select(number => string.Format(CultureInfo.InvariantCulture, line, number)))
            + string.Format(CultureInfo.InvariantCulture, last, 0);
        for (var number = 0; number < 12; number++)
        {
            folder.Write($"{number}/{name}", content);
        }

        await AssertBoundedAsync(folder);
    }

    [Theory]
    [InlineData("a.yml", "[")]
    [InlineData("a.yml", "{a: ")]
    [InlineData("a.yml", "- ")]
    [InlineData("a.yml", "? ")]
    [InlineData("a.toml", "a = [[[[[[[[")]
    [InlineData("a.xml", "<a>")]
    public async Task Fix_OfDeepNesting_TakesNoSecond(string name, string opening)
    {
        using var folder = new TemporaryFolder();
        folder.Write(name, string.Concat(Enumerable.Repeat(opening, 100_000)));

        var result = await AssertBoundedAsync(folder);

        Assert.InRange(result.Seconds, 0, CliProcess.IsNative ? 1 : 3);
    }

    /// <summary>Fixes all that is in a folder. The bound holds for the binary that ships; the compiler at run time takes memory and time of its own.</summary>
    private static async Task<(double Seconds, int KiB)> AssertBoundedAsync(TemporaryFolder folder)
    {
        var result = await folder.ShellAsync("/usr/bin/time -f '%U %S %M' \"$CLI\" compliance fix 2>&1 | tail -n 1");
        var figures = result.Output.Split(' ');
        // Of the processor: a machine that is busy with other tests takes any time on the clock.
        var seconds = figures[..2].Sum(figure => double.Parse(figure, CultureInfo.InvariantCulture));
        var size = int.Parse(figures[2], CultureInfo.InvariantCulture);
        Assert.InRange(size, 1, (CliProcess.IsNative ? 150 : 250) * 1024);
        return (seconds, size);
    }
}
