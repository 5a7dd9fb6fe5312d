// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Torture;

/// <summary>A fix that the system gives too little room: each file is old or new, and nothing else is left behind.</summary>
public sealed class LimitTests
{
    private const string Header = "# Constitutional Hash: cdd01ef066bc6cf2\n";
    private const string Small = "a: 1\n";
    private static readonly string Large = $"a: {new string('x', 40_000)}\n";

    // The managed runtime maps memory by a file, which the limit is for as well.
    private const string Prepare = "export DOTNET_EnableWriteXorExecute=0; ";

    [Fact]
    public async Task Fix_WithLimitedFileLength_LeavesEachFileOldOrNew()
    {
        using var folder = new TemporaryFolder();
        WriteAll(folder, "files");

        var result = await folder.ShellAsync(Prepare + "ulimit -f 16; \"$CLI\" compliance fix");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("files/large1.yml: refused: it would be longer than the system lets files be (see ulimit -f)", result.Error, StringComparison.Ordinal);
        AssertOldAndNew(folder, "files");
    }

    [Fact]
    public async Task Fix_OnFullDisk_LeavesEachFileOldOrNew()
    {
        using var folder = new TemporaryFolder();
        WriteAll(folder, "files");
        Directory.CreateDirectory(Path.Combine(folder.Path, "disk"));
        Assert.SkipUnless((await folder.ShellAsync("unshare -rm mount -t tmpfs none disk")).ExitCode == 0, "No disk can be mounted.");

        // The filling leaves room for a small file, and for no large one.
        var result = await folder.ShellAsync(
            """
            unshare -rm bash -c 'mount -t tmpfs -o size=256k none disk && cp files/* disk && cd disk && head -c 12288 /dev/zero > room && (cat /dev/zero > full) 2>/dev/null
            rm room; "$CLI" compliance fix; code=$?; rm full; cp -a . ../after; exit $code'
            """);

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("large1.yml: refused: no space left on the device", result.Error, StringComparison.Ordinal);
        AssertOldAndNew(folder, "after");
    }

    [Fact]
    public async Task Fix_DeepTreeWithFewFileHandles_Passes()
    {
        const int Depth = 300;
        using var folder = new TemporaryFolder();
        for (var (level, path) = (0, "a"); level < Depth; level++, path += "/a")
        {
            folder.Write(path + "/file.yml", Small);
        }

        // Fewer than there are levels, for two threads. The managed runtime alone takes two for each assembly, about seventy in all.
        var handles = Environment.GetEnvironmentVariable("ACGS_CLI") is null ? 128 : 48;
        var result = await folder.ShellAsync($"export DOTNET_PROCESSOR_COUNT=2; ulimit -n {handles}; \"$CLI\" compliance fix");

        Assert.Equal(0, result.ExitCode);
        Assert.All(Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories), file => Assert.Equal(Header + Small, File.ReadAllText(file)));
        Assert.Equal(Depth, Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public async Task Fix_WithMoreProcessorsThanHandles_Passes()
    {
        const int Count = 4000;
        using var folder = new TemporaryFolder();
        for (var number = 0; number < Count; number++)
        {
            folder.Write($"{number % 100}/{number}.yml", Small);
        }

        // What a system allows that allows little, and beside it what the managed runtime takes.
        var handles = Environment.GetEnvironmentVariable("ACGS_CLI") is null ? 384 : 256;
        var result = await folder.ShellAsync($"export DOTNET_PROCESSOR_COUNT=512; ulimit -n {handles}; \"$CLI\" compliance fix");

        Assert.Equal(($"{Count} files, {Count} changed, 0 of them repaired, 0 refused, 0 findings left\n", 0), (result.Error, result.ExitCode));
    }

    private static void WriteAll(TemporaryFolder folder, string name)
    {
        for (var number = 1; number <= 3; number++)
        {
            folder.Write($"{name}/large{number}.yml", Large);
            folder.Write($"{name}/small{number}.yml", Small);
        }
    }

    private static void AssertOldAndNew(TemporaryFolder folder, string name)
    {
        for (var number = 1; number <= 3; number++)
        {
            Assert.Equal(Large, folder.Read($"{name}/large{number}.yml"));
            Assert.Equal(Header + Small, folder.Read($"{name}/small{number}.yml"));
        }

        Assert.Equal(6, Directory.GetFiles(Path.Combine(folder.Path, name)).Length);
    }
}
