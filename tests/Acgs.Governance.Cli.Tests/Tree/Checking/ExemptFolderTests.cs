// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Tree.Checking;

/// <summary>Test data and migrations: a stamp breaks the tests that compare them, and checksums.</summary>
public sealed class ExemptFolderTests
{
    private const string Old = "cdd01ef066bc6cf2";
    private const string New = "0123456789abcdef";

    [Theory]
    [InlineData("testdata/a.py", "test data")]
    [InlineData("x/golden/b/a.go", "test data")]
    [InlineData("__snapshots__/a.ts", "test data")]
    [InlineData("__snapshot__/a.yml", "test data")]
    [InlineData("snapshots/a.html", "test data")]
    [InlineData("spec/Fixtures/a.yml", "test data")]
    [InlineData("__fixtures__/a.md", "test data")]
    [InlineData("fixtures/a.toml", "test data")]
    [InlineData("fixtures/a.ini", "test data")]
    [InlineData("db/migrations/1/up.sql", "migration")]
    [InlineData("fixtures/a.py", null)]
    [InlineData("migrations/a.py", null)]
    [InlineData("testdata/A.cs", null)]
    [InlineData("golden/A.csx", null)]
    [InlineData("mytestdata/a.py", null)]
    [InlineData("testdata.py", null)]
    public async Task Check_FileInFolder_IsExemptByItsType(string path, string? cause)
    {
        using var folder = new TemporaryFolder();
        folder.Write(path, "a\n");

        var result = await CliProcess.RunAsync(folder, "compliance", "check", "--verbose");
        var fix = await CliProcess.RunAsync(folder, "compliance", "fix");

        Assert.Equal(cause is null ? 1 : 0, result.ExitCode);
        Assert.Equal(cause is not null, result.Output.Contains($"\n{path}: {cause}\n", StringComparison.Ordinal));
        Assert.Equal(cause is not null, result.Output.Contains($"Exempt: 1 (1 {cause}).", StringComparison.Ordinal));
        Assert.Equal(cause is not null, folder.Read(path) == "a\n");
        Assert.Equal(0, fix.ExitCode);
    }

    [Theory]
    [InlineData(".editorconfig", "testdata/**", true)]
    [InlineData(".editorconfig", "**/{golden,testdata}/*.yml", true)]
    [InlineData("x/testdata/.editorconfig", "*", true)]
    [InlineData(".editorconfig", "*", false)]
    [InlineData(".editorconfig", "*.yml", false)]
    public async Task Require_OfASectionThatNamesTheFolder_BringsFilesBack(string settings, string glob, bool isBack)
    {
        using var folder = new TemporaryFolder();
        folder.Write(settings, $"# Constitutional Hash: {Old}\n[{glob.Replace("testdata/**", "x/testdata/**", StringComparison.Ordinal)}]\nacgs_header = require\n");
        folder.Write("x/testdata/a.yml", "a: 1\n");
        folder.Write("x/testdata/b.yml", $"# Constitutional Hash: {Old}\na: 1\n");

        var check = await CliProcess.RunAsync(folder, "compliance", "check");
        await CliProcess.RunAsync(folder, "compliance", "fix");
        await CliProcess.RunAsync(folder, "hash", "rotate", New, "--apply");

        Assert.Equal(isBack ? 1 : 0, check.ExitCode);
        Assert.Equal(isBack ? $"# Constitutional Hash: {New}\na: 1\n" : "a: 1\n", folder.Read("x/testdata/a.yml"));
        Assert.Equal($"# Constitutional Hash: {(isBack ? New : Old)}\na: 1\n", folder.Read("x/testdata/b.yml"));
    }

    [Fact]
    public async Task Summary_OfEachCause_CountsAndNamesIt()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".editorconfig", $"# Constitutional Hash: {Old}\nroot = true\n[off.py]\nacgs_header = off\n[loose.py]\nacgs_header = validate\n[made.py]\ngenerated_code = true\n");
        foreach (var path in (string[])["off.py", "loose.py", "made.py", "vendor/a.py", "testdata/a.py", "a.csv", "a.json", "go.sum"])
        {
            folder.Write(path, "a\n");
        }

        var result = await CliProcess.RunAsync(folder, "compliance", "check");

        Assert.Contains(
            "Exempt: 8 (2 no comments, 1 lock file, 1 generated, 1 vendored, 1 switched off, 1 header optional, 1 test data).",
            result.Output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.sh", "#!/bin/sh\n", "above '#!/bin/sh', which must come first")]
    [InlineData("a.xml", "<?xml version=\"1.0\"?>\n<a/>\n", "above '<?xml version=\"1.0\"?>', which must come first")]
    [InlineData("A.cs", "#!/usr/bin/env dotnet\n", "above '#!/usr/bin/env dotnet', which must come first")]
    public async Task Misplaced_AboveAFirstLine_NamesIt(string path, string text, string reason)
    {
        using var folder = new TemporaryFolder();
        var header = path.EndsWith("xml", StringComparison.Ordinal) ? $"<!-- Constitutional Hash: {Old} -->\n" : $"# Constitutional Hash: {Old}\n";
        folder.Write(path, (path == "A.cs" ? header.Replace("#", "//", StringComparison.Ordinal) : header) + text);

        var result = await CliProcess.RunAsync(folder, "compliance", "check");

        Assert.Contains($"ACGS0005 Misplaced: Constitutional Hash: {Old} ({reason})", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("using System;\n// Constitutional Hash: cdd01ef066bc6cf2\n", "below the first line of code")]
    [InlineData("#if !A\n// Constitutional Hash: cdd01ef066bc6cf2\n#endif\nusing System;\n", "between #if and #endif")]
    public async Task Misplaced_InCSharp_SaysWhere(string text, string reason)
    {
        using var folder = new TemporaryFolder();
        folder.Write("A.cs", text);

        var result = await CliProcess.RunAsync(folder, "compliance", "check");

        Assert.Contains($"({reason})", result.Output, StringComparison.Ordinal);
    }
}
