// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.TestServers.Processes;

/// <summary>One line of the kernel's process table.</summary>
/// <param name="Pid">The process.</param>
/// <param name="Parent">Its parent.</param>
/// <param name="State">R, S, D, T (stopped), Z (exited, not yet reaped) and so on.</param>
/// <param name="Started">Clock ticks since boot: tells a process from a later one with the same id.</param>
internal sealed record ProcessEntry(int Pid, int Parent, char State, ulong Started)
{
    /// <summary>Reads one process, or <see langword="null"/> when it is gone.</summary>
    public static ProcessEntry? Read(int pid)
    {
        try
        {
            return Parse(pid, File.ReadAllText($"/proc/{pid}/stat"));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Children, grandchildren and so on, parents before their children.</summary>
    public static IReadOnlyList<ProcessEntry> DescendantsOf(int pid)
    {
        var children = ReadAll().ToLookup(entry => entry.Parent);
        var found = new List<ProcessEntry>(children[pid]);
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(children[found[i].Pid]);
        }

        return found;
    }

    public bool IsAlive() => Read(Pid) is { State: not 'Z' } now && now.Started == Started;

    // The second field is the command in parentheses, which may itself contain spaces and parentheses.
    internal static ProcessEntry Parse(int pid, string stat)
    {
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return new ProcessEntry(
            pid,
            int.Parse(fields[1], CultureInfo.InvariantCulture),
            fields[0][0],
            ulong.Parse(fields[19], CultureInfo.InvariantCulture));
    }

    private static IEnumerable<ProcessEntry> ReadAll() =>
        from path in Directory.EnumerateDirectories("/proc")
        where int.TryParse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out _)
        let entry = Read(int.Parse(Path.GetFileName(path), CultureInfo.InvariantCulture))
        where entry is not null
        select entry;
}
