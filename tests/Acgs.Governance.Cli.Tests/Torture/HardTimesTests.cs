// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Torture;

/// <summary>A system that gives less than usual, and a tree that does not keep still.</summary>
public sealed class HardTimesTests
{
    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public async Task Check_IntoFullDevice_IsAFailureWithAReason(string format)
    {
        using var folder = new TemporaryFolder();
        WriteMissing(folder, 500);

        var result = await folder.ShellAsync($"\"$CLI\" compliance check --format {format} > /dev/full");

        Assert.Contains("No space left on device", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Equal(3, result.ExitCode);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public async Task Check_IntoClosedPipe_EndsWithoutNoise(string format)
    {
        using var folder = new TemporaryFolder();
        WriteMissing(folder, 2000);

        var result = await folder.ShellAsync($"\"$CLI\" compliance check --format {format} | head -c 1 > /dev/null");

        Assert.Equal(string.Empty, result.Error);
    }

    [Fact]
    public async Task Check_WithFewFileHandles_Passes()
    {
        using var folder = new TemporaryFolder();
        WriteMissing(folder, 200);

        // Fewer than there are files, for two threads. The managed runtime alone takes about fifty.
        var handles = Environment.GetEnvironmentVariable("ACGS_CLI") is null ? 128 : 48;
        var result = await folder.ShellAsync($"export DOTNET_PROCESSOR_COUNT=2; ulimit -n {handles}; \"$CLI\" compliance check");

        Assert.Equal((string.Empty, 1), (result.Error, result.ExitCode));
    }

    [Fact]
    public async Task Check_WhileFilesChangeAndVanish_ReportsAndEnds()
    {
        using var folder = new TemporaryFolder();
        WriteMissing(folder, 300);
        using var end = new CancellationTokenSource();
        var changing = Task.Run(() => ChangeUntil(folder, end.Token), TestContext.Current.CancellationToken);
        for (var run = 0; run < 10; run++)
        {
            var result = await CliProcess.RunAsync(folder, "compliance", "check", "--format", "json");

            Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
            Assert.True(result.ExitCode is 1 or 3, $"{result.ExitCode}: {result.Error}");
        }

        await end.CancelAsync();
        await changing;
    }

    private static void WriteMissing(TemporaryFolder folder, int count)
    {
        for (var number = 0; number < count; number++)
        {
            folder.Write($"folder/{number}.yml", "key: value\n");
        }
    }

    // Every third file comes and goes, every third grows and shrinks.
    private static void ChangeUntil(TemporaryFolder folder, CancellationToken end)
    {
        for (var number = 0; !end.IsCancellationRequested; number = (number + 3) % 300)
        {
            var path = Path.Combine(folder.Path, $"folder/{number}.yml");
            File.Delete(path);
            File.WriteAllText(Path.Combine(folder.Path, $"folder/{number + 1}.yml"), new string('#', (number * 997) % 40_000));
            File.WriteAllText(path, "key: value\n");
        }
    }
}
