// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Cli.Ledger;
using Acgs.Governance.Operations.Assessment;
using Acgs.Governance.PostgreSql.Ledger;
using Npgsql;

namespace Acgs.Governance.Cli.Commands.Assess;

/// <summary>The configuration of a service, and what it says of the ledger and the alerts.</summary>
/// <param name="path">The value of <c>--config</c>; <see langword="null"/> for the current folder.</param>
internal sealed class ServiceFolder(string? path)
{
    private const string LedgerSection = "Acgs:Ledger";
    private const string CheckpointFileKey = $"{LedgerSection}:CheckpointFile";
    private const string PeriodKey = $"{LedgerSection}:CheckpointPeriod";
    private const string SigningKey = $"{LedgerSection}:SigningKey";
    private const string ServiceKey = "Acgs:Service";

    private readonly LedgerSettings _settings = new(ServiceConfiguration.Read(path));

    public ServiceConfiguration Configuration => _settings.Configuration;

    /// <summary>The file in which the service keeps checkpoints; <see langword="null"/> without one.</summary>
    public string? CheckpointFile => Configuration[CheckpointFileKey] is { } name ? Path.Combine(Configuration.Folder, name) : null;

    private string? Service => Configuration[ServiceKey];

    private TimeSpan? Period =>
        TimeSpan.TryParse(Configuration[PeriodKey], CultureInfo.InvariantCulture, out var period) ? period : null;

    /// <summary>What a ledger is that the user names.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public FoundLedger Find(string given)
    {
        var location = _settings.Find(given);
        var isEntry = location.Path is null && Configuration[$"ConnectionStrings:{given}"] is not null;
        return new(SourceOf(location, ArgumentsOf(location, isEntry ? given : null), owner: null, mayBeAbsent: false), new([], [])
        {
            IsShared = location.Path is null,
            IsSigned = location.Path is null ? null : true,
            Period = Period,
        });
    }

    /// <summary>The ledger of the service; <see langword="null"/> if it has none.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public FoundLedger? FindOwn() => _settings.FindOrNone(given: null) is not { } location ? null : new(OwnSource(location), new([], [])
    {
        Owner = location.Path is null ? null : Service,
        IsShared = location.Path is null,
        IsSigned = location.Path is not null || Configuration[SigningKey] is not null,
        Period = Period,
    });

    /// <summary>Where the alerts of the service are; <see langword="null"/> if they are nowhere.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public LedgerSource? FindOutbox()
    {
        try
        {
            return OwnSource(_settings.FindOutbox(given: null));
        }
        catch (UsageException) when (_settings.FindOrNone(given: null) is null)
        {
            return null;
        }
    }

    // In the database of a service that says nothing of a ledger there need not be one.
    private LedgerSource OwnSource(LedgerLocation location) => SourceOf(
        location, location.Path is null ? $"--config {ShellText.Quote(path ?? ".")}" : ArgumentsOf(location, entry: null), Service,
        mayBeAbsent: path is null && location.Path is null && !_settings.IsNamed(given: null) && Configuration.NamesIn(LedgerSection).Count == 0);

    private static LedgerSource SourceOf(LedgerLocation location, string arguments, string? owner, bool mayBeAbsent)
    {
        var server = location.Connection is { } connection ? PlatformMap.AuthorityOf(connection.Host ?? string.Empty, connection.Port) : null;
        var schema = location.Schema == LedgerTables.DefaultSchema ? string.Empty : $" (schema {location.Schema})";
        return new(
            location.Path ?? $"postgresql://{server}/{location.Connection!.Database}{schema}", arguments, () => LedgerStores.Open(location),
            location.Path, server)
        {
            MayBeAbsent = mayBeAbsent,
            Owners = location.Path is not null && owner is not null ? [owner] : [],
        };
    }

    // The password of a connection is not repeated: it comes from the environment then.
    private static string ArgumentsOf(LedgerLocation location, string? entry) => $"--ledger {ShellText.Quote(
        entry ?? location.Path ?? UriOf(location.Connection!))}";

    private static string UriOf(NpgsqlConnectionStringBuilder connection)
    {
        var user = connection.Username is { Length: > 0 } name ? $"{Uri.EscapeDataString(name)}@" : string.Empty;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"postgresql://{user}{connection.Host}:{connection.Port}/{Uri.EscapeDataString(connection.Database ?? string.Empty)}");
    }
}
