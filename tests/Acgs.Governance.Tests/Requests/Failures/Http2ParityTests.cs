// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Security;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Acgs.Governance.Tests.Requests.Failures;

[Collection(nameof(TelemetryTurn))]
public sealed class Http2ParityTests
{
    [Theory]
    [InlineData("/at-once", "500")]
    [InlineData("/after-a-wait", "500")]
    [InlineData("/unsent", "500")]
    [InlineData("/bad-request", "422")]
    public async Task FailedRequest_OverHttp2_IsSeenAsWithoutUsAndTheConnectionServesOn(string path, string status)
    {
        var (bareAnswers, bareSeen) = await AskAsync(isGoverned: false, path);
        var (answers, seen) = await AskAsync(isGoverned: true, path);

        Assert.Equal([$"{status} bare", "200 bare"], bareAnswers);
        Assert.Equal([$"{status} stamped", "200 stamped"], answers);
        Assert.Equal(bareSeen, seen);
    }

    private static async Task<(string[] Answers, IReadOnlyList<string> Seen)> AskAsync(bool isGoverned, string path)
    {
        await using var host = await ObservedHost.StartAsync(isGoverned, HttpProtocols.Http2);
        using var connection = await Http2Connection.OpenAsync(host.Port);
        string[] answers = [await connection.AskAsync(Get(path)), await connection.AskAsync(Get("/ok"))];
        return (answers, await host.EndAsync());

        (string, string)[] Get(string target) =>
            [(":method", "GET"), (":scheme", "http"), (":authority", "127.0.0.1"), (":path", target), ("traceparent", host.TraceParent.Split(' ')[1].Trim())];
    }
}
