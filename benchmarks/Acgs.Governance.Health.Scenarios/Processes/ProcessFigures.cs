// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.Health.Scenarios.Processes;

/// <summary>What the kernel knows of a process; a frozen server could not be asked.</summary>
/// <param name="Threads">Its threads.</param>
/// <param name="Sockets">Its sockets of any kind.</param>
/// <param name="Connections">Those of them that lead to one server, in whatever state.</param>
internal sealed record ProcessFigures(int Threads, int Sockets, int Connections)
{
    private const string SocketLink = "socket:[";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Reads the figures of a process and its connections to the port.</summary>
    public static ProcessFigures Read(int pid, int port)
    {
        var sockets = Directory.EnumerateFiles($"/proc/{pid}/fd").Select(LinkOf).Where(link => link.StartsWith(SocketLink, StringComparison.Ordinal))
            .Select(link => link[SocketLink.Length..^1]).ToHashSet();
        var connections = InodesOf("/proc/net/tcp", port).Concat(InodesOf("/proc/net/tcp6", port)).Count(sockets.Contains);
        return new(Directory.GetDirectories($"/proc/{pid}/task").Length, sockets.Count, connections);
    }

    /// <summary>Reads until two readings agree: connections of a load that has ended close a moment later.</summary>
    public static async Task<ProcessFigures> ReadSettledAsync(int pid, int port, CancellationToken stopping)
    {
        var last = Read(pid, port);
        for (ProcessFigures before = new(0, 0, 0); before != last;)
        {
            await Task.Delay(Pause, stopping);
            (before, last) = (last, Read(pid, port));
        }

        return last;
    }

    /// <summary>The larger of each figure.</summary>
    public ProcessFigures Max(ProcessFigures other) =>
        new(Math.Max(Threads, other.Threads), Math.Max(Sockets, other.Sockets), Math.Max(Connections, other.Connections));

    /// <summary>Whether no figure is larger than in <paramref name="other"/>.</summary>
    public bool IsWithin(ProcessFigures other) => Max(other) == other;

    // A descriptor may be closed between the listing and the look.
    private static string LinkOf(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget ?? "";
        }
        catch (IOException)
        {
            return "";
        }
    }

    // The columns of proc(5): number, local and remote address as hexadecimal, state, five more, and the inode.
    private static IEnumerable<string> InodesOf(string table, int port)
    {
        var remote = ":" + port.ToString("X4", CultureInfo.InvariantCulture);
        return File.ReadLines(table).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(fields => fields[2].EndsWith(remote, StringComparison.Ordinal)).Select(fields => fields[9]);
    }
}
