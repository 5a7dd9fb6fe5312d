// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.Monitoring.Rules;

namespace Acgs.Governance.Monitoring.Scenarios;

/// <summary>Writes scenarios of the first service; the others are healthy.</summary>
/// <param name="parameters">What is monitored.</param>
/// <param name="interval">The time between two scrapes.</param>
internal sealed class ScenarioWriter(MonitoringParameters parameters, TimeSpan interval)
{
    private readonly Dictionary<string, AlertRule> _alerts = new PlatformRules(parameters).Alerts.ToDictionary(alert => alert.Name);

    /// <summary>Nothing fires.</summary>
    public static string[] Silence { get; } = [];

    public MonitoringParameters Parameters => parameters;

    /// <summary>The job of the service.</summary>
    public string Job => parameters.Services[0].Job;

    /// <summary>A scenario; an alert is <c>Name</c>, of several label sets <c>Name*2</c>, of another job <c>job/Name</c>. Peers have the first hash.</summary>
    public RuleScenario Of(string name, Phase[] phases, params ReadOnlySpan<(double Minutes, string[] Alerts)> expected) =>
        Of(name, phases, [new(phases.Sum(phase => phase.Minutes)) { Hash = phases[0].Hash }], expected);

    /// <summary>A scenario whose peers go through phases of their own.</summary>
    public RuleScenario Of(string name, Phase[] phases, Phase[] peers, params ReadOnlySpan<(double Minutes, string[] Alerts)> expected) => new(
        name, interval,
        [
            .. Trace(phases).Lines(),
            .. parameters.Services.Select(service => service.Job).Distinct().Where(job => job != Job).SelectMany(job => Peer(job, peers)),
        ],
        [.. expected.ToArray().Select(one => (one.Minutes, one.Alerts.Select(Parse).Order(ByJobAndName).ToArray()))]);

    public ServiceTrace Trace(Phase[] phases) => new(parameters, Job, interval, phases);

    /// <summary>A series of the service beside those of its phases.</summary>
    public (string Series, string Values) Line(string series, string values, params string[] labels) =>
        ($"{series}{{{new ServiceTrace(parameters, Job, interval, []).LabelsOf(labels)}}}", values);

    /// <summary>What Prometheus has of a service that is only there.</summary>
    public IEnumerable<(string Series, string Values)> Peer(string job, Phase[] phases, string instance = ServiceTrace.FirstInstance) =>
        new ServiceTrace(parameters, job, interval, phases) { Instance = instance }.Presence();

    /// <summary>How somebody reads an alert of the service.</summary>
    public ReadAlert Read(double minutes, string alert, string description, params (string Name, string Value)[] labels) =>
        new(minutes, _alerts[alert], [("job", Job), .. labels], description);

    private static Comparer<FiringAlert> ByJobAndName { get; } = Comparer<FiringAlert>.Create(
        (left, right) => string.CompareOrdinal($"{left.Job}/{left.Name}", $"{right.Job}/{right.Name}"));

    private FiringAlert Parse(string text)
    {
        var (rest, count) = text.Split('*') is [var before, var number] ? (before, int.Parse(number, CultureInfo.InvariantCulture)) : (text, 1);
        var (job, name) = rest.Split('/') is [var other, var named] ? (other, named) : (Job, rest);
        return _alerts.ContainsKey(name) ? new(job, name, count) : throw new ArgumentException($"There is no alert {name}.", nameof(text));
    }
}
