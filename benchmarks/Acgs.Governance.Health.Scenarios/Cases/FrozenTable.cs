// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health.Scenarios.Processes;
using Acgs.Governance.Measuring.Reporting;

namespace Acgs.Governance.Health.Scenarios.Cases;

/// <summary>Holds what a frozen server did against the bars.</summary>
internal static class FrozenTable
{
    private const double MostTimesHealthy = 2;

    public static void Tell(Report report, string name, FrozenFindings found, Watch watch, TimeSpan patience)
    {
        report.Add(new(
            name,
            $"first 503 (period {Text.Seconds(watch.Period)}, deadline {Text.Seconds(watch.Deadline)})",
            Text.Wait(found.Unready, patience),
            Text.Wait(found.PeerUnready, patience),
            $"{Text.Seconds(watch.LatestUnready)}",
            found.Unready <= watch.LatestUnready));
        TellFlood(report, name, found);
        TellFigures(report, name, found);
        report.Add(new(
            name,
            "200 again after SIGCONT",
            Text.Wait(found.Ready, patience),
            Text.Wait(found.PeerReady, patience),
            $"{Text.Seconds(watch.LatestReady)}",
            found.Ready <= watch.LatestReady));
    }

    public static void TellDefault(Report report, string name, TimeSpan? unready, Watch watch, TimeSpan patience) => report.Add(new(
        name,
        "first 503 with the defaults",
        Text.Wait(unready, patience),
        "",
        $"{Text.Seconds(watch.LatestUnready)}",
        unready <= watch.LatestUnready));

    private static void TellFlood(Report report, string name, FrozenFindings found)
    {
        var seconds = $"{found.Flood.Elapsed.TotalSeconds:0}";
        report.Add(new(
            name, $"answers in {seconds} s of flood", Text.Count(found.Flood.Answers), Text.Count(found.PeerFlood.Answers), "only 200 and 503", found.Flood.IsClean));
        report.Add(new(
            name,
            "p99 while frozen (healthy)",
            $"{Text.Milliseconds(found.Flood.P99)} ({Text.Milliseconds(found.Healthy!.P99)})",
            found.PeerFlood.Answers == 0 ? "no answer" : Text.Milliseconds(found.PeerFlood.P99),
            $"{MostTimesHealthy:0} times",
            found.Flood.P99 <= MostTimesHealthy * found.Healthy.P99));
    }

    private static void TellFigures(Report report, string name, FrozenFindings found)
    {
        // One probe is stuck. Its client library may be replacing each connection, or ask the server on another one to give it up.
        var isOneProbe = found.Most.Connections <= 2 * found.Before.Connections;
        TellFigure(report, name, "connections to the server", found, figures => figures.Connections, "twice the usual, no growth", isOneProbe);
        TellFigure(report, name, "threads", found, figures => figures.Threads, "no growth", isBounded: true);
        TellFigure(report, name, "sockets", found, figures => figures.Sockets, "no growth", isBounded: true);
    }

    private static void TellFigure(
        Report report, string name, string what, FrozenFindings found, Func<ProcessFigures, int> figure, string bar, bool isBounded) => report.Add(new(
        name,
        $"{what}: usual / most while frozen / after",
        $"{figure(found.Before)} / {figure(found.Most)} / {figure(found.After)}",
        $"{(found.PeerBefore is { } before ? figure(before) : "-")} / {figure(found.PeerMost)} / {figure(found.PeerAfter)}",
        bar,
        isBounded && figure(found.After) <= figure(found.Before)));
}
