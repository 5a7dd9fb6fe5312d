// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using System.Text.Json;
using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Cli.Tests.Reports;

namespace Acgs.Governance.Cli.Tests.Commands.Docs;

public sealed class DocsCheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Check_NothingWrong_ExitsWithZero()
    {
        _folder.Write("README.md", "# Title\n\n[here](#title), [there](docs/page.md#second)\n");
        _folder.Write("docs/page.md", "# First\n\nSecond\n---\n");

        var result = await RunAsync();

        Assert.Equal((0, "2 documents: 0 findings, 0 unreadable\n", string.Empty), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public async Task Check_Findings_AreOnePerLineWithRuleAndRemedy()
    {
        _folder.Write("README.md", "# Title\n\n[gone](gone.md)\n\n```sh\nacgs-cli compliance chek\n```\n");

        var result = await RunAsync();

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            """
            README.md:3: ACGS2001 DeadLink: 'gone.md' gone.md is not in the repository
            README.md:6: ACGS2005 ToolCommand: 'acgs-cli compliance chek' unknown command 'chek'; did you mean 'acgs-cli compliance check'?

            1 document: 2 findings, 0 unreadable

            """,
            result.Output);
    }

    [Fact]
    public async Task Check_HostileText_DoesNotReachTheTerminal()
    {
        _folder.Write("README.md", "[gone](\u202Egone.md)\n");

        var result = await RunAsync();

        Assert.DoesNotContain("\u202E", result.Output, StringComparison.Ordinal);
        Assert.Contains(@"\u202Egone.md", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_Findings_HaveTheirPlace()
    {
        _folder.Write("README.md", "[gone](gone.md)\n");

        var result = await RunAsync("--format", "json");

        Assert.Empty((await Schema.OwnAsync("docs")).Errors(result.Output));
        using var document = JsonDocument.Parse(result.Output);
        var finding = Assert.Single(document.RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal(("README.md", 1), (finding.GetProperty("path").GetString(), finding.GetProperty("line").GetInt32()));
        Assert.Equal("ACGS2001", finding.GetProperty("id").GetString());
    }

    [Fact]
    public async Task Sarif_Findings_AreValid()
    {
        _folder.Write("README.md", "[gone](gone.md) [gone](gone.md)\n\n[gone](gone.md)\n");

        var result = await RunAsync("--format", "sarif");

        Assert.Empty((await Schema.SarifAsync()).Errors(result.Output));
        using var document = JsonDocument.Parse(result.Output);
        var results = document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(2, results.Select(one => one.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task GitHub_Findings_AreCommands()
    {
        _folder.Write("a,b.md", "[gone](gone.md)\n");

        var result = await RunAsync("--format", "github");

        Assert.Equal(
            "::error file=a%2Cb.md,line=1,title=ACGS2001 DeadLink::'gone.md' gone.md is not in the repository\n"
            + "1 document: 1 finding, 0 unreadable, 0 in the baseline.\n",
            result.Output);
    }

    [Fact]
    public async Task Baseline_KnownFindings_PassAndNewOnesFail()
    {
        _folder.Write("README.md", "[gone](gone.md)\n");
        var first = await RunAsync("--baseline", "known.json", "--update-baseline");
        _folder.Write("README.md", "New text.\n\n[gone](gone.md) and [new](new.md)\n");
        var second = await RunAsync("--baseline", "known.json");
        _folder.Write("README.md", "Nothing.\n");
        var third = await RunAsync("--baseline", "known.json");

        Assert.Equal(0, first.ExitCode);
        Assert.Equal(1, second.ExitCode);
        Assert.Contains("new.md is not", second.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("'gone.md'", second.Output, StringComparison.Ordinal);
        Assert.Equal(0, third.ExitCode);
        Assert.EndsWith("Baseline: 1 stale entry; --update-baseline removes it:\n  README.md ACGS2001\n", third.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_NamedFile_HasTheResult()
    {
        _folder.Write("README.md", "Nothing.\n");

        var result = await RunAsync("-o", "result.txt");

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Output));
        Assert.Equal("1 document: 0 findings, 0 unreadable\n", _folder.Read("result.txt"));
    }

    [Fact]
    public async Task Paths_NamedFolder_IsCheckedAgainstTheWholeRepository()
    {
        await _folder.GitAsync("init", "-q");
        _folder.Write(".gitignore", "secret.md\n");
        _folder.Write("README.md", "[gone](gone.md)\n");
        _folder.Write("secret.md", "[gone](gone.md)\n");
        _folder.Write("docs/page.md", "[up](../README.md) [ignored](../secret.md) [out](../../elsewhere.md)\n");

        var result = await RunAsync("docs");

        Assert.Contains("docs/page.md:1: ACGS2001 DeadLink: '../secret.md'", result.Output, StringComparison.Ordinal);
        Assert.Contains("docs/page.md:1: ACGS2002 LinkOutside: '../../elsewhere.md'", result.Output, StringComparison.Ordinal);
        Assert.Contains("1 document: 2 findings", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OddBytes_AreReadAsText()
    {
        _folder.Write("a.md", [0xEF, 0xBB, 0xBF, .. "# A\r\n\r\n[a](#a)\r\n[b](gone.md)\r\n"u8]);
        _folder.Write("b.md", [.. "[a](gone\u0000.md)\r[b](gone.md)"u8]);
        _folder.Write("c.md", []);

        var result = await RunAsync();

        Assert.Contains("a.md:4: ACGS2001", result.Output, StringComparison.Ordinal);
        Assert.Contains("b.md:2: ACGS2001", result.Output, StringComparison.Ordinal);
        Assert.Contains("3 documents: 2 findings, 0 unreadable", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Utf16_IsReadByItsMark()
    {
        const string Text = "# Größe\n\n[a](#größe) [b](gone.md)\n";
        _folder.Write("a.md", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)]);
        _folder.Write("b.md", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)]);
        _folder.Write("c.md", "[a](a.md#größe) [b](b.md#none)\n");

        var result = await RunAsync();
        var update = await RunAsync("--baseline", "known.json", "--update-baseline");
        var known = await RunAsync("--baseline", "known.json");

        Assert.Contains("a.md:3: ACGS2001", result.Output, StringComparison.Ordinal);
        Assert.Contains("b.md:3: ACGS2001", result.Output, StringComparison.Ordinal);
        Assert.Contains("c.md:1: ACGS2003 MissingAnchor: 'b.md#none'", result.Output, StringComparison.Ordinal);
        Assert.Contains("3 documents: 3 findings, 0 unreadable", result.Output, StringComparison.Ordinal);
        Assert.Equal((0, 0), (update.ExitCode, known.ExitCode));
    }

    [Fact]
    public async Task Check_Latin1_IsReadAsSuch()
    {
        _folder.Write("a.md", Encoding.Latin1.GetBytes("# Größe\n\n[a](#größe) [b](gone.md)\n"));

        var result = await RunAsync();

        Assert.Contains("a.md:3: ACGS2001 ", result.Output, StringComparison.Ordinal);
        Assert.Contains("1 document: 1 finding, 0 unreadable", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TestData_IsNotChecked()
    {
        _folder.Write("testdata/page.md", "[gone](gone.md)\n");
        _folder.Write("tests/A.verified.md", "[gone](gone.md)\n");
        _folder.Write("tests/A.Received.md", "[gone](gone.md)\n");

        var result = await RunAsync();

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            "0 documents: 0 findings, 0 unreadable\nLeft out: 3 documents of test data.\nWarning: no documents found.\n", result.Output);
    }

    [Fact]
    public async Task Migrations_AreDocumentsAsOthers()
    {
        _folder.Write("docs/migrations/v2.md", "[gone](gone.md)\n");

        var result = await RunAsync();

        Assert.Contains("1 document: 1 finding", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_ThatDiffersInCaseOnly_NamesWhatIsThere()
    {
        _folder.Write("README.md", "[inc](docs/INC.md) [folder](Docs)\n");
        _folder.Write("docs/inc.md", "text\n");

        var result = await RunAsync();

        Assert.Contains("docs/INC.md is not in the repository; there is docs/inc.md\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("Docs is not in the repository; there is docs\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_WithNul_IsDead()
    {
        _folder.Write("a.md", "[a](gone%00.md)\n");
        _folder.Write("b.md", "[b](a.md)\n");

        var result = await RunAsync();

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("a.md:1: ACGS2001", result.Output, StringComparison.Ordinal);
        Assert.Contains("2 documents: 1 finding, 0 unreadable", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Baseline_WithASecret_DoesNotPassAnotherOne()
    {
        _folder.Write("README.md", "```\nPGPASSWORD=Xk29fmQp psql\n```\n");
        var first = await RunAsync("--baseline", "known.json", "--update-baseline");
        _folder.Write("README.md", "```\nPGPASSWORD=Yl38gnRq psql\n```\n");
        var second = await RunAsync("--baseline", "known.json");

        Assert.Equal((0, 1), (first.ExitCode, second.ExitCode));
        Assert.DoesNotContain("Xk29fmQp", _folder.Read("known.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Baseline_OfTwoChecks_KeepsTheEntriesOfBoth()
    {
        await _folder.GitAsync("init", "-q");
        _folder.Write("README.md", "[gone](gone.md)\n");
        await CliProcess.RunAsync(_folder, "compliance", "check", "--baseline", "known.json", "--update-baseline");
        await RunAsync("--baseline", "known.json", "--update-baseline");
        await CliProcess.RunAsync(_folder, "compliance", "check", "--baseline", "known.json", "--update-baseline");

        var documents = await RunAsync("--baseline", "known.json");
        var headers = await CliProcess.RunAsync(_folder, "compliance", "check", "--baseline", "known.json");

        Assert.Equal((0, 0), (documents.ExitCode, headers.ExitCode));
        Assert.DoesNotContain("stale", documents.Output + headers.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staged_LinkToAPageThatIsNotStaged_IsDead()
    {
        await _folder.GitAsync("init", "-q");
        _folder.Write("README.md", "[page](page.md#title) [other](other.md#second)\n");
        _folder.Write("other.md", "# First\n");
        await _folder.GitAsync("add", "README.md", "other.md");
        _folder.Write("page.md", "# Title\n");
        _folder.Write("other.md", "# Second\n");

        var staged = await RunAsync("--staged");
        var working = await RunAsync();

        Assert.Contains("ACGS2001 DeadLink: 'page.md#title'", staged.Output, StringComparison.Ordinal);
        Assert.Contains("ACGS2003 MissingAnchor: 'other.md#second'", staged.Output, StringComparison.Ordinal);
        Assert.Equal(0, working.ExitCode);
    }

    [Fact]
    public async Task Link_IntoASubmoduleOrBesideASparseCheckout_IsNotDead()
    {
        await _folder.GitAsync("init", "-q");
        _folder.Write("docs/README.md", "[a](../module/page.md) [b](../left/out.md) [c](../gone/out.md)\n");
        _folder.Write("left/out.md", "# Out\n");
        await _folder.GitAsync("add", ".");
        await _folder.GitAsync("update-index", "--add", "--cacheinfo", "160000,1111111111111111111111111111111111111111,module");
        await _folder.GitAsync("update-index", "--skip-worktree", "left/out.md");
        File.Delete(Path.Combine(_folder.Path, "left/out.md"));

        var result = await RunAsync();

        Assert.Contains("ACGS2001 DeadLink: '../gone/out.md'", result.Output, StringComparison.Ordinal);
        Assert.Contains("1 document: 1 finding", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--update-baseline", 2, "--update-baseline wants --baseline FILE")]
    [InlineData("--baseline none.json", 2, "baseline 'none.json' does not exist")]
    [InlineData("--format junit", 2, "'junit'")]
    [InlineData("missing.md", 2, "missing.md")]
    [InlineData("--constitutional-hash 0000000000000000", 2, "asserts 0000000000000000")]
    public async Task Check_Mistake_IsNamed(string options, int exitCode, string expected)
    {
        var result = await RunAsync(options.Split(' '));

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    private Task<ProcessResult> RunAsync(params string[] options) => CliProcess.RunAsync(_folder, ["docs", "check", .. options]);
}
