// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Tests.Logging;

/// <summary>What a client sends to begin a line of its own in a log, or to colour one.</summary>
public sealed class InjectedTextTests
{
    private const string Category = "Acgs.Governance";

    private static readonly string[] Attacks =
    [
        "GET /api%0d%0aline HTTP/1.1\r\nHost: a\r\nX-Constitutional-Hash: \u001b[31mforged\r\nConnection: close\r\n\r\n",
        "GET /api HTTP/1.1\r\nHost: a\r\nX-Constitutional-Hash: forged\t\u001b]0;forged\u0007\r\nConnection: close\r\n\r\n",
        "GET /api HTTP/1.1\r\nHost: a\r\nX-Constitutional-Hash: fedcba9876543210\r\n forged: folded\r\nConnection: close\r\n\r\n",
        "GET /api HTTP/1.1\r\nHost: a\r\nX-Constitutional-Hash: fedcba9876543210\nforged: line\r\nConnection: close\r\n\r\n",
        "FOR\u001bGED /api HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "forged /api\u0085line HTTP/1.1\r\nHost: a\r\nX-Constitutional-Hash: fedcba9876543210\r\nConnection: close\r\n\r\n",
    ];

    [Theory]
    [InlineData("json")]
    [InlineData("simple")]
    public async Task Request_WithControlCharacters_LeavesNoneInOurRecords(string formatter)
    {
        using var console = new RecordedConsole(formatter);
        await using var app = await GovernedApp.StartAsync(build: builder =>
        {
            builder.Logging.AddProvider(console);
            builder.Logging.SetMinimumLevel(LogLevel.Debug);
        });

        foreach (var attack in Attacks)
        {
            await RawHttp.SendAsync(app.Port, attack);
        }

        using var refused = await app.GetAsync("/api%0d%0a%1b[31mline", "forged\t[31m");
        await app.StopAsync();
        var ours = console.Records.Where(record => record.Category.StartsWith(Category, StringComparison.Ordinal)).Select(record => record.Text).ToList();
        Assert.NotEmpty(ours);
        Assert.All(ours, text =>
        {
            Assert.DoesNotContain("forged", text, StringComparison.Ordinal);
            Assert.DoesNotContain(text.Replace(Environment.NewLine, "", StringComparison.Ordinal), char.IsControl);
        });
    }
}
