// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Net.Sockets;
using Acgs.Governance.Platform.Tests.Guide;
using Acgs.Governance.TestServers;
using Acgs.Governance.TestServers.Platforms;

namespace Acgs.Governance.Platform.Tests;

/// <summary>A start that fails says why in a sentence, and leaves nothing.</summary>
[Collection(GuidePorts.Name)]
public sealed class FailingStartTests : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(3);
    private readonly string _folder = Directory.CreateTempSubdirectory("acgs-failing-").FullName;

    private string State => Path.Combine(_folder, "state");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Start_PortTaken_NamesPortAndPart()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 9095);
        listener.Start();

        var error = await FailAsync(3, ["--state", State]);

        Assert.Matches(@"^In use already: port .*9095 \(alert-receiver\)(,.*)?; end what listens there, .* or start with '--ports free'\.$", error);
        Assert.False(Directory.Exists(State), State);
    }

    [Fact]
    public async Task Start_ServersMissing_NamesThemAndTheirPackages()
    {
        var error = await FailAsync(3, ["--ports", "free", "--state", State], path: "/nowhere");

        Assert.Matches("^Not installed: .*Redis.*; install it with 'apt-get install .*redis-server prometheus .*'\\.$", error);
        Assert.False(Directory.Exists(State), State);
    }

    [Fact]
    public async Task Start_OnePartFails_NamesItAndEndsTheOthers()
    {
        Array.ForEach([.. ServerBinaries.Platform], server => server.Require());
        var broken = Path.Combine(_folder, "redis-server");
        await File.WriteAllTextAsync(broken, "#!/bin/sh\necho 'out of order'\nexit 1\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(broken, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        // Where the account of PostgreSQL may go.
        File.SetUnixFileMode(_folder, File.GetUnixFileMode(_folder) | UnixFileMode.OtherExecute);

        var error = await FailAsync(3, ["--ports", "free", "--state", State], $"{_folder}:{Environment.GetEnvironmentVariable("PATH")}");

        Assert.Equal("The platform is not started, because redis is not. The redis server ended with code 1:\nout of order", error);
        Assert.False(Directory.Exists(State), State);
        Assert.DoesNotContain(Commands(), command => command.Contains(State, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_StateFolderNotEmpty_RefusesAndKeepsIt()
    {
        var kept = Path.Combine(_folder, "kept");
        await File.WriteAllTextAsync(kept, "", TestContext.Current.CancellationToken);

        Assert.Equal(
            $"The folder {_folder} is not empty; give --state a new or an empty one, because it is deleted at the end.",
            await FailAsync(3, ["--ports", "free", "--state", _folder]));
        Assert.True(File.Exists(kept));
    }

    [Fact]
    public async Task Start_StateFolderWhereTheAccountOfPostgreSqlCannotGo_NamesTheFolder()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "PostgreSQL runs as this account.");

        Assert.Equal(
            $"PostgreSQL does not run as root, and its account cannot enter {_folder}; give --state another folder.",
            await FailAsync(3, ["--ports", "free", "--state", State]));
        Assert.False(Directory.Exists(State), State);
    }

    [Theory]
    [InlineData("'--port' is no option.", "--port", "free")]
    [InlineData("--ports takes 'guide', the ports of the operations guide, or 'free', ports that are chosen.", "--ports", "5440")]
    [InlineData("--state takes a folder, which must be new or empty: all files of the platform go there.", "--state")]
    public async Task Start_MistakeInTheCommandLine_NamesIt(string mistake, params string[] arguments) =>
        Assert.Equal($"{mistake} Usage: Platform [--ports guide|free] [--state DIR]", await FailAsync(2, arguments));

    private static async Task<string> FailAsync(int exitCode, string[] arguments, string? path = null)
    {
        var environment = path is null ? [] : new Dictionary<string, string?> { ["PATH"] = path };
        await using var program = PlatformProcess.StartProgram(arguments, environment);
        Assert.Equal(exitCode, await program.WaitForExitAsync(Deadline));
        Assert.Empty(program.Output);
        return string.Join('\n', program.Errors);
    }

    private static IEnumerable<string> Commands()
    {
        foreach (var process in Directory.EnumerateDirectories("/proc").Where(folder => File.Exists($"{folder}/cmdline")))
        {
            var command = "";
            try
            {
                command = File.ReadAllText($"{process}/cmdline");
            }
            catch (IOException)
            {
                // It has ended meanwhile.
            }

            yield return command;
        }
    }
}
