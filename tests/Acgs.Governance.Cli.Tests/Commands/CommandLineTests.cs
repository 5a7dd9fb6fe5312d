// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Commands;

/// <summary>What a user types, right and wrong.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("check", "unknown command 'check'; did you mean 'acgs-cli compliance check'?", "Try 'acgs-cli --help'.")]
    [InlineData("rotate 0123456789abcdef", "did you mean 'acgs-cli hash rotate'?", "Try 'acgs-cli --help'.")]
    [InlineData("hash", "command missing; one of 'compute', 'rotate'.", "Try 'acgs-cli hash --help'.")]
    [InlineData("explain ACGS0001 more", "unexpected argument 'more'.", "Try 'acgs-cli explain --help'.")]
    [InlineData("init --dry", "unknown option '--dry'; did you mean --dry-run?", "Try 'acgs-cli init --help'.")]
    [InlineData("compliance check --max-findings x", "'x' for option '--max-findings'.\n", "Try 'acgs-cli compliance check --help'.")]
    [InlineData("compliance chek", "did you mean 'acgs-cli compliance check'?", "Try 'acgs-cli compliance --help'.")]
    [InlineData("compliance check --format yaml", "'yaml'", "Try 'acgs-cli compliance check --help'.")]
    [InlineData("compliance check --levle strict", "did you mean --level?", "Try 'acgs-cli compliance check --help'.")]
    public async Task CommandLine_TypingMistake_IsNamedWithTheWayOut(string line, string expected, string way)
    {
        using var folder = new TemporaryFolder();

        var result = await CliProcess.RunAsync(folder, line.Split(' '));

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(string.Empty, result.Output);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.EndsWith(way + "\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CommandLine_FileThatBeginsWithAt_IsThatFile()
    {
        using var folder = new TemporaryFolder();
        folder.Write("@a.cs", "class A;\n");

        var result = await CliProcess.RunAsync(folder, "compliance", "check", "@a.cs");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("@a.cs", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--update-baseline", "--update-baseline wants --baseline FILE")]
    [InlineData("--quiet --verbose", "exclude each other")]
    [InlineData("--max-findings=-1", "from 0 on")]
    [InlineData("--output no/such/folder", "the folder of 'no/such/folder' does not exist")]
    [InlineData("--constitutional-hash abc", "it has 3 characters")]
    [InlineData("--constitutional-hash 0000000000000000", "asserts 0000000000000000, but cdd01ef066bc6cf2 is configured")]
    public async Task Check_Contradiction_ExitsWithTwo(string options, string expected)
    {
        using var folder = new TemporaryFolder();

        var result = await CliProcess.RunAsync(folder, ["compliance", "check", .. options.Split(' ')]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_AssertedHashIsConfigured_Works()
    {
        using var folder = new TemporaryFolder();

        var result = await CliProcess.RunAsync(folder, "compliance", "check", "--constitutional-hash", "cdd01ef066bc6cf2");

        Assert.Equal(0, result.ExitCode);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("compliance --help")]
    [InlineData("compliance check --help")]
    [InlineData("compliance fix --help")]
    [InlineData("docs check --help")]
    [InlineData("explain --help")]
    [InlineData("hash --help")]
    [InlineData("hash rotate --help")]
    [InlineData("init --help")]
    [InlineData("compliance audit --help")]
    [InlineData("governance violations --help")]
    [InlineData("ledger --help")]
    [InlineData("ledger verify --help")]
    [InlineData("ledger prove --help")]
    [InlineData("ledger verify-proof --help")]
    [InlineData("ledger checkpoint --help")]
    [InlineData("ledger export --help")]
    [InlineData("ledger prune --help")]
    [InlineData("ledger migrate --help")]
    public async Task Help_OfEachCommand_Fits100Columns(string line)
    {
        using var folder = new TemporaryFolder();

        var result = await CliProcess.RunAsync(folder, line.Split(' '));

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.All(result.Output.Split('\n'), text => Assert.InRange(text.Length, 0, 100));
    }

    [Fact]
    public async Task Help_OfCheck_HasExamples()
    {
        using var folder = new TemporaryFolder();

        var result = await CliProcess.RunAsync(folder, "compliance", "check", "--help");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Examples:\n  acgs-cli compliance check ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggest_Format_NamesTheFormats()
    {
        using var folder = new TemporaryFolder();

        var result = await CliProcess.RunAsync(folder, "[suggest:26]", "compliance check --format ");

        Assert.Equal(["github", "json", "junit", "sarif", "text"], result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('-')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Explain_Rules_AreListedAndPrinted()
    {
        using var folder = new TemporaryFolder();

        var list = await CliProcess.RunAsync(folder, "explain");
        var page = await CliProcess.RunAsync(folder, "explain", "acgs0003");
        var unknown = await CliProcess.RunAsync(folder, "explain", "ACGS003");

        Assert.Equal(28, list.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("# ACGS0003: The constitutional hash header is malformed\n", page.Output, StringComparison.Ordinal);
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("did you mean ACGS0003?", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_File_HoldsTheResultAndNothingElseIsLeft()
    {
        using var folder = new TemporaryFolder();
        using var other = new TemporaryFolder();
        folder.Write("a.yml", "key: 1\n");
        var path = Path.Combine(other.Path, "result.json");

        var result = await CliProcess.RunAsync(folder, "compliance", "check", "--format", "json", "--output", path);

        Assert.Equal(string.Empty, result.Output);
        Assert.StartsWith("{\n  \"schema\": \"urn:acgs:check:1\"", other.Read("result.json"), StringComparison.Ordinal);
        Assert.Single(Directory.GetFileSystemEntries(other.Path));
    }
}
