// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Cli.Ledger;
using Acgs.Governance.Monitoring.Objectives;
using Acgs.Governance.Operations.Assessment;
using Acgs.Governance.Operations.Assessment.Checks;
using Acgs.Governance.Operations.Caches;
using Acgs.Governance.Operations.Health;
using Acgs.Governance.Operations.Prometheus;
using Npgsql;

namespace Acgs.Governance.Cli.Commands.Assess;

/// <summary>What a command line asks to be assessed beside the targets.</summary>
internal sealed class AssessRequest
{
    // Two samples, and enough of the deadline left for the answers.
    private static readonly TimeSpan LongestSample = TimeSpan.FromSeconds(2);

    private readonly ObjectiveTargets _targets;
    private readonly LedgerSources _ledgers;
    private readonly ServerSources _servers;
    private readonly Uri _prometheus;
    private readonly LabelSelector _selector;
    private readonly bool _namesPrometheus;
    private readonly string _window;
    private readonly bool _expectsClean;
    private readonly TimeSpan _slow;

    /// <exception cref="UsageException">An option has a wrong value.</exception>
    public AssessRequest(ParseResult parsed, AssessOptions options, ObjectiveTargets targets, HashExpectation hashes)
    {
        (_targets, Hashes, Now) = (targets, hashes, TimeProvider.System.GetUtcNow());
        Timeout = DurationArgument.Parse(options.Timeout.Name, parsed.GetValue(options.Timeout)!);
        Since = TimeArgument.ParsePast(options.Since.Name, parsed.GetValue(options.Since), Now)!.Value;
        _window = PrometheusTime.Check(options.Window.Name, parsed.GetValue(options.Window)!);
        _prometheus = AddressArgument.Parse(options.Prometheus.Name, parsed.GetValue(options.Prometheus)!);
        _selector = SelectorOption.Read(parsed, options.Selector);
        _namesPrometheus = parsed.GetResult(options.Prometheus) is { Implicit: false };
        var configurations = parsed.GetValue(options.Configurations) ?? [];
        IReadOnlyList<ServiceFolder> folders = configurations.Length > 0 ? [.. configurations.Select(path => new ServiceFolder(path))] : [new(null)];
        _ledgers = new(
            parsed.GetValue(options.Ledgers) ?? [], folders, configurations.Length > 0, parsed.GetValue(options.Checkpoints) ?? [],
            [.. (parsed.GetValue(options.Keys) ?? []).Select(PemFile.ReadVerified)], parsed.GetValue(options.State));
        _servers = new(
            parsed.GetValue(options.Database), parsed.GetValue(options.Redis), parsed.GetValue(options.Backups),
            [.. folders.Select(folder => folder.Configuration)]);
        _slow = DurationArgument.Parse(options.Slow.Name, parsed.GetValue(options.Slow)!);
        _expectsClean = parsed.GetValue(options.ExpectsClean);
    }

    /// <summary>Which hashes services may state.</summary>
    public HashExpectation Hashes { get; }

    public DateTimeOffset Now { get; }

    /// <summary>Since when the past counts.</summary>
    public DateTimeOffset Since { get; }

    /// <summary>How long all together may take.</summary>
    public TimeSpan Timeout { get; }

    /// <summary>The checks of what is named.</summary>
    /// <param name="http">Reads over HTTP.</param>
    /// <param name="health">The targets, by whose names servers are called.</param>
    public IReadOnlyList<AssessmentCheck> ChecksWith(HttpSource http, IReadOnlyList<HealthTarget> health) =>
    [
        .. OfPrometheus(new(http, _prometheus, _selector, _namesPrometheus), http), .. _ledgers.Checks(Since), .. OfOutboxes(),
        .. _servers.Databases.Select(database => OfDatabase(database, health)), .. _servers.Caches.Select(cache => OfCache(cache, health)),
        .. OfUnnamed(),
    ];

    private IEnumerable<AssessmentCheck> OfPrometheus(PrometheusSource prometheus, HttpSource http) =>
    [
        prometheus.Check("objectives", new ObjectiveCheck(prometheus, _targets, _window).RunAsync),
        prometheus.Check("alerts", new AlertCheck(prometheus, _expectsClean ? Since : null, TimeProvider.System).RunAsync),
        prometheus.Check("receivers of alerts", new AlertmanagerCheck(prometheus, http).RunAsync),
        prometheus.Check("hashes", new DriftCheck(prometheus, Hashes).RunAsync),
        prometheus.Check("restarts", new RestartCheck(prometheus, Since, TimeProvider.System).RunAsync),
        prometheus.Check("violations", new CountedViolationCheck(prometheus, Since, TimeProvider.System).RunAsync),
    ];

    private IEnumerable<AssessmentCheck> OfOutboxes() => _ledgers.Outboxes.Select(outbox => outbox.CheckAlerts(
        "undelivered alerts", (store, stop) => new OutboxCheck(outbox.Arguments).RunAsync((IAlertOutbox)store, stop)));

    private AssessmentCheck OfDatabase(NpgsqlConnectionStringBuilder database, IReadOnlyList<HealthTarget> health)
    {
        var server = PlatformMap.AuthorityOf(database.Host!, database.Port);
        var check = new DatabaseCheck(
            PlatformMap.NameOf(server, health), new(database, Timeout, TimeProvider.System), _slow, _servers.IsDatabaseDemanded);
        return new($"statistics of {server}", IsNamed: true, server, check.RunAsync);
    }

    private AssessmentCheck OfCache(RedisAddress cache, IReadOnlyList<HealthTarget> health)
    {
        var server = PlatformMap.AuthorityOf(cache.Host, cache.Port);
        var interval = Timeout < LongestSample * 4 ? Timeout / 4 : LongestSample;
        var check = new CacheCheck(PlatformMap.NameOf(server, health), new(cache, Timeout, TimeProvider.System), interval, _targets.CacheHits);
        return new($"statistics of {server}", IsNamed: true, server, check.RunAsync);
    }

    private IEnumerable<AssessmentCheck> OfUnnamed()
    {
        if (_servers.Databases.Count == 0)
        {
            yield return AssessmentCheck.OfAbsent(
                "statistics of PostgreSQL", $"name the database with --database, or set {DatabaseOptions.Variable}");
        }

        if (_servers.Caches.Count == 0)
        {
            yield return AssessmentCheck.OfAbsent("statistics of Redis", "name the server with --redis, or the folder of its service with --config");
        }

        yield return _servers.Backups is { } folder
            ? new($"backups in {folder}", IsNamed: true, Dependency: null, new BackupCheck(folder, TimeProvider.System).RunAsync)
            : AssessmentCheck.OfAbsent("backups", $"name their folder with --backups, or set {ServerSources.BackupsVariable}");
    }
}
