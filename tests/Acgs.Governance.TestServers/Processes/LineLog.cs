// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.TestServers.Processes;

/// <summary>Lines of a process, written by one thread and read by others.</summary>
internal sealed class LineLog
{
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];

    public void Add(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_gate)
        {
            _lines.Add(line);
        }
    }

    public IReadOnlyList<string> Snapshot()
    {
        lock (_gate)
        {
            return [.. _lines];
        }
    }

    public string Tail(int count = 40) => string.Join('\n', Snapshot().TakeLast(count));
}
