// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using System.Text.Json;
using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Tree.Fixing;

public sealed class FixProcessTests
{
    private const string Header = "# Constitutional Hash: cdd01ef066bc6cf2\n";

    [Fact]
    public async Task Fix_SeveralFiles_AreFixedAndThenCompliant()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yml", "a: 1\n");
        folder.Write("b/c.sql", "select 1;\r\n");
        folder.Write("d.yml", "a: 1\n**Constitutional Hash**: cdd01ef066bc6cf2\n");

        var result = await CliProcess.RunAsync(folder, "compliance", "fix");

        Assert.Equal(
            "a.yml: inserted\nb/c.sql: inserted\nd.yml: inserted, repaired: removed a stray header on line 2, without which it parses as YAML\n",
            result.Output);
        Assert.Contains("3 files, 3 changed, 1 of them repaired, 0 refused, 0 findings left", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal("-- Constitutional Hash: cdd01ef066bc6cf2\r\nselect 1;\r\n", folder.Read("b/c.sql"));
        Assert.Equal(0, (await CliProcess.RunAsync(folder, "compliance", "check")).ExitCode);
        Assert.Equal(string.Empty, (await CliProcess.RunAsync(folder, "compliance", "fix")).Output);
    }

    [Fact]
    public async Task Fix_DryRun_WritesNothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yml", "a: 1\n");

        var result = await CliProcess.RunAsync(folder, "compliance", "fix", "--dry-run");

        Assert.Equal("a.yml: inserted\n", result.Output);
        Assert.Contains("1 to be changed", result.Error, StringComparison.Ordinal);
        Assert.Equal("a: 1\n", folder.Read("a.yml"));
    }

    [Fact]
    public async Task Fix_WrongHash_IsAFindingThatConsentRemoves()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yml", "# Constitutional Hash: 1111111111111111\n");

        var refused = await CliProcess.RunAsync(folder, "compliance", "fix");
        var accepted = await CliProcess.RunAsync(folder, "compliance", "fix", "--accept-new-constitution");

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("a.yml: refused: it states the unknown hash 1111111111111111", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, accepted.ExitCode);
        Assert.Equal(Header, folder.Read("a.yml"));
    }

    [Theory]
    [InlineData("a.yml", "  # Constitutional Hash: cdd01ef066bc6cf2 \na: 1\n", "# Constitutional Hash: cdd01ef066bc6cf2\na: 1\n")]
    [InlineData("a.sql", "/* Constitutional Hash: cdd01ef066bc6cf2 */\nselect 1;\n", "-- Constitutional Hash: cdd01ef066bc6cf2\nselect 1;\n")]
    [InlineData("a.sql", "/*\n * (c) us\n * Constitutional Hash: cdd01ef066bc6cf2\n */\nselect 1;\n", "-- Constitutional Hash: cdd01ef066bc6cf2\n/*\n * (c) us\n */\nselect 1;\n")]
    [InlineData("a.cs", "/* Constitutional Hash: cdd01ef066bc6cf2 */\nclass A;\n", "// Constitutional Hash: cdd01ef066bc6cf2\nclass A;\n")]
    public async Task Fix_AtLevelStrict_WritesTheOneSpelling(string path, string content, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write(path, content);

        var result = await CliProcess.RunAsync(folder, "compliance", "fix", "--level", "strict");

        Assert.Equal($"{path}: corrected\n", result.Output);
        Assert.Equal(expected, folder.Read(path));
        Assert.Equal(0, (await CliProcess.RunAsync(folder, "compliance", "check", "--level", "strict")).ExitCode);
    }

    [Fact]
    public async Task Fix_AsJson_NamesWhatWasChangedRefusedAndRepaired()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yml", "a: 1\n");
        folder.Write("b.yml", "# Constitutional Hash: 1111111111111111\n");
        folder.Write("c.yml", Header + "a: 1\n**Constitutional Hash**: cdd01ef066bc6cf2\n");
        folder.Write("d.json", "# Constitutional Hash: cdd01ef066bc6cf2\n{}\n");

        var result = await CliProcess.RunAsync(folder, "compliance", "fix", "--format", "json");

        using var document = JsonDocument.Parse(result.Output);
        var root = document.RootElement;
        Assert.Equal(["a.yml", "c.yml"], root.GetProperty("changed").EnumerateArray().Select(path => path.GetString()));
        Assert.Equal("b.yml", Assert.Single(root.GetProperty("refused").EnumerateArray()).GetProperty("path").GetString());
        var repaired = Assert.Single(root.GetProperty("repaired").EnumerateArray());
        Assert.Equal("c.yml", repaired.GetProperty("path").GetString());
        Assert.Equal("b.yml", Assert.Single(root.GetProperty("findings").EnumerateArray()).GetProperty("path").GetString());
        Assert.Equal(1, result.ExitCode);
    }

    [Theory]
    [InlineData("", "sub", "")]
    [InlineData("sub", "", "")]
    [InlineData("sub", ". ../sub/a.yml", "sub")]
    public async Task Fix_DiffOfAFolder_AppliedByGit_ChangesItsFilesOnly(string current, string paths, string applied)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yml", "a: 1\n");
        folder.Write("sub/a.yml", "a: 1\n");
        await folder.GitAsync("init", "-q");

        await folder.PrepareAsync($"(cd ./{current}; ! \"$CLI\" compliance check {paths} > /dev/null; \"$CLI\" compliance fix --diff {paths}) | (cd ./{applied}; git apply)");

        Assert.Equal(("a: 1\n", Header + "a: 1\n"), (folder.Read("a.yml"), folder.Read("sub/a.yml")));
    }

    [Fact]
    public async Task Fix_Diff_AppliedByGit_EqualsFix()
    {
        var contents = new Dictionary<string, byte[]>
        {
            ["a.yml"] = "a: 1\n"u8.ToArray(),
            ["no newline.yml"] = "a: 1"u8.ToArray(),
            ["crlf.sql"] = "select 1;\r\nselect 2;\r\n"u8.ToArray(),
            ["cr.sql"] = "select 1;\rselect 2;\r"u8.ToArray(),
            ["cpanfile"] = "\t**constitutional hash: cdd01ef066bc6cf2**\r#!/bin/sh\r"u8.ToArray(),
            ["moved.yml"] = "a: 1\nb: 1\nc: 1\nd: 1\ne: 1\nf: 1\ng: 1\nh: 1\ni: 1\n# Constitutional Hash: cdd01ef066bc6cf2"u8.ToArray(),
            ["near.yml"] = "a: 1\nb: 1\n# Constitutional Hash: cdd01ef066bc6cf2\nc: 1\n"u8.ToArray(),
            ["stray.yml"] = "a: 1\nb: 1\nc: 1\nd: 1\ne: 1\nf: 1\ng: 1\nh: 1\ni: 1\n\n**Constitutional Hash**: cdd01ef066bc6cf2\n"u8.ToArray(),
            ["digits.xml"] = "<!-- constitutional hash cdd01ef066bc6cf2 --><a/>\n"u8.ToArray(),
            ["sub/\u00fc \"q\".cs"] = "namespace A;\n"u8.ToArray(),
            ["utf16.yml"] = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("a: 1\nb: 2\n")],
            ["latin.yml"] = [(byte)'#', 0xE9, (byte)'\n'],
            ["gone.sql"] = "/*\n * x\n * constitutional hash: cdd01ef066bc6cf2\n */\nselect 1;"u8.ToArray(),
        };
        using var patched = new TemporaryFolder();
        using var written = new TemporaryFolder();
        foreach (var (path, content) in contents)
        {
            patched.Write(path, content);
            written.Write(path, content);
        }

        await File.WriteAllBytesAsync(Path.Combine(patched.Path, "p.patch"), await DiffAsync(patched), TestContext.Current.CancellationToken);
        await patched.GitAsync("apply", "--whitespace=nowarn", "p.patch");
        await CliProcess.RunAsync(written, "compliance", "fix");

        foreach (var path in contents.Keys)
        {
            Assert.Equal(await BytesAsync(written, path), await BytesAsync(patched, path));
            Assert.NotEqual(contents[path], await BytesAsync(written, path));
        }
    }

    // As bytes: a patch of UTF-16 is no text.
    private static async Task<byte[]> DiffAsync(TemporaryFolder folder)
    {
        var start = new System.Diagnostics.ProcessStartInfo(CliProcess.Executable, ["compliance", "fix", "--diff"])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
        };
        using var process = System.Diagnostics.Process.Start(start)!;
        using var output = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(output);
        await process.WaitForExitAsync();
        return output.ToArray();
    }

    private static Task<byte[]> BytesAsync(TemporaryFolder folder, string path) => File.ReadAllBytesAsync(Path.Combine(folder.Path, path));
}
