// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Cli.Commands.Caches;
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
    private readonly IReadOnlyList<string> _keys;
    private readonly Uri _prometheus;
    private readonly bool _namesPrometheus;
    private readonly string _window;
    private readonly bool _expectsClean;
    private readonly NpgsqlConnectionStringBuilder? _database;
    private readonly RedisAddress? _redis;
    private readonly TimeSpan _slow;
    private readonly string? _backups;

    /// <exception cref="UsageException">An option has a wrong value.</exception>
    public AssessRequest(ParseResult parsed, AssessOptions options, ObjectiveTargets targets, HashExpectation hashes)
    {
        (_targets, Hashes, Now) = (targets, hashes, TimeProvider.System.GetUtcNow());
        Timeout = DurationArgument.Parse(options.Timeout.Name, parsed.GetValue(options.Timeout)!);
        Since = TimeArgument.Parse(options.Since.Name, parsed.GetValue(options.Since), Now)!.Value;
        _window = PrometheusTime.Check(options.Window.Name, parsed.GetValue(options.Window)!);
        _prometheus = AddressArgument.Parse(options.Prometheus.Name, parsed.GetValue(options.Prometheus)!);
        _namesPrometheus = parsed.GetResult(options.Prometheus) is { Implicit: false };
        _keys = [.. (parsed.GetValue(options.Keys) ?? []).Select(PemFile.ReadVerified)];
        _ledgers = new(
            parsed.GetValue(options.Ledgers) ?? [], parsed.GetValue(options.Configurations) ?? [], parsed.GetValue(options.Checkpoints) ?? []);
        _database = parsed.GetValue(options.Database) is { } database ? ReadDatabase(options.Database.Name, database) : null;
        _redis = parsed.GetValue(options.Redis) is { } redis ? CacheOptions.FindGiven(redis) : null;
        _backups = parsed.GetValue(options.Backups);
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
        [.. OfPrometheus(new(http, _prometheus, _namesPrometheus)), .. OfLedgers(), .. OfServers(health), .. OfBackups()];

    private static NpgsqlConnectionStringBuilder ReadDatabase(string option, string given) =>
        DatabaseOptions.Read(option, given, ServiceConfiguration.Read(null));

    private IEnumerable<AssessmentCheck> OfPrometheus(PrometheusSource prometheus) =>
    [
        prometheus.Check("objectives", new ObjectiveCheck(prometheus, _targets, _window).RunAsync),
        prometheus.Check("alerts", new AlertCheck(prometheus, _expectsClean ? Since : null, TimeProvider.System).RunAsync),
        prometheus.Check("hashes", new DriftCheck(prometheus, Hashes).RunAsync),
        prometheus.Check("restarts", new RestartCheck(prometheus, Since, TimeProvider.System).RunAsync),
        prometheus.Check("violations", new CountedViolationCheck(prometheus, Since, TimeProvider.System).RunAsync),
    ];

    private IEnumerable<AssessmentCheck> OfLedgers() =>
    [
        .. _ledgers.Ledgers.SelectMany(ledger => new[]
        {
            ledger.Check("records", new LedgerCheck(ledger.Name, _ledgers.Notes, _keys, TimeProvider.System).RunAsync),
            ledger.Check("violations", new ViolationCheck(Since).RunAsync),
        }),
        .. _ledgers.Outboxes.Select(outbox => outbox.Check(
            "undelivered alerts", static (store, stop) => OutboxCheck.RunAsync((IAlertOutbox)store, stop))),
    ];

    private IEnumerable<AssessmentCheck> OfServers(IReadOnlyList<HealthTarget> health)
    {
        if (_database is not null)
        {
            var server = PlatformMap.AuthorityOf(_database.Host!, _database.Port);
            var check = new DatabaseCheck(PlatformMap.NameOf(server, health), new(_database, Timeout, TimeProvider.System), _slow);
            yield return new($"statistics of {server}", IsNamed: true, server, check.RunAsync);
        }

        if (_redis is not null)
        {
            var server = PlatformMap.AuthorityOf(_redis.Host, _redis.Port);
            var interval = Timeout < LongestSample * 4 ? Timeout / 4 : LongestSample;
            var check = new CacheCheck(
                PlatformMap.NameOf(server, health), new(_redis, Timeout, TimeProvider.System), interval, _targets.CacheHits);
            yield return new($"statistics of {server}", IsNamed: true, server, check.RunAsync);
        }
    }

    private IEnumerable<AssessmentCheck> OfBackups() => _backups is null
        ? []
        : [new($"backups in {_backups}", IsNamed: true, Dependency: null, new BackupCheck(_backups, TimeProvider.System).RunAsync)];
}
