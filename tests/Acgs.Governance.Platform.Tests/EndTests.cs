// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers.Platforms;
using Acgs.Governance.TestServers.Processes;

namespace Acgs.Governance.Platform.Tests;

/// <summary>However the platform ends, no process and no file is left.</summary>
public sealed class EndTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(Signals.Interrupt)]
    [InlineData(Signals.Terminate)]
    public async Task Signal_ToTheProgram_LeavesNothing(int signal)
    {
        await using var platform = await PlatformProcess.StartAsync();
        var leftovers = new PlatformLeftovers(platform);

        Signals.Send(platform.Program.Pid, signal);

        Assert.Equal(0, await platform.Program.WaitForExitAsync(Deadline));
        leftovers.AssertNone();
    }

    [Fact]
    public async Task Interrupt_ToAllAsATerminalSendsIt_LeavesNothing()
    {
        await using var platform = await PlatformProcess.StartAsync();
        var leftovers = new PlatformLeftovers(platform);

        foreach (var pid in leftovers.Processes.Select(process => process.Pid).Append(platform.Program.Pid))
        {
            Signals.Send(pid, Signals.Interrupt);
        }

        Assert.Equal(0, await platform.Program.WaitForExitAsync(Deadline));
        leftovers.AssertNone();
    }

    [Fact]
    public async Task Terminate_WhilePartsAreFrozenOrKilled_LeavesNothing()
    {
        await using var platform = await PlatformProcess.StartAsync();
        var leftovers = new PlatformLeftovers(platform);
        platform.Auth.Freeze();
        platform.PostgreSql.Freeze();
        await platform.Redis.KillAsync();

        Assert.Equal(0, await platform.StopAsync());
        leftovers.AssertNone();
    }

    [Fact]
    public async Task Kill_OfTheProgram_LeavesNothing()
    {
        await using var platform = await PlatformProcess.StartAsync();
        var leftovers = new PlatformLeftovers(platform);

        await platform.Program.KillAsync();

        await leftovers.UntilNoneAsync(Deadline);
    }
}
