// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Cli.Tree.Native;

namespace Acgs.Governance.Cli.Tests.Tree.Native;

public sealed class WholeFileTests
{
    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void Replace_File_KeepsItsMode()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a", "old");
        var path = Path.Combine(folder.Path, "a");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        WholeFile.Replace(folder.Path, "a", "old"u8.ToArray(), "new"u8.ToArray());

        Assert.Equal("new", folder.Read("a"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(path));
        Assert.Equal([path], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Replace_FileThatHasChanged_IsRefused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a", "other");

        Assert.Throws<IOException>(() => WholeFile.Replace(folder.Path, "a", "old"u8.ToArray(), "new"u8.ToArray()));

        Assert.Equal("other", folder.Read("a"));
    }

    [Fact]
    public void Replace_Link_IsRefused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("target", "old");
        var path = Path.Combine(folder.Path, "a");
        File.CreateSymbolicLink(path, "target");

        Assert.Throws<IOException>(() => WholeFile.Replace(folder.Path, "a", "old"u8.ToArray(), "new"u8.ToArray()));

        Assert.Equal("old", folder.Read("target"));
    }

    [Fact]
    public void Create_FileThatIsThere_IsRefused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a", "old");

        Assert.Throws<IOException>(() => WholeFile.Create(Path.Combine(folder.Path, "a"), "new"u8.ToArray(), isExecutable: false));

        Assert.Equal("old", folder.Read("a"));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void Write_LinkToAFile_WritesTheFileAndKeepsItsMode()
    {
        using var folder = new TemporaryFolder();
        folder.Write("real/report", "old");
        var target = Path.Combine(folder.Path, "real/report");
        var link = Path.Combine(folder.Path, "link");
        File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        File.CreateSymbolicLink(link, "real/report");

        WholeFile.Write(link, stream => stream.Write("new"u8));

        Assert.Equal("new", folder.Read("real/report"));
        Assert.Equal("real/report", new FileInfo(link).LinkTarget);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead, File.GetUnixFileMode(target));
        Assert.Equal([target], Directory.GetFiles(Path.GetDirectoryName(target)!));
    }

    [Fact]
    public void Write_ThatFailsInTheMiddle_LeavesTheOldFile()
    {
        using var folder = new TemporaryFolder();
        folder.Write("report", "old");

        Assert.Throws<IOException>(() => WholeFile.Write(Path.Combine(folder.Path, "report"), stream =>
        {
            stream.Write("ne"u8);
            throw new IOException("no space left on the device");
        }));

        Assert.Equal("old", folder.Read("report"));
        Assert.Single(Directory.GetFiles(folder.Path));
    }
}
