// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Adoption;

/// <summary>A rotation that several threads carry out.</summary>
public sealed class RotationOfManyTests
{
    private const string Old = "cdd01ef066bc6cf2";
    private const string New = "0123456789abcdef";
    private const int FileCount = 400;
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Rotate_ManyFiles_ListsThemAndTheFailuresInTheirOrder()
    {
        using var folder = Create();
        foreach (var file in Enumerable.Range(0, FileCount).Where(file => file % 7 == 0))
        {
            File.SetAttributes(PathOf(folder, file), FileAttributes.ReadOnly);
        }

        var plan = await RotateAsync(folder);
        var result = await RotateAsync(folder, "--apply");

        Assert.Equal(Enumerable.Range(0, FileCount).Select(file => $"  {file:d4}.yml"), Section(plan.Output, "Headers: 400"));
        Assert.Equal(3, result.ExitCode);
        Assert.Equal(
            Enumerable.Range(0, FileCount).Where(file => file % 7 == 0).Select(file => $"  {file:d4}.yml: it is read-only"),
            Section(result.Output, "Failed: 58"));
        Assert.Equal(Enumerable.Range(0, FileCount).Where(file => file % 7 != 0), Enumerable.Range(0, FileCount).Where(file => Read(folder, file) == Content(file, New)));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(10, Explicit = true)]
    public async Task Rotate_KilledAgainAndAgain_LeavesEachFileOldOrNewAndIsFinished(int kills)
    {
        using var folder = Create();
        for (var round = 0; round < kills; round++)
        {
            await KillAsync(folder, round * 37);

            Assert.All(Enumerable.Range(0, FileCount), file => Assert.Contains(Read(folder, file), new[] { Content(file, Old), Content(file, New) }));
        }

        var last = await RotateAsync(folder, "--apply");

        Assert.Equal((0, string.Empty), (last.ExitCode, last.Error));
        Assert.All(Enumerable.Range(0, FileCount), file => Assert.Equal(Content(file, New), Read(folder, file)));
        Assert.Equal((0, string.Empty), await CheckAsync(folder));
    }

    private static TemporaryFolder Create()
    {
        var folder = new TemporaryFolder();
        for (var file = 0; file < FileCount; file++)
        {
            folder.Write($"{file:d4}.yml", Content(file, Old));
        }

        return folder;
    }

    private static string Content(int file, string hash) => $"# Constitutional Hash: {hash}\na: {file}\n";

    private static string PathOf(TemporaryFolder folder, int file) => Path.Combine(folder.Path, $"{file:d4}.yml");

    private static string Read(TemporaryFolder folder, int file) => File.ReadAllText(PathOf(folder, file));

    private static IEnumerable<string> Section(string output, string title) =>
        output.Split('\n').SkipWhile(line => line != title).Skip(1).TakeWhile(line => line.Length > 0);

    private static Task<ProcessResult> RotateAsync(TemporaryFolder folder, params string[] arguments) => CliProcess.RunAsync(folder, ["hash", "rotate", New, .. arguments]);

    private static async Task<(int ExitCode, string Error)> CheckAsync(TemporaryFolder folder)
    {
        var result = await CliProcess.RunAsync(folder, "compliance", "check");
        return (result.ExitCode, result.Error);
    }

    /// <summary>Starts a rotation and kills it as soon as one of the files is the new one.</summary>
    private static async Task KillAsync(TemporaryFolder folder, int rotated)
    {
        var start = new ProcessStartInfo(CliProcess.Executable, ["hash", "rotate", New, "--apply"]) { WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var watch = Stopwatch.StartNew();
        while (!process.HasExited && Read(folder, rotated) == Content(rotated, Old) && watch.Elapsed < Deadline)
        {
            Thread.Yield();
        }

        process.Kill();
        await process.WaitForExitAsync().WaitAsync(Deadline);
        await output;
    }
}
