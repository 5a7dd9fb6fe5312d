// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Acgs.Governance.Tests.Security;

/// <summary>Requests that try to write a log record of their own, with every category of the framework turned on.</summary>
public sealed class LogForgingTests
{
    private const string Forged = "crit: Forged[0]";
    private const string Escaped = "crit:%20Forged%5B0%5D";

    public static TheoryData<string> Requests =>
    [
        $"GET /api HTTP/1.1\r\n{Hash.Header}: {Hash.Foreign}\n{Forged}\r\n",
        $"GET /api HTTP/1.1\r\n{Hash.Header}: \u001b[2K{Forged}\r\n",
        $"GET /api HTTP/1.1\r\n{Hash.Header}: {{0}}{{constitutional_hash}}{Forged}\r\n",
        $"GET /a%0d%0a{Escaped} HTTP/1.1\r\n{Hash.Header}: {Hash.Foreign}\r\n",
        $"GET /a%0a{Escaped} HTTP/1.1\r\n{Hash.Header}: {Hash.Foreign}\r\n",
        $"GET /a%0d{Escaped} HTTP/1.1\r\n{Hash.Header}: {Hash.Foreign}\r\n",
        $"GET /a%1b%5b2K{Escaped} HTTP/1.1\r\n{Hash.Header}: {Hash.Foreign}\r\n",
        $"GET /a%e2%80%a8{Escaped} HTTP/1.1\r\n{Hash.Header}: {Hash.Foreign}\r\n",
        $"GET /api?q=%0d%0a{Escaped} HTTP/1.1\r\n{Hash.Header}: {Hash.Foreign}\r\n",
        $"GET /api HTTP/1.1\r\nUser-Agent: %0d%0a{Forged}\r\n{Hash.Header}: {Hash.Foreign}\r\n",
        $"GET /api HTTP/1.1\r\ntraceparent: 00-{Forged}\r\n{Hash.Header}: {Hash.Foreign}\r\n",
        $"FORGED[0] /api HTTP/1.1\r\n{Hash.Header}: {Hash.Foreign}\r\n",
        $"F%0aORGED /api HTTP/1.1\r\n{Hash.Header}: {Hash.Foreign}\r\n",
        $"GET /nowhere%0d%0a{Escaped} HTTP/1.1\r\n",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task JsonConsole_AnyRequest_WritesOneLineARecord(string request)
    {
        using var console = new ConsoleText("json");

        await AskAsync(console, request);

        var lines = console.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(console.Records, lines.Length);
        Assert.All(lines, line => Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(line).RootElement.ValueKind));
        Assert.DoesNotContain(console.Text, character => character != '\n' && char.IsControl(character));
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task SimpleConsole_AnyRequest_BeginsNoLineOfItsOwn(string request)
    {
        using var console = new ConsoleText("simple");

        await AskAsync(console, request);

        // A record begins in the first column; what follows a line feed inside of one is indented.
        Assert.Equal(console.Records, console.Text.Split('\n').Count(line => line.Length > 0 && line[0] != ' '));
        Assert.DoesNotContain(console.Text.Split('\n'), line => line.StartsWith(Forged, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task SimpleConsole_FrameworkAtWarning_HasNoControlCharacter(string request)
    {
        using var console = new ConsoleText("simple");

        await AskAsync(console, request, LogLevel.Warning);

        Assert.DoesNotContain(console.Text, character => character != '\n' && char.IsControl(character));
    }

    // From Information on, the framework writes the decoded path of each request, and the simple console writes what it is given.
    [Theory]
    [InlineData("/a%0d", '\r')]
    [InlineData("/a%1b%5b2K", '\u001b')]
    public async Task SimpleConsole_FrameworkAtInformation_WritesThePathAsItIs(string path, char written)
    {
        using var console = new ConsoleText("simple");

        var records = await AskAsync(console, $"GET {path} HTTP/1.1\r\n{Hash.Header}: {Hash.Foreign}\r\n");

        Assert.Equal([written], console.Text.Where(character => character != '\n' && char.IsControl(character)).Distinct());
        Assert.All(
            records.Where(record => record.Message.Any(char.IsControl)),
            record => Assert.StartsWith("Microsoft.AspNetCore.", record.Category, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task RecordsOfOurs_AnyRequest_AreFreeOfWhatItSays(string request)
    {
        await using var app = await SocketApp.StartAsync();

        await RawHttp.SendAsync(app.Port, request + SocketApp.Last);

        await app.StopAsync();
        var ours = app.Logs.GetSnapshot().Where(record => record.Category?.StartsWith("Acgs.Governance", StringComparison.Ordinal) == true).ToList();
        Assert.All(ours, record => Assert.DoesNotContain("forged", record.Message, StringComparison.OrdinalIgnoreCase));
        Assert.All(ours, record => Assert.DoesNotContain(
            record.StructuredState!, pair => pair.Value is { } value && (value.Contains("forged", StringComparison.OrdinalIgnoreCase) || value.Any(char.IsControl))));
    }

    private static async Task<IReadOnlyList<FakeLogRecord>> AskAsync(ConsoleText console, string request, LogLevel framework = LogLevel.Trace)
    {
        await using var app = await SocketApp.StartAsync(build: builder =>
        {
            builder.Logging.AddProvider(console);
            builder.Logging.SetMinimumLevel(LogLevel.Trace).AddFilter("Microsoft.AspNetCore", framework);
        });
        await RawHttp.SendAsync(app.Port, request + SocketApp.Last);
        await app.StopAsync();
        Assert.NotEqual(0, console.Records);
        return app.Logs.GetSnapshot();
    }
}
