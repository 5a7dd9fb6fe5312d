// Constitutional Hash: cdd01ef066bc6cf2

using Xunit.v3;

namespace Acgs.Governance.TestServers.Tests;

public sealed class ServerBinaryTests
{
    private const string Reason = "PostgreSQL is not installed: run ./test.sh, which installs it.";
    private static readonly ServerBinary Missing = new("PostgreSQL", "postgresql", Path: null);

    [Theory]
    [InlineData("true")]
    [InlineData("True")]
    public void Report_MissingOnBuildServer_Fails(string ci)
    {
        var failure = Assert.Throws<ServerMissingException>(() => Missing.Report(ci));
        Assert.Equal(Reason, failure.Message);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("false")]
    public void Report_MissingElsewhere_SkipsWithTheCommand(string? ci)
    {
        // Assert.Throws and Record.Exception let a skip pass through and would skip this very test.
        ServerMissingException? skip = null;
        try
        {
            Missing.Report(ci);
        }
        catch (ServerMissingException reported)
        {
            skip = reported;
        }

        Assert.Equal($"{DynamicSkipToken.Value}{Reason}", skip?.Message);
    }

    [Fact]
    public void Require_Installed_ReturnsThePath() =>
        Assert.Equal("/usr/bin/server", new ServerBinary("Server", "server", "/usr/bin/server").Require());

    [Fact]
    public void VersionedDirectories_SeveralVersions_HighestNumberFirst()
    {
        var root = Directory.CreateTempSubdirectory("acgs-versions-");
        try
        {
            Array.ForEach(["9.6", "15", "16", "notes"], name => root.CreateSubdirectory(name));
            var found = ServerBinaries.VersionedDirectories(root.FullName).Select(path => Path.GetFileName(Path.GetDirectoryName(path)));
            Assert.Equal(["16", "15", "9.6", "notes"], found);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}
