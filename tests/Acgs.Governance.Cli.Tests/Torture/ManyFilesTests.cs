// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Torture;

/// <summary>Trees and folders with more files than people look at.</summary>
public sealed class ManyFilesTests
{
    private static readonly byte[] Compliant = "# Constitutional Hash: cdd01ef066bc6cf2\nkey: value\n"u8.ToArray();

    [Theory]
    [InlineData(20)]
    [InlineData(100, Explicit = true)]
    public async Task Check_OfThousandsOfFiles_NeedsLittleMemory(int folders)
    {
        using var folder = new TemporaryFolder();
        Write(folder, folders, filesInEach: 1000);
        folder.Write("f10/missing.yml", "key: value\n");

        var result = await folder.ShellAsync("DOTNET_GCHeapHardLimit=6000000 \"$CLI\" compliance check");

        Assert.Contains("missing.yml:1: ACGS0001 Missing", result.Output, StringComparison.Ordinal);
        Assert.Equal((string.Empty, 1), (result.Error, result.ExitCode));
    }

    [Fact]
    public async Task Check_OfTenThousandFilesInOneFolder_SeesEachOfThem()
    {
        using var folder = new TemporaryFolder();
        Write(folder, folders: 1, filesInEach: 10_000);
        folder.Write("f0/zzz.yml", "key: value\n");

        var result = await CliProcess.RunAsync(folder, "compliance", "check");

        Assert.Contains("zzz.yml:1: ACGS0001 Missing", result.Output, StringComparison.Ordinal);
        Assert.Equal((string.Empty, 1), (result.Error, result.ExitCode));
    }

    private static void Write(TemporaryFolder folder, int folders, int filesInEach) => Parallel.For(0, folders, number =>
    {
        var path = Directory.CreateDirectory(Path.Combine(folder.Path, $"f{number}")).FullName;
        for (var file = 0; file < filesInEach; file++)
        {
            File.WriteAllBytes(Path.Combine(path, $"{file}.yml"), Compliant);
        }
    });
}
