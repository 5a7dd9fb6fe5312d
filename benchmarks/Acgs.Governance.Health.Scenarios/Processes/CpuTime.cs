// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.Health.Scenarios.Processes;

/// <summary>The processor time that processes have used: other than requests/s, it hardly depends on the neighbours.</summary>
internal static class CpuTime
{
    // USER_HZ, the unit of /proc, is 100 on every Linux that .NET runs on.
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);

    /// <summary>The time of the processes and their children.</summary>
    public static TimeSpan Of(params int[] pids)
    {
        var ids = pids.ToHashSet();
        return Tick * (
            from path in Directory.EnumerateDirectories("/proc")
            where char.IsAsciiDigit(Path.GetFileName(path)[0])
            let fields = StatOf(path)
            where fields.Length > 0 && (ids.Contains(Number(Path.GetFileName(path))) || ids.Contains(Number(fields[1])))
            select Number(fields[11]) + (long)Number(fields[12])).Sum();
    }

    // The fields of proc(5) behind the name in parentheses, which may itself have any character; none when the process is gone.
    private static string[] StatOf(string path)
    {
        try
        {
            var stat = File.ReadAllText(Path.Combine(path, "stat"));
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
