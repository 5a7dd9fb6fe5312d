// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;
using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Tests.Security;

/// <summary>What a client saw of the answers on one connection, and what the operator saw in metrics and log.</summary>
/// <param name="Answers">The statuses in order, each with whether the answer carried the active hash exactly once.</param>
/// <param name="Requests">The counter of requests by status.</param>
/// <param name="Evaluated">The counters of compliance: evaluated and right.</param>
/// <param name="Violations">The counter of violations by rule.</param>
/// <param name="Refusals">The rules that the log names.</param>
internal sealed partial record Seen(string Answers, string Requests, string Evaluated, string Violations, string Refusals)
{
    public static Seen Expected(string verdicts)
    {
        var all = Verdict.Parse(verdicts);
        return new(
            Join(all.Select(verdict => Answer(verdict.Status, verdict.IsStamped))),
            Join(all.Where(verdict => verdict.IsCounted).GroupBy(verdict => verdict.Status).OrderBy(group => group.Key)
                .Select(group => $"status={group.Key} {group.Count()}")),
            $"{all.Count(verdict => verdict.IsSuccess)} of {all.Count(verdict => verdict.IsEvaluated)}",
            Join(all.Where(verdict => verdict.Broken is not null).GroupBy(verdict => verdict.Broken).OrderBy(group => group.Key)
                .Select(group => $"rule={group.Key} {group.Count()}")),
            Join(all.Select(verdict => verdict.Broken).OfType<string>()));
    }

    /// <summary>Reads the answers as they came over the socket, and the metrics and logs of an application that has stopped.</summary>
    public static Seen Of(string answers, GovernedApp app) => Of(
        HeadsOf().Matches(answers).Select(head => Answer(
            int.Parse(head.Groups["status"].Value, null),
            head.Groups["field"].Captures.Count(field => field.Value == $"{Hash.Header}: {Hash.Active}") == 1)),
        app);

    public static Seen Of(IEnumerable<string> answers, GovernedApp app) => new(
        Join(answers),
        Join(app.Metrics.Counted("acgs.requests")),
        $"{app.Metrics.Sum("acgs.constitutional.compliance.success")} of {app.Metrics.Sum("acgs.constitutional.compliance")}",
        Join(app.Metrics.Counted("acgs.constitutional.violations")),
        Join(app.Logs.GetSnapshot().Where(record => record.Id.Name == "RequestRefused").Select(record => record.GetStructuredStateValue("Rule")!)));

    public static string Answer(int status, bool isStamped) => $"{status} {(isStamped ? "stamped" : "bare")}";

    private static string Join(IEnumerable<string> parts) => string.Join(", ", parts);

    [GeneratedRegex(@"HTTP/1\.1 (?<status>\d{3})[^\r\n]*\r\n(?:(?<field>[^\r\n]+)\r\n)*\r\n")]
    private static partial Regex HeadsOf();
}
