// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;
using System.Text;
using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Adoption;

public sealed class HashComputeTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\r\n")]
    public async Task Compute_File_PrintsTheFirstDigitsOfItsBytes(string mark)
    {
        using var folder = new TemporaryFolder();
        var content = Encoding.UTF8.GetBytes(mark + "We hold these truths\n");
        folder.Write("constitution.md", content);

        var result = await CliProcess.RunAsync(folder, "hash", "compute", "constitution.md");

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content))[..16] + Environment.NewLine, result.Output);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task Compute_LargeFile_IsRead()
    {
        using var folder = new TemporaryFolder();
        var content = new byte[5_000_001];
        content[^1] = 1;
        folder.Write("large", content);

        var result = await CliProcess.RunAsync(folder, "hash", "compute", "large");

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content))[..16], result.Output.TrimEnd());
    }

    [Fact]
    public async Task Compute_StandardInput_IsRead()
    {
        using var folder = new TemporaryFolder();

        var result = await Processes.RunAsync(CliProcess.Executable, folder.Path, ["hash", "compute", "-"], input: "abc");

        Assert.Equal("ba7816bf8f01cfea", result.Output.TrimEnd());
        Assert.Equal(0, result.ExitCode);
    }

    [Theory]
    [InlineData("missing", "acgs-cli: 'missing' does not exist.\n")]
    [InlineData("empty", "acgs-cli: 'empty' is empty.\n")]
    [InlineData(".", "acgs-cli: '.' is a folder; name the file of the constitution.\n")]
    [InlineData("-", "acgs-cli: standard input is empty.\n")]
    public async Task Compute_NoDocument_IsNamed(string file, string message)
    {
        using var folder = new TemporaryFolder();
        folder.Write("empty", string.Empty);

        var result = await CliProcess.RunAsync(folder, "hash", "compute", file);

        Assert.Equal(message, result.Error);
        Assert.Empty(result.Output);
        Assert.Equal(3, result.ExitCode);
    }
}
