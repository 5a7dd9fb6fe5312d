// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.TestServers;

namespace GovernedService.Tests;

/// <summary>What a hostile client can send in the header, over a raw socket: nothing of it comes out anywhere.</summary>
public sealed class BadInputTests
{
    private const string Marker = "c0ffeeMARKER";

    public static TheoryData<string, string> Values => new()
    {
        { $"X-Constitutional-Hash: {Marker}", " 403 " },
        { $"X-Constitutional-Hash: cdd01ef066bc6cf2\r\nX-Constitutional-Hash: {Marker}", " 403 " },
        { $"X-Constitutional-Hash: cdd01ef066bc6cf2, {Marker}", " 403 " },
        { $"X-Constitutional-Hash: {Marker}{new string('a', 8_000)}", " 403 " },
        { $"X-Constitutional-Hash: {Marker}{new string('a', 65_536)}", " 431 " },
        { $"X-Constitutional-Hash: {Marker}\u00c3\u00a9", " 403 " },
        { $"X-Constitutional-Hash: {Marker}\u00e9", " 400 " },
        { $"X-Constitutional-Hash: {Marker}\0", " 400 " },
        { $"X-Constitutional-Hash: {Marker}\r\n continued", " 400 " },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Header_ThatIsNoHash_ReachesNoBodyNoLogAndNoMetric(string header, string status)
    {
        await using var sample = await Sample.StartAsync();

        var answer = await RawHttp.SendAsync(sample.Port, Encoding.Latin1.GetBytes(
            $"GET /principles HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{header}\r\n\r\n"));
        var metrics = await sample.Client.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
        await sample.Process.StopAsync();

        Assert.Contains(status, answer.Split("\r\n")[0], StringComparison.Ordinal);
        Assert.DoesNotContain(Marker, answer, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Marker, metrics, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(sample.Process.Output, line => line.Contains(Marker, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(sample.Process.Errors, line => line.Contains(Marker, StringComparison.OrdinalIgnoreCase));
    }
}
