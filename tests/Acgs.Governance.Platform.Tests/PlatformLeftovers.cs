// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers;
using Acgs.Governance.TestServers.Platforms;
using Acgs.Governance.TestServers.Processes;

namespace Acgs.Governance.Platform.Tests;

/// <summary>The processes and files of a running platform, which must be gone when it has ended.</summary>
internal sealed class PlatformLeftovers
{
    private readonly string _state;
    private readonly int _program;

    public PlatformLeftovers(PlatformProcess platform)
    {
        (_state, _program) = (platform.StatePath, platform.Program.Pid);
        Processes = ProcessEntry.DescendantsOf(_program);
        Assert.All(platform.Parts, part => Assert.Contains(part.Value.Pid, Processes.Select(process => process.Pid).Append(_program)));
    }

    /// <summary>The children of the platform program, and theirs.</summary>
    public IReadOnlyList<ProcessEntry> Processes { get; }

    public void AssertNone() => Assert.Empty(Find());

    public Task UntilNoneAsync(TimeSpan deadline) => Eventually.TrueAsync(() => !Find().Any(), deadline, "the end of all processes and files");

    private IEnumerable<string> Find() =>
    [
        .. Processes.Where(process => process.IsAlive()).Select(process => $"process {process.Pid}"),
        .. Directory.Exists(_state) ? [_state] : Array.Empty<string>(),
        .. Directory.EnumerateFileSystemEntries(Path.GetTempPath(), $"*-{_program}-*"),
    ];
}
