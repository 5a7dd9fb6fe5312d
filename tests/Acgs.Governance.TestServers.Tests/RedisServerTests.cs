// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.TestServers.Processes;

namespace Acgs.Governance.TestServers.Tests;

public sealed class RedisServerTests(RedisFixture fixture) : IClassFixture<RedisFixture>
{
    // A probe gives up after two seconds, for which a busy machine may keep the server waiting.
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task StartAsync_SetAndGet_AnswersTheValue()
    {
        var server = await fixture.GetAsync();
        await UntilAnswersAsync(server, "SET colour green\r\nGET colour\r\n", "green");
        Assert.Equal($"127.0.0.1:{server.Port},password={server.Password}", server.ConnectionString);
    }

    [Fact]
    public async Task StartAsync_WithoutPassword_IsRefused()
    {
        var server = await fixture.GetAsync();
        await Eventually.TrueAsync(
            () => Probe.AnswersAsync(server.Port, "PING\r\n"u8.ToArray(), answer => answer.StartsWith("-NOAUTH", StringComparison.Ordinal)),
            Deadline,
            "a refusal");
    }

    [Fact]
    public async Task Freeze_Ping_IsAnsweredOnlyAfterThaw()
    {
        await using var server = await RedisServer.StartAsync();
        server.Freeze();
        Assert.False(await AnswersAsync(server, "PING\r\n", "PONG"));
        Assert.True(server.IsRunning);
        server.Thaw();
        await UntilAnswersAsync(server, "PING\r\n", "PONG");
    }

    [Theory]
    [InlineData(StopMode.Fast)]
    [InlineData(StopMode.Immediate)]
    public async Task StartAgainAsync_AfterStop_AnswersOnTheSamePort(StopMode mode)
    {
        await using var server = await RedisServer.StartAsync();
        var port = server.Port;
        await server.StopAsync(mode);
        Assert.True(Ports.IsFree(port));
        Assert.Throws<InvalidOperationException>(server.Freeze);
        await server.StartAgainAsync();
        Assert.Equal(port, server.Port);
        await UntilAnswersAsync(server, "PING\r\n", "PONG");
    }

    [Fact]
    public async Task StartAgainAsync_Running_IsAnError()
    {
        var server = await fixture.GetAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(server.StartAgainAsync);
    }

    [Fact]
    public async Task DisposeAsync_FrozenServer_LeavesNothing()
    {
        var server = await RedisServer.StartAsync();
        server.Freeze();
        await server.DisposeAsync();
        Leftovers.AssertNone(server);
    }

    private static Task UntilAnswersAsync(RedisServer server, string commands, string expected) =>
        Eventually.TrueAsync(() => AnswersAsync(server, commands, expected), Deadline, $"the answer {expected}");

    private static Task<bool> AnswersAsync(RedisServer server, string commands, string expected) =>
        Probe.AnswersAsync(
            server.Port,
            Encoding.ASCII.GetBytes($"AUTH {server.Password}\r\n{commands}"),
            answer => answer.Contains(expected, StringComparison.Ordinal));
}
