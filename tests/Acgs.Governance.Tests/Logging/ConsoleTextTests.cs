// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Tests.Logging;

/// <summary>What a service writes to its console, in every format of the framework.</summary>
public sealed class ConsoleTextTests
{
    private const string Stamp = "{constitutional_hash=cdd01ef066bc6cf2 service=governed}";
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(@"^      Now listening on: http://127\.0\.0\.1:\d+ (.*)$")]
    [InlineData(@"^      Now listening on: http://127\.0\.0\.1:\d+ (.*)$", "--Logging:Console:FormatterName", "simple")]
    [InlineData(@"^<6>Microsoft\.Hosting\.Lifetime\[14\] Now listening on: http://127\.0\.0\.1:\d+ (.*)$", "--Logging:Console:FormatterName", "systemd")]
    [InlineData(
        @"^\[\d\d:\d\d\] info: Microsoft\.Hosting\.Lifetime\[14\] Now listening on: http://127\.0\.0\.1:\d+ (.*)$",
        "--Logging:Console:FormatterName", "simple", "--Logging:Console:FormatterOptions:SingleLine", "true", "--Logging:Console:FormatterOptions:TimestampFormat", "[HH:mm] ")]
    public async Task Text_OfEveryMessage_EndsWithTheStamp(string pattern, params string[] settings)
    {
        var lines = await ListeningAsync(settings);

        Assert.Matches(pattern.Replace("(.*)", System.Text.RegularExpressions.Regex.Escape(Stamp), StringComparison.Ordinal), Assert.Single(lines, IsListening));
        Assert.All(lines.Where(line => line.StartsWith("      ", StringComparison.Ordinal)), line => Assert.EndsWith(Stamp, line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(@"^      Now listening on: http://127\.0\.0\.1:\d+$", "--Acgs:Logging:StampText", "false")]
    [InlineData(@"^      Now listening on: http://127\.0\.0\.1:\d+$", "--Logging:Console:TimestampFormat", "[HH:mm] ")]
    [InlineData("^\\{\"EventId\":14,.*\"State\":\\{\"constitutional_hash\":\"cdd01ef066bc6cf2\",\"service\":\"governed\",.*\\}$", "--Logging:Console:FormatterName", "json")]
    public async Task Text_ThatIsNotOurs_IsLeftAlone(string pattern, params string[] settings)
    {
        var line = Assert.Single(await ListeningAsync(settings), IsListening);

        Assert.Matches(pattern, line);
        Assert.DoesNotContain(Stamp, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_OfAServiceThatDoesNotStart_HasTheReason()
    {
        await using var service = TestService.Start("--Acgs:Logging:StampText", "perhaps");

        Assert.NotEqual(0, await service.WaitForExitAsync(Deadline));
        Assert.Contains(
            service.Output.Concat(service.Errors),
            line => line.Contains("Acgs:Logging:StampText must be true or false", StringComparison.Ordinal));
    }

    private static bool IsListening(string line) => line.Contains("Now listening on", StringComparison.Ordinal);

    private static async Task<IReadOnlyList<string>> ListeningAsync(string[] settings)
    {
        await using var service = TestService.Start(["--urls", "http://127.0.0.1:0", "--Acgs:Service", "governed", .. settings]);
        await service.WaitForLineAsync(IsListening, Deadline);
        await service.StopAsync();
        return service.Output;
    }
}
