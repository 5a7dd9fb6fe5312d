// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Commands;

public sealed class CheckCommandTests
{
    [Fact]
    public async Task Check_CompliantFolder_ExitsWithZero()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yml", "# Constitutional Hash: cdd01ef066bc6cf2\nkey: value\n");

        var result = await CliProcess.RunAsync(folder, "compliance", "check");

        Assert.Equal(string.Empty, result.Error);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task Check_FileWithoutHeader_IsFound()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yml", "key: value\n");

        var result = await CliProcess.RunAsync(folder, "compliance", "check");

        Assert.Contains("a.yml:1: ACGS0001 Missing", result.Output, StringComparison.Ordinal);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public async Task CheckFix_FilesWithoutHeader_GetIt()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yml", "key: value\n");
        folder.Write("run", "#!/bin/sh\necho\n");

        var result = await CliProcess.RunAsync(folder, "compliance", "check", "--fix");

        Assert.Equal((0, "a.yml: inserted\nrun: inserted\n"), (result.ExitCode, result.Output));
        Assert.Equal("# Constitutional Hash: cdd01ef066bc6cf2\nkey: value\n", folder.Read("a.yml"));
        Assert.Equal("#!/bin/sh\n# Constitutional Hash: cdd01ef066bc6cf2\necho\n", folder.Read("run"));
    }

    [Fact]
    public async Task CheckFix_WithAnotherFormat_IsAUsageError()
    {
        using var folder = new TemporaryFolder();

        var result = await CliProcess.RunAsync(folder, "compliance", "check", "--fix", "--format", "sarif");

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Output));
        Assert.StartsWith("acgs-cli: --fix writes text or JSON", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_LegacySpelling_IsNamed()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.py", "import os\nCONSTITUTIONAL_HASH = \"cdd01ef066bc6cf2\"\n");
        folder.Write("b.md", "**Constitutional Hash**: `cdd01ef066bc6cf2`\n\n# Title\n");

        var result = await CliProcess.RunAsync(folder, "compliance", "check", "--quiet");

        Assert.Contains("a.py:1: ACGS0001 Missing: no header (an assignment on line 2) → # Constitutional Hash: cdd01ef066bc6cf2", result.Output, StringComparison.Ordinal);
        Assert.Contains("b.md:1: ACGS0003 Malformed: **Constitutional Hash**: `cdd01ef066bc6cf2` (bold Markdown) → <!-- Constitutional Hash: cdd01ef066bc6cf2 -->", result.Output, StringComparison.Ordinal);
    }
}
