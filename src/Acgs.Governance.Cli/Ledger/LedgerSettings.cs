// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Ledger;

/// <summary>What the configuration of a service says about its ledger and its alerts.</summary>
/// <param name="configuration">The configuration.</param>
internal sealed class LedgerSettings(ServiceConfiguration configuration)
{
    /// <summary>The variable that names a ledger, as <c>--ledger</c> does.</summary>
    public const string Variable = "ACGS_LEDGER";

    private const string DefaultPath = "data/ledger.db";
    private const string AlertsPath = "data/alerts.db";
    private const string PathKey = "Acgs:Ledger:Path";
    private const string AlertsPathKey = "Acgs:Alerts:Path";
    private const string ConnectionKey = "ConnectionStrings:postgresql";

    /// <summary>The configured name of the log; <see langword="null"/> without one.</summary>
    public string? Origin => configuration["Acgs:Ledger:Origin"] ?? configuration["Acgs:Service"];

    /// <summary>The configuration.</summary>
    public ServiceConfiguration Configuration => configuration;

    /// <summary>The hash that the service is configured with; <see langword="null"/> if it takes the built-in one.</summary>
    public string? Hash => configuration["Acgs:ConstitutionalHash"];

    /// <summary>Finds the ledger: what was given (also the name of a connection string), then the variable, then the keys of the service.</summary>
    /// <param name="given">The value of <c>--ledger</c>.</param>
    /// <exception cref="UsageException">There is none, or it cannot be read.</exception>
    public LedgerLocation Find(string? given) => FindOrNone(given) ?? throw new UsageException(
        $"no ledger is named: use --ledger with a file or a connection string, set {Variable}, "
        + $"or run it where the service has {PathKey} or {ConnectionKey} (--config names its folder).");

    /// <summary>Finds the ledger, or none.</summary>
    /// <inheritdoc cref="Find"/>
    public LedgerLocation? FindOrNone(string? given)
    {
        var location = given is not null ? FindGiven(given)
            : configuration[Variable] is { } named ? LedgerLocation.Parse(named, Variable, Environment.CurrentDirectory)
            : FindConfigured();
        return location is null ? null : location with { Schema = configuration["Acgs:Ledger:Schema"] ?? location.Schema };
    }

    /// <summary>Whether somebody said that there is a ledger; where a service has a database only, there may be none in it.</summary>
    /// <param name="given">The value of <c>--ledger</c>.</param>
    public bool IsNamed(string? given) => (given ?? configuration[Variable] ?? configuration[PathKey]) is not null;

    /// <summary>Finds where the alerts of a service are: in its ledger, or in a file of their own.</summary>
    /// <inheritdoc cref="Find"/>
    public LedgerLocation FindOutbox(string? given)
    {
        var usual = Path.Combine(configuration.Folder, AlertsPath);
        return given is not null || configuration[Variable] is not null || configuration[PathKey] is not null ? Find(given)
            : configuration[AlertsPathKey] is { } path ? LedgerLocation.Parse(path, AlertsPathKey, configuration.Folder)
            : File.Exists(usual) ? new(usual, null)
            : Find(given);
    }

    // A service may give its ledger another entry of the connection strings.
    private LedgerLocation FindGiven(string given)
    {
        var entry = $"ConnectionStrings:{given}";
        return configuration[entry] is { } connection
            ? LedgerLocation.OfConnectionString(connection, entry)
            : LedgerLocation.Parse(given, "--ledger", Environment.CurrentDirectory);
    }

    private LedgerLocation? FindConfigured()
    {
        var usual = Path.Combine(configuration.Folder, DefaultPath);
        return configuration[PathKey] is { } path ? LedgerLocation.Parse(path, PathKey, configuration.Folder)
            : File.Exists(usual) ? new(usual, null)
            : configuration[ConnectionKey] is { } connection ? LedgerLocation.OfConnectionString(connection, ConnectionKey)
            : null;
    }
}
