// Constitutional Hash: cdd01ef066bc6cf2

using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Acgs.Governance.Configuration;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>How dependencies are watched and who sees the result: the section <c>Acgs:Health</c>.</summary>
public sealed class HealthOptions : IValidatableObject
{
    /// <summary>The configuration section of these options.</summary>
    internal const string Section = "Acgs:Health";

    /// <summary>The address that the operations guide curls.</summary>
    internal const string DefaultPath = "/health";

    private const string MinimumPeriod = "00:00:00.100";

    /// <summary>How often each dependency is probed. Default: 5 seconds. Range: 100 milliseconds to 1 hour.</summary>
    [TimeRange(MinimumPeriod, "01:00:00")]
    public TimeSpan Period { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How often a dependency is probed while it is not healthy: a longer time spares one that comes up under load, and is how much
    /// later its recovery may be seen. Default: <see cref="Period"/>. Range: <see cref="Period"/> to 1 hour.
    /// </summary>
    [TimeRange(MinimumPeriod, "01:00:00")]
    public TimeSpan? PeriodWhenDown { get; set; }

    /// <summary>
    /// When a probe that has not answered is given up and its dependency reported as failed. Default: 2 seconds.
    /// Range: 10 milliseconds to <see cref="Period"/>.
    /// </summary>
    [TimeRange("00:00:00.010", "01:00:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// The largest part of a period by which it is shortened at random, so that replicas do not probe in step. Default: 0.1.
    /// Range: 0 to 0.5.
    /// </summary>
    [NumberRange(0, 0.5)]
    public double Jitter { get; set; } = 0.1;

    /// <summary>
    /// How many results in a row must be as bad as a status, or worse, until a dependency falls to it. Default: 1. Range: 1 to 100.
    /// </summary>
    [NumberRange(1, 100)]
    public int FailuresToDown { get; set; } = 1;

    /// <summary>
    /// How many results in a row must be as good as a status, or better, until a dependency rises to it. Default: 1. Range: 1 to 100.
    /// </summary>
    [NumberRange(1, 100)]
    public int SuccessesToUp { get; set; } = 1;

    /// <summary>
    /// How long a work item may wait for a thread of the pool until the service is reported as not live. Default: 10 seconds.
    /// Range: 100 milliseconds to 10 minutes.
    /// </summary>
    [TimeRange("00:00:00.100", "00:10:00")]
    public TimeSpan ThreadPoolTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long the service goes on answering, no longer ready, between the request to stop and the end of its server: so long may a
    /// load balancer take to notice. It is part of the time that the host has to stop (<c>HostOptions.ShutdownTimeout</c>), and must be
    /// shorter. Without a web server it means nothing. Default: 5 seconds under Kubernetes, at most half of the host's time, unless
    /// code stops the host by <c>StopAsync</c>; else none. Range: 0 to 10 minutes.
    /// </summary>
    [TimeRange("00:00:00", "00:10:00")]
    public TimeSpan? ShutdownDelay { get; set; }

    /// <summary>
    /// The path of the overall answer; the others lie below it: <c>/live</c>, <c>/ready</c>, <c>/startup</c>, <c>/ui</c>. An endpoint of
    /// the application at one of these paths comes before ours. Default: <c>/health</c>. Range: a path that begins with <c>/</c>, without
    /// wildcards and escapes.
    /// </summary>
    [AbsolutePath(DefaultPath)]
    public string Path { get; set; } = DefaultPath;

    /// <summary>
    /// The port at which alone the health endpoints answer, and <c>/metrics</c> with <c>Acgs:Metrics:OnHealthPort</c>. It is opened on
    /// every address and speaks HTTP/1.1 without encryption, whatever the other endpoints speak; no other endpoint answers there. A port
    /// that the service listens at already stays as it is. Without a web server it means nothing.
    /// Default: none, they answer wherever the service does. Range: 1 to 65535.
    /// </summary>
    [NumberRange(1, 65_535)]
    public int? Port { get; set; }

    /// <summary>
    /// Who sees the single checks. Default: <see cref="HealthVisibility.Loopback"/>. Behind a proxy on the same machine that adds
    /// none of <c>Forwarded</c>, <c>X-Forwarded-For</c> and <c>X-Real-IP</c>, and asks for <c>localhost</c>, every caller is local: choose
    /// another value there. The series <c>acgs_health_status</c> names the checks and their status too: whoever may scrape
    /// <c>/metrics</c> sees them, whatever stands here (<c>Acgs:Metrics:OnHealthPort</c>).
    /// </summary>
    [EnumDataType(typeof(HealthVisibility), ErrorMessage = "must be Loopback, WhenAuthorized, Always or Never")]
    public HealthVisibility Checks { get; set; } = HealthVisibility.Loopback;

    /// <summary>
    /// The name of the authorization policy that a caller must meet to see the single checks, with <see cref="HealthVisibility.WhenAuthorized"/>.
    /// Default: none, whom authentication has recognised sees them.
    /// </summary>
    public string? Policy { get; set; }

    /// <summary>
    /// Writes the body of the health endpoints in another format, as that of <c>HealthCheckOptions</c> does; the status code is set
    /// already. The report holds the checks that the caller may see, each with its reason as the description, and neither exceptions nor
    /// data; it may be empty. <see cref="HealthResponseWriters"/> has ready-made ones. Default: none, the body is the library's JSON.
    /// </summary>
    public Func<HttpContext, HealthReport, Task>? ResponseWriter { get; set; }

    /// <summary>The schedule of a check: its own times come first.</summary>
    internal ProbeSchedule ScheduleOf(HealthCheckRegistration check)
    {
        var period = check.Period ?? Period;
        var whenDown = PeriodWhenDown is { } slow && slow > period ? slow : period;
        // Only the timeout of the check itself was compared to its period.
        var general = Timeout < period ? Timeout : period;
        return new(period, whenDown, check.Timeout > TimeSpan.Zero ? check.Timeout : general, Jitter, FailuresToDown, SuccessesToUp);
    }

    IEnumerable<ValidationResult> IValidatableObject.Validate(ValidationContext validationContext)
    {
        if (Policy is not null && Checks != HealthVisibility.WhenAuthorized)
        {
            yield return new ValidationResult(
                $"is set, but Acgs:Health:Checks is {Checks}; only WhenAuthorized asks a policy", [nameof(Policy)]);
        }

        // A period that is wrong by itself is one finding, not two.
        var minimum = TimeSpan.Parse(MinimumPeriod, CultureInfo.InvariantCulture);
        if (Period < minimum)
        {
            yield break;
        }

        if (Timeout > Period)
        {
            yield return new ValidationResult(
                $"is {Timeout}, longer than Acgs:Health:Period ({Period}); a probe must end before the next one is due", [nameof(Timeout)]);
        }

        if (PeriodWhenDown >= minimum && PeriodWhenDown < Period)
        {
            yield return new ValidationResult(
                $"is {PeriodWhenDown}, shorter than Acgs:Health:Period ({Period}); what is down is not to be probed more often", [nameof(PeriodWhenDown)]);
        }
    }
}
