// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Tests.Compliance;

public sealed class HostileHeaderTests
{
    [Theory]
    [InlineData("wrong", 403)]
    [InlineData("upper case", 403)]
    [InlineData("doubled", 403)]
    [InlineData("doubled, one right", 403)]
    [InlineData("comma list", 403)]
    [InlineData("16 KiB", 403)]
    [InlineData("64 KiB", 431)]
    [InlineData("UTF-8", 403)]
    [InlineData("Latin-1", 400)]
    [InlineData("control bytes", 403)]
    [InlineData("NUL", 400)]
    [InlineData("bare LF", 403)]
    [InlineData("bare CR", 400)]
    [InlineData("folded", 400)]
    [InlineData("format items", 403)]
    [InlineData("space before the colon", 400)]
    [InlineData("without a colon", 400)]
    public async Task HostileHeader_OverASocket_IsAnsweredAndNeverRepeated(string header, int expected)
    {
        await using var app = await GovernedApp.StartAsync(build: builder =>
        {
            // At Debug this one category of Kestrel's own repeats what it could not read.
            builder.Logging.SetMinimumLevel(LogLevel.Trace);
            builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel.BadRequests", LogLevel.Information);
        });

        var answer = await RawHttp.SendAsync(app.Port,
        [
            .. "GET /api HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"u8,
            .. HostileHeaders.Of(header),
            .. "\r\n"u8,
        ]);

        await app.StopAsync();
        Assert.StartsWith($"HTTP/1.1 {expected} ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain(HostileHeaders.Marker, answer, StringComparison.OrdinalIgnoreCase);
        Assert.NotEqual(0, app.Logs.Count);
        Assert.DoesNotContain(HostileHeaders.Marker, RecordText.Of(app.Logs), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(app.Metrics.All, measured => measured.Tags.Contains(HostileHeaders.Marker, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(expected == 403 ? ["1"] : [], app.Metrics.Counted("acgs.constitutional.compliance"));
    }
}
