// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Tests.Health;

/// <summary>A page of somebody else, whose name resolves to this machine, in a browser on this machine.</summary>
public sealed class DnsRebindingTests
{
    [Theory]
    [InlineData("localhost", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("evil.example", false)]
    [InlineData("localhost.evil.example", false)]
    [InlineData("127.0.0.1.evil.example", false)]
    public async Task Request_FromThisMachine_SeesWhatIsForItIfItNamesIt(string host, bool expected)
    {
        await using var app = await GovernedApp.StartAsync(build: builder => builder.AddCheck("db", new ScriptedCheck()));
        await app.Services.FirstRoundAsync();

        Assert.Equal(expected, (await AskAsync(app, "/health", host)).Contains("\"checks\"", StringComparison.Ordinal));
        Assert.Equal(expected, (await AskAsync(app, "/info", host)).Contains("\"commit\"", StringComparison.Ordinal));
        Assert.Equal(expected, (await AskAsync(app, "/health/ui", host)).StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal));
        Assert.Equal(expected, (await AskAsync(app, "/health/ui/data", host)).StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal));
    }

    private static Task<string> AskAsync(GovernedApp app, string path, string host) =>
        RawHttp.SendAsync(app.Port, $"GET {path} HTTP/1.1\r\nHost: {host}:{app.Port}\r\nConnection: close\r\n\r\n");
}
