// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers.Processes;

namespace Acgs.Governance.TestServers.Tests;

public sealed class AppProcessTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Start_Dll_IsRunByDotnet()
    {
        await using var app = AppProcess.Start(typeof(AppProcessTests).Assembly.Location, ["-list", "classes"]);
        Assert.Equal(0, await app.WaitForExitAsync(Deadline));
        Assert.Contains(typeof(AppProcessTests).FullName, app.Output);
    }

    [Fact]
    public async Task Start_EnvironmentAndDirectory_ReachTheProcess()
    {
        var environment = new Dictionary<string, string?> { ["COLOUR"] = "green", ["HOME"] = null };
        await using var app = Shell("echo $COLOUR-${HOME-none}-$PWD; echo late >&2; exit 3", environment, "/");
        Assert.Equal(3, await app.WaitForExitAsync(Deadline));
        Assert.Equal(["green-none-/"], app.Output);
        Assert.Equal(["late"], app.Errors);
    }

    [Fact]
    public async Task WaitForLineAsync_ProcessEndsWithout_ThrowsItsOutput()
    {
        await using var app = Shell("echo only this");
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => app.WaitForLineAsync(line => line == "more", Deadline));
        Assert.EndsWith("only this", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WaitForLineAsync_SilentProcess_TimesOut()
    {
        await using var app = Shell("exec sleep 60");
        await Assert.ThrowsAsync<TimeoutException>(() => app.WaitForLineAsync(_ => true, TimeSpan.FromMilliseconds(50)));
    }

    [Fact]
    public async Task WaitForHttpAsync_ServerAnswers_Returns()
    {
        using var listener = Listener.On(Ports.GetFree());
        var answered = Listener.AnswerOnceAsync(listener, "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
        await using var app = Shell("exec sleep 60");
        await app.WaitForHttpAsync(new Uri($"http://{listener.LocalEndpoint}/ready"), Deadline);
        Assert.StartsWith("GET /ready HTTP/1.1\r\n", await answered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StopAsync_ProcessListens_EndsByItsOwnCode()
    {
        await using var app = Shell("trap 'echo bye; exit 7' TERM; echo up; while :; do sleep 0.05; done");
        await app.WaitForLineAsync(line => line == "up", Deadline);
        Assert.Equal(7, await app.StopAsync());
        Assert.Equal(["up", "bye"], app.Output);
    }

    [Fact]
    public async Task StopAsync_ProcessIgnoresTheSignal_IsKilledWithItsChildren()
    {
        await using var app = Shell("trap '' TERM; sleep 60 & echo up; wait");
        await app.WaitForLineAsync(line => line == "up", Deadline);
        var child = Assert.Single(ProcessEntry.DescendantsOf(app.Pid));
        Assert.Equal(137, await app.StopAsync(TimeSpan.FromMilliseconds(200)));
        await Eventually.TrueAsync(() => !child.IsAlive(), Deadline, "the end of the child");
    }

    private static AppProcess Shell(string script, Dictionary<string, string?>? environment = null, string? directory = null) =>
        AppProcess.Start("/bin/sh", ["-c", script], environment, directory);
}
