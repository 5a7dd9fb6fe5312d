// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.Versioning;
using System.Text;
using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Cli.Tree.Native;

namespace Acgs.Governance.Cli.Tests.Tree.Fixing;

[UnsupportedOSPlatform("windows")]
public sealed class LinuxFileEditorTests
{
    [Fact]
    public void Replace_FileThatChangedSinceItWasRead_IsRefused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yml", "old");
        using IFileEditor editor = new LinuxFileEditor(folder.Path);
        editor.Open("a.yml\0"u8[..5]);
        editor.ReadAll();

        folder.Write("a.yml", "newer");
        var reason = editor.Replace("fixed"u8);

        Assert.Equal("it changed while it was being fixed", reason);
        Assert.Equal("newer", folder.Read("a.yml"));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Replace_FileThatAnotherTookThePlaceOf_IsRefused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yml", "old");
        using IFileEditor editor = new LinuxFileEditor(folder.Path);
        editor.Open("a.yml\0"u8[..5]);
        var modified = File.GetLastWriteTimeUtc(Path.Combine(folder.Path, "a.yml"));

        folder.Write("b.yml", "two");
        File.Move(Path.Combine(folder.Path, "b.yml"), Path.Combine(folder.Path, "a.yml"), overwrite: true);
        File.SetLastWriteTimeUtc(Path.Combine(folder.Path, "a.yml"), modified);

        Assert.Equal("it changed while it was being fixed", editor.Replace("fixed"u8));
        Assert.Equal("two", folder.Read("a.yml"));
    }

    [Fact]
    public void Replace_FileThatVanished_IsRefused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yml", "old");
        using IFileEditor editor = new LinuxFileEditor(folder.Path);
        editor.Open("a.yml\0"u8[..5]);

        File.Delete(Path.Combine(folder.Path, "a.yml"));

        Assert.Equal("the file has vanished", editor.Replace("fixed"u8));
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Open_FileBehindALinkedFolder_IsNotOpened()
    {
        using var outside = new TemporaryFolder();
        using var folder = new TemporaryFolder();
        outside.Write("a.yml", "old");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "link"), outside.Path);
        using var editor = new LinuxFileEditor(folder.Path);

        Assert.NotEqual(FileError.None, editor.Open("link/a.yml\0"u8[..10]));
    }

    [Fact]
    public async Task Replace_NameThatIsNoText_IsReplaced()
    {
        using var folder = new TemporaryFolder();
        await Processes.RunAsync("sh", folder.Path, ["-c", "printf old > \"$(printf 'a\\377.yml')\""]);
        using IFileEditor editor = new LinuxFileEditor(folder.Path);
        byte[] path = [(byte)'a', 0xFF, .. ".yml\0"u8];

        Assert.Equal(FileError.None, editor.Open(path.AsSpan(..^1)));
        Assert.Null(editor.Replace("fixed"u8));

        var result = await Processes.RunAsync("sh", folder.Path, ["-c", "cat a*.yml; rm a*.yml"]);
        Assert.Equal("fixed", result.Output);
    }

    [Fact]
    public void Replace_PathOfFourThousandCharacters_IsReplaced()
    {
        using var folder = new TemporaryFolder();
        var path = string.Join('/', Enumerable.Repeat(new string('d', 200), 18)) + "/" + new string('f', 200) + ".yml";
        folder.Write(path, "old");
        using IFileEditor editor = new LinuxFileEditor(folder.Path);
        byte[] name = [.. Encoding.ASCII.GetBytes(path), 0];

        Assert.Equal(FileError.None, editor.Open(name.AsSpan(..^1)));
        Assert.Null(editor.Replace("fixed"u8));

        Assert.Equal("fixed", folder.Read(path));
    }

    [Fact]
    public async Task Replace_ExtendedAttributes_AreKept()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yml", "old");
        var set = await TryRunAsync("setfattr", folder, "-n", "user.note", "-v", "kept", "a.yml");
        Assert.SkipUnless(set is { ExitCode: 0 }, "No program or file system for extended attributes.");
        using IFileEditor editor = new LinuxFileEditor(folder.Path);
        editor.Open("a.yml\0"u8[..5]);

        Assert.Null(editor.Replace("fixed"u8));

        Assert.Equal("kept", (await TryRunAsync("getfattr", folder, "-n", "user.note", "--only-values", "a.yml"))!.Output);
    }

    private static async Task<ProcessResult?> TryRunAsync(string program, TemporaryFolder folder, params string[] arguments)
    {
        try
        {
            return await Processes.RunAsync(program, folder.Path, arguments);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
