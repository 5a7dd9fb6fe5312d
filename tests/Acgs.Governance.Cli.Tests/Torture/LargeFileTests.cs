// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Torture;

/// <summary>Files of more than the heap may hold, up to a gigabyte; the disk holds only their beginning.</summary>
public sealed class LargeFileTests
{
    private const string Header = "Constitutional Hash: cdd01ef066bc6cf2";

    // What stands among the first 8,000 bytes is text, or the file would count as binary.
    private static readonly string Text = string.Concat(Enumerable.Repeat("value = 1\n", 2000));

    [Theory]
    [InlineData("a.yml", "# " + Header + "\n")]
    [InlineData("a.sql", "-- " + Header + "\n")]
    [InlineData("a.cs", "// " + Header + "\n\n")]
    public async Task Check_OfCompliantGigabyte_ReadsItsHeadOnly(string name, string head)
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(folder, name, head + Text, "1G");

        var result = await CheckAsync(folder, "32M");

        Assert.Equal((string.Empty, 0), (result.Error, result.ExitCode));
    }

    [Theory]
    [InlineData("a.yml", "128M")]
    [InlineData("a.sql", "128M")]
    [InlineData("a.cs", "128M")]
    [InlineData("a.yml", "1G", Explicit = true)]
    [InlineData("a.sql", "1G", Explicit = true)]
    [InlineData("a.cs", "1G", Explicit = true)]
    public async Task Check_OfLargeFileWithoutHeader_FindsItWithinBoundedMemory(string name, string size)
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(folder, name, Text, size);

        var result = await CheckAsync(folder, "96M");

        Assert.Contains($"{name}:1: ACGS0001 Missing", result.Output, StringComparison.Ordinal);
        Assert.Equal((string.Empty, 1), (result.Error, result.ExitCode));
    }

    [Theory]
    [InlineData("128M")]
    [InlineData("1G", Explicit = true)]
    public async Task Check_OfLargeJson_DemandsNothing(string size)
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(folder, "a.json", "{\"a\": [\n" + string.Concat(Enumerable.Repeat("1,\n", 5000)), size);

        var result = await CheckAsync(folder, "96M");

        Assert.Equal((string.Empty, 0), (result.Error, result.ExitCode));
    }

    private static Task WriteAsync(TemporaryFolder folder, string name, string head, string size)
    {
        folder.Write(name, head);
        return folder.PrepareAsync($"truncate -s {size} {name}");
    }

    // The limit is that of the managed heap; whoever crosses it is out of memory.
    private static Task<ProcessResult> CheckAsync(TemporaryFolder folder, string limit) =>
        folder.ShellAsync($"DOTNET_GCHeapHardLimit=$(printf '%x' $(numfmt --from=iec {limit})) \"$CLI\" compliance check");
}
