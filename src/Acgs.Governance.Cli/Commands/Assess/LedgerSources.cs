// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Ledger;
using Acgs.Governance.Operations.Assessment;

namespace Acgs.Governance.Cli.Commands.Assess;

/// <summary>The ledgers and outboxes that a user means, each once, with the checkpoints that services keep elsewhere.</summary>
internal sealed class LedgerSources
{
    private const string CheckpointFileKey = "Acgs:Ledger:CheckpointFile";

    private readonly List<string> _notes = [];

    /// <param name="ledgers">The values of <c>--ledger</c>.</param>
    /// <param name="configurations">The values of <c>--config</c>.</param>
    /// <param name="checkpoints">The values of <c>--checkpoint</c>.</param>
    /// <exception cref="UsageException">One does not exist, or has something else in it.</exception>
    public LedgerSources(IReadOnlyList<string> ledgers, IReadOnlyList<string> configurations, IEnumerable<string> checkpoints)
    {
        var isNamed = ledgers.Count + configurations.Count > 0;
        var here = new LedgerSettings(ServiceConfiguration.Read(null));
        IReadOnlyList<LedgerSettings> settings = isNamed
            ? [.. configurations.Select(path => new LedgerSettings(ServiceConfiguration.Read(path)))]
            : [here];
        IEnumerable<LedgerLocation?> named = ledgers.Select(here.Find);
        Ledgers = SourcesOf(named.Concat(settings.Select(one => FindIn(one.Find, isNamed))), isNamed);
        Outboxes = SourcesOf(named.Concat(settings.Select(one => FindIn(one.FindOutbox, isNamed))), isNamed);
        foreach (var file in checkpoints.Concat(settings.Select(CheckpointFileOf).OfType<string>()))
        {
            _notes.AddRange(CheckpointFile.Read(file, static warning => Console.Error.WriteLine($"acgs-cli: {warning}")));
        }
    }

    public IReadOnlyList<LedgerSource> Ledgers { get; }

    public IReadOnlyList<LedgerSource> Outboxes { get; }

    /// <summary>Checkpoints that were kept elsewhere, of all logs.</summary>
    public IReadOnlyList<string> Notes => _notes;

    private static IReadOnlyList<LedgerSource> SourcesOf(IEnumerable<LedgerLocation?> locations, bool isNamed) =>
        [.. locations.OfType<LedgerLocation>().Select(location => SourceOf(location, isNamed)).DistinctBy(source => source.Name)];

    private static LedgerSource SourceOf(LedgerLocation location, bool isNamed)
    {
        var server = location.Connection is { } connection ? PlatformMap.AuthorityOf(connection.Host ?? string.Empty, connection.Port) : null;
        var name = location.Path ?? $"postgresql://{server}/{location.Connection!.Database}";
        return new(name, () => LedgerStores.Open(location), isNamed, server);
    }

    // Where nobody named one, there need not be one.
    private static LedgerLocation? FindIn(Func<string?, LedgerLocation> find, bool isNamed)
    {
        try
        {
            return find(null);
        }
        catch (UsageException) when (!isNamed)
        {
            return null;
        }
    }

    private static string? CheckpointFileOf(LedgerSettings settings) =>
        settings.Configuration[CheckpointFileKey] is { } name
        && new FileInfo(Path.Combine(settings.Configuration.Folder, name)) is { Exists: true, Length: > 0 } file
            ? file.FullName
            : null;
}
