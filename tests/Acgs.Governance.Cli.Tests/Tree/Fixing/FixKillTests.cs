// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Tree.Fixing;

/// <summary>Whatever ends a fix, each file is the old one or the new one.</summary>
public sealed class FixKillTests
{
    private const string Header = "# Constitutional Hash: cdd01ef066bc6cf2\n";
    private const int FileCount = 300;
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(5)]
    [InlineData(30, Explicit = true)]
    public async Task Fix_KilledAgainAndAgain_LeavesEachFileOldOrNew(int kills)
    {
        using var folder = new TemporaryFolder();
        for (var round = 0; round < kills; round++)
        {
            WriteAll(folder, FileCount);
            await EndAsync(folder, isFixed: round * 7 % FileCount, process => process.Kill());

            AssertWhole(folder, FileCount);
        }

        var last = await CliProcess.RunAsync(folder, "compliance", "fix");

        Assert.Equal(0, last.ExitCode);
        Assert.Empty(Directory.EnumerateFiles(folder.Path, ".acgs-*"));
        Assert.Equal(FileCount, CountNew(folder, FileCount));
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    [InlineData("HUP")]
    public async Task Fix_Interrupted_StopsBehindTheFileAtHand(string signal)
    {
        const int Count = 3000;
        using var folder = new TemporaryFolder();
        WriteAll(folder, Count);

        var exitCode = await EndAsync(folder, isFixed: 0, process => Process.Start("kill", [$"-{signal}", $"{process.Id}"]).WaitForExit());

        AssertWhole(folder, Count);
        Assert.Empty(Directory.EnumerateFiles(folder.Path, ".acgs-*"));
        Assert.Equal(CountNew(folder, Count) == Count ? 0 : 3, exitCode);
    }

    private static string Old(int file) => $"a: {file}\nb: {new string('x', 2000)}\n";

    private static string PathOf(TemporaryFolder folder, int file) => Path.Combine(folder.Path, $"{file:d4}.yml");

    private static void WriteAll(TemporaryFolder folder, int count)
    {
        for (var file = 0; file < count; file++)
        {
            File.WriteAllText(PathOf(folder, file), Old(file));
        }
    }

    private static void AssertWhole(TemporaryFolder folder, int count)
    {
        for (var file = 0; file < count; file++)
        {
            var content = File.ReadAllText(PathOf(folder, file));
            Assert.True(content == Old(file) || content == Header + Old(file), $"{file}: {content.Length} characters");
        }
    }

    private static int CountNew(TemporaryFolder folder, int count) =>
        Enumerable.Range(0, count).Count(file => File.ReadAllText(PathOf(folder, file)) == Header + Old(file));

    /// <summary>Starts a fix and ends it as soon as one of the files is the new one.</summary>
    private static async Task<int> EndAsync(TemporaryFolder folder, int isFixed, Action<Process> end)
    {
        var start = new ProcessStartInfo(CliProcess.Executable, ["compliance", "fix"])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var length = new FileInfo(PathOf(folder, isFixed)).Length;
        var watch = Stopwatch.StartNew();
        while (!process.HasExited && new FileInfo(PathOf(folder, isFixed)).Length == length && watch.Elapsed < Deadline)
        {
            Thread.Yield();
        }

        if (!process.HasExited)
        {
            end(process);
        }

        await process.WaitForExitAsync().WaitAsync(Deadline);
        await output;
        return process.ExitCode;
    }
}
