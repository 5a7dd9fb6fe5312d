// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.TestServers.Processes;

/// <summary>Lines of a process, written by one thread and read by others; also appended to a file, if there is to be one.</summary>
internal sealed class LineLog(string? file = null) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];
    private StreamWriter? _file = file is null ? null : new(file, append: true) { AutoFlush = true };

    public void Add(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_gate)
        {
            _lines.Add(line);
            _file?.WriteLine(line);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _file?.Dispose();
            _file = null;
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
