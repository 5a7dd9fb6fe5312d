// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Torture;

/// <summary>What stands in folders and is no file.</summary>
public sealed class SpecialFilesTests
{
    private const string Compliant = "# Constitutional Hash: cdd01ef066bc6cf2\nkey: value\n";

    [Theory]
    [InlineData("mkfifo b.yml")]
    [InlineData("perl -MIO::Socket::UNIX -e 'IO::Socket::UNIX->new(Local => \"b.yml\", Listen => 1) or die $!'")]
    [InlineData("ln -s . loop; mkdir d; ln -s .. d/up; ln -s ../d d/d")]
    [InlineData("ln -s b.yml b.yml; ln -s nowhere c.yml")]
    [InlineData("mkdir b.yml")]
    public async Task Check_BesideWhatIsNoFile_EndsAndPasses(string script)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yml", Compliant);
        await folder.PrepareAsync(script);

        var result = await CliProcess.RunAsync(folder, "compliance", "check");

        Assert.Equal((string.Empty, 0), (result.Error, result.ExitCode));
    }

    [Fact]
    public async Task Check_OfLinksOutOfTheTree_DoesNotFollowThem()
    {
        using var outside = new TemporaryFolder();
        outside.Write("missing.yml", "key: value\n");
        using var folder = new TemporaryFolder();
        folder.Write("a.yml", Compliant);
        await folder.PrepareAsync($"ln -s {outside.Path} folder; ln -s {outside.Path}/missing.yml file.yml");

        var result = await CliProcess.RunAsync(folder, "compliance", "check");

        Assert.DoesNotContain("missing.yml", result.Output, StringComparison.Ordinal);
        Assert.Equal((string.Empty, 0), (result.Error, result.ExitCode));
    }

    [Fact]
    public async Task Check_OfFileWithoutPermission_IsNoPass()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yml", Compliant);
        folder.Write("b.yml", Compliant);
        await folder.PrepareAsync("chmod 755 .; chmod 000 b.yml");

        // Permissions do not bind root.
        var result = await folder.ShellAsync("if [ $(id -u) -eq 0 ]; then set -- setpriv --reuid=65534 --regid=65534 --clear-groups; fi; HOME=/ \"$@\" \"$CLI\" compliance check");

        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Equal(3, result.ExitCode);
    }
}
