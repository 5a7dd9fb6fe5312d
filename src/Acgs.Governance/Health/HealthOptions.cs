// Constitutional Hash: cdd01ef066bc6cf2

using System.ComponentModel.DataAnnotations;
using Acgs.Governance.Configuration;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>Options of health monitoring and its endpoints, bound to the section <c>Acgs:Health</c>.</summary>
public sealed class HealthOptions : IValidatableObject
{
    internal const string Section = "Acgs:Health";
    internal const string DefaultPath = "/health";
    internal const string MinimumPeriod = "00:00:00.100";

    /// <summary>The time between the starts of two probes of a dependency. Default: 5 seconds. Range: 100 milliseconds to 1 hour.</summary>
    [TimeRange(MinimumPeriod, "01:00:00")]
    public TimeSpan Period { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The period while a dependency is not healthy. A longer period reduces the load on a recovering dependency and delays the detection
    /// of its recovery. Default: <see cref="Period"/>. Range: <see cref="Period"/> to 1 hour.
    /// </summary>
    [TimeRange(MinimumPeriod, "01:00:00")]
    public TimeSpan? PeriodWhenDown { get; set; }

    /// <summary>The probe timeout, after which the dependency has failed. Default: 2 seconds. Range: 10 milliseconds to <see cref="Period"/>.</summary>
    [TimeRange("00:00:00.010", "01:00:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The maximum fraction by which each period is randomly shortened, to spread the probes of replicas. Default: 0.1. Range: 0 to 0.5.</summary>
    [NumberRange(0, 0.5)]
    public double Jitter { get; set; } = 0.1;

    /// <summary>Consecutive results at or below a status before the dependency changes to it. Default: 1. Range: 1 to 100.</summary>
    [NumberRange(1, 100)]
    public int FailuresToDown { get; set; } = 1;

    /// <summary>Consecutive results at or above a status before the dependency changes to it. Default: 1. Range: 1 to 100.</summary>
    [NumberRange(1, 100)]
    public int SuccessesToUp { get; set; } = 1;

    /// <summary>
    /// The maximum time that a work item may be queued in the thread pool before liveness is unhealthy. Default: 10 seconds.
    /// Range: 100 milliseconds to 10 minutes.
    /// </summary>
    [TimeRange("00:00:00.100", "00:10:00")]
    public TimeSpan ThreadPoolTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The time between a shutdown request and the stop of the server, during which readiness is unhealthy so that load balancers stop
    /// sending requests. Must be shorter than <c>HostOptions.ShutdownTimeout</c>. Ignored without a web server. Default: 5 seconds under
    /// Kubernetes, at most half of the shutdown timeout, unless code calls <c>StopAsync</c>; otherwise none. Range: 0 to 10 minutes.
    /// </summary>
    [TimeRange("00:00:00", "00:10:00")]
    public TimeSpan? ShutdownDelay { get; set; }

    /// <summary>
    /// The path of the overall status; <c>/live</c>, <c>/ready</c>, <c>/startup</c> and <c>/ui</c> are below it. An endpoint of the
    /// application at the same path takes precedence. Default: <c>/health</c>. Range: a path that starts with <c>/</c>, without wildcards
    /// and escapes.
    /// </summary>
    [AbsolutePath(DefaultPath)]
    public string Path { get; set; } = DefaultPath;

    /// <summary>
    /// A dedicated port for the health endpoints, and for <c>/metrics</c> with <c>Acgs:Metrics:OnHealthPort</c>; neither is served elsewhere.
    /// It listens on every address, with unencrypted HTTP/1.1. If the application already listens on the port, its settings are kept.
    /// Ignored without a web server. Default: none, the endpoints are served on the application's ports. Range: 1 to 65535.
    /// </summary>
    [NumberRange(1, 65_535)]
    public int? Port { get; set; }

    /// <summary>
    /// Who sees the individual checks. Behind a local proxy that sends none of <c>Forwarded</c>, <c>X-Forwarded-For</c> and
    /// <c>X-Real-IP</c> and requests <c>localhost</c>, every caller counts as local: choose another value there. The metric
    /// <c>acgs_health_status</c> shows the checks to everyone who can read <c>/metrics</c>, whatever the value; restrict access with
    /// <c>Acgs:Metrics:OnHealthPort</c>. Default: <see cref="HealthVisibility.Loopback"/>.
    /// </summary>
    [EnumDataType(typeof(HealthVisibility), ErrorMessage = "must be Loopback, WhenAuthorized, Always or Never")]
    public HealthVisibility Checks { get; set; } = HealthVisibility.Loopback;

    /// <summary>
    /// The authorization policy that callers must satisfy to see the checks if <see cref="Checks"/> is
    /// <see cref="HealthVisibility.WhenAuthorized"/>. Default: none, every authenticated caller sees them.
    /// </summary>
    public string? Policy { get; set; }

    /// <summary>
    /// Writes the body of the health endpoints; the status code is already set. The report contains the checks that the caller may see,
    /// possibly none, with the reason as description and without exceptions and data. See <see cref="HealthResponseWriters"/>.
    /// Default: none, the library's JSON.
    /// </summary>
    public Func<HttpContext, HealthReport, Task>? ResponseWriter { get; set; }

    IEnumerable<ValidationResult> IValidatableObject.Validate(ValidationContext validationContext) => HealthOptionsRules.Validate(this);
}
