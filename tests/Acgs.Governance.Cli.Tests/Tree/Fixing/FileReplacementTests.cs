// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.Versioning;
using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Tree.Fixing;

/// <summary>What a file keeps when another takes its place, and which files are left alone.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class FileReplacementTests
{
    private const string Header = "# Constitutional Hash: cdd01ef066bc6cf2\n";

    [Theory]
    [InlineData("755")]
    [InlineData("600")]
    [InlineData("4750")]
    public async Task Fix_ModeBits_AreKept(string mode)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yml", "a: 1\n");
        var path = Path.Combine(folder.Path, "a.yml");
        File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32(mode, 8));

        await CliProcess.RunAsync(folder, "compliance", "fix");

        Assert.Equal(Header + "a: 1\n", folder.Read("a.yml"));
        Assert.Equal((UnixFileMode)Convert.ToInt32(mode, 8), File.GetUnixFileMode(path));
    }

    [Fact]
    public async Task Fix_OwnerAndAttributes_AreKept()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yml", "a: 1\n");
        var owned = await Processes.RunAsync("chown", folder.Path, ["1234:4321", "a.yml"]);
        Assert.SkipUnless(owned.ExitCode == 0, "Only the administrator gives files away.");

        await CliProcess.RunAsync(folder, "compliance", "fix");

        Assert.Equal("1234:4321\n", (await Processes.RunAsync("stat", folder.Path, ["-c", "%u:%g", "a.yml"])).Output);
        Assert.Equal(Header + "a: 1\n", folder.Read("a.yml"));
    }

    [Theory]
    [InlineData("644", null)]
    [InlineData("664", "its owner or group could not be kept")]
    public async Task Fix_GroupThatCannotBeKept_MattersOnlyWhereItHasRights(string mode, string? refusal)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yml", "a: 1\n");
        var path = Path.Combine(folder.Path, "a.yml");
        File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32(mode, 8));
        var owned = await Processes.RunAsync("chown", "/", ["-R", "65534:4321", folder.Path]);
        Assert.SkipUnless(owned.ExitCode == 0, "Only the administrator gives files away.");

        var result = await Processes.RunAsync(
            "setpriv", folder.Path, ["--reuid=65534", "--regid=65534", "--clear-groups", CliProcess.Executable, "compliance", "fix"]);
        Assert.SkipUnless(result.ExitCode is 0 or 3 && result.Error.Contains("1 file", StringComparison.Ordinal), "Another user cannot run the program here.");

        Assert.Equal(refusal is null ? Header + "a: 1\n" : "a: 1\n", folder.Read("a.yml"));
        Assert.Contains(refusal ?? "1 changed", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fix_ReadOnlyFile_IsReportedAndTheRestGoesOn()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yml", "a: 1\n");
        folder.Write("b.yml", "b: 1\n");
        File.SetUnixFileMode(Path.Combine(folder.Path, "a.yml"), UnixFileMode.UserRead);

        var result = await CliProcess.RunAsync(folder, "compliance", "fix");

        Assert.Contains("a.yml: refused: it is read-only", result.Error, StringComparison.Ordinal);
        Assert.Equal(3, result.ExitCode);
        Assert.Equal("a: 1\n", folder.Read("a.yml"));
        Assert.Equal(Header + "b: 1\n", folder.Read("b.yml"));
    }

    [Fact]
    public async Task Fix_ReadOnlyFolder_IsReported()
    {
        using var folder = new TemporaryFolder();
        folder.Write("sub/a.yml", "a: 1\n");
        var path = Path.Combine(folder.Path, "sub");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var result = await CliProcess.RunAsync(folder, "compliance", "fix");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        Assert.Contains("sub/a.yml: refused: its folder is read-only", result.Error, StringComparison.Ordinal);
        Assert.Equal(3, result.ExitCode);
        Assert.Equal("a: 1\n", folder.Read("sub/a.yml"));
    }

    [Fact]
    public async Task Fix_HardLinkedFile_IsReported()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yml", "a: 1\n");
        await Processes.RunAsync("ln", folder.Path, ["a.yml", "b.txt.unknown"]);

        var result = await CliProcess.RunAsync(folder, "compliance", "fix");

        Assert.Contains("a.yml: refused: it has 2 hard links", result.Error, StringComparison.Ordinal);
        Assert.Equal("a: 1\n", folder.Read("a.yml"));
    }

    [Fact]
    public async Task Fix_SymbolicLink_IsNotFollowed()
    {
        using var outside = new TemporaryFolder();
        using var folder = new TemporaryFolder();
        outside.Write("a.yml", "a: 1\n");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "link.yml"), Path.Combine(outside.Path, "a.yml"));

        await CliProcess.RunAsync(folder, "compliance", "fix");

        Assert.Equal("a: 1\n", outside.Read("a.yml"));
        Assert.NotNull(new FileInfo(Path.Combine(folder.Path, "link.yml")).LinkTarget);
    }

    [Fact]
    public async Task Fix_FullDisk_IsReportedAndLeavesTheFile()
    {
        using var folder = new TemporaryFolder();
        var mounted = await Processes.RunAsync("mount", folder.Path, ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.Path]);
        Assert.SkipUnless(mounted.ExitCode == 0, "A small file system cannot be mounted here.");
        try
        {
            var content = "a: " + new string('x', 40 * 1024) + "\n";
            folder.Write("a.yml", content);

            var result = await Processes.RunAsync(CliProcess.Executable, "/", ["compliance", "fix", folder.Path]);

            Assert.Contains("a.yml: refused: no space left on the device", result.Error, StringComparison.Ordinal);
            Assert.Equal(3, result.ExitCode);
            Assert.Equal(content, folder.Read("a.yml"));
            Assert.Equal(["a.yml"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
        }
        finally
        {
            await Processes.RunAsync("umount", "/", [folder.Path]);
        }
    }
}
