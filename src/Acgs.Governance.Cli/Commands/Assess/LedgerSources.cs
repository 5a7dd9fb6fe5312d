// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;
using System.Text;
using Acgs.Governance.Cli.Ledger;
using Acgs.Governance.Ledger;
using Acgs.Governance.Operations.Assessment;
using Acgs.Governance.Operations.Assessment.Checks;

namespace Acgs.Governance.Cli.Commands.Assess;

/// <summary>The ledgers and outboxes that a user means, each once, with the checkpoints that services keep elsewhere.</summary>
internal sealed class LedgerSources
{
    private readonly Dictionary<string, IReadOnlyList<string>> _kept = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<FoundLedger> _ledgers;
    private readonly string? _state;

    /// <param name="ledgers">The values of <c>--ledger</c>.</param>
    /// <param name="folders">The values of <c>--config</c>, or the current folder.</param>
    /// <param name="isConfigured">Whether the user named the folders.</param>
    /// <param name="checkpoints">The values of <c>--checkpoint</c>.</param>
    /// <param name="keys">Public keys of the logs.</param>
    /// <param name="state">The value of <c>--state</c>.</param>
    /// <exception cref="UsageException">One does not exist, or has something else in it.</exception>
    public LedgerSources(
        IReadOnlyList<string> ledgers, IReadOnlyList<ServiceFolder> folders, bool isConfigured, IEnumerable<string> checkpoints,
        IReadOnlyList<string> keys, string? state)
    {
        _state = state;
        var named = ledgers.Select(given => folders[0].Find(given)).ToList();
        IReadOnlyList<ServiceFolder> services = ledgers.Count > 0 && !isConfigured ? [] : folders;
        foreach (var file in checkpoints)
        {
            _kept[file] = CheckpointFile.Read(file, Warn);
        }

        var own = services.Select(service => FindOwn(service, isConfigured)).OfType<FoundLedger>().ToList();
        if (_kept.Count > 0 && own.Count + named.Count == 0)
        {
            throw new UsageException("--checkpoint needs a ledger: name one with --ledger, or the folder of its service with --config.");
        }

        var notes = _kept.Values.SelectMany(file => file).ToList();
        // What is known of a ledger by its service comes first.
        _ledgers =
        [
            .. own.Concat(named).DistinctBy(ledger => ledger.Source.Name)
                .Select(ledger => ledger with { Expected = ledger.Expected with { Notes = notes, Keys = keys } }),
        ];
        Outboxes =
        [
            .. services.Select(service => service.FindOutbox()).OfType<LedgerSource>().Concat(named.Select(ledger => ledger.Source))
                .DistinctBy(source => source.Name),
        ];
    }

    public IReadOnlyList<LedgerSource> Outboxes { get; }

    /// <summary>The checks of the ledgers.</summary>
    /// <param name="since">Since when violations count.</param>
    /// <exception cref="UsageException">The folder of the state cannot be made, or a file of it has something else in it.</exception>
    public IEnumerable<AssessmentCheck> Checks(DateTimeOffset since)
    {
        foreach (var (source, expected) in _ledgers)
        {
            var (path, verified) = ReadState(source);
            yield return source.Check("records", new LedgerCheck(
                source, expected, (store, options, stop) => VerifyAsync(store, options, path, verified, stop), TimeProvider.System).RunAsync);
            yield return source.Check("violations", new ViolationCheck(since).RunAsync);
        }

        if (_ledgers.Count == 0)
        {
            yield return AssessmentCheck.OfAbsent("ledger", "name one with --ledger, or the folder of its service with --config");
        }
        else if (_kept.Count > 0)
        {
            var kept = new KeptCheckpointCheck([.. _ledgers.Select(ledger => ledger.Source)], _kept);
            yield return new("kept checkpoints", IsNamed: true, Dependency: null, kept.RunAsync);
        }
    }

    private static string MakeFolder(string state)
    {
        try
        {
            return Directory.CreateDirectory(state).FullName;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"--state: the folder '{state}' cannot be made; name one that this account may make or write.");
        }
    }

    private static void Warn(string warning) => Console.Error.WriteLine($"acgs-cli: {warning}");

    private static Task<LedgerVerification> VerifyAsync(
        ILedgerStore store, LedgerVerificationOptions options, string? state, string? verified, CancellationToken stop)
    {
        options.Verified = verified;
        return VerificationRun.RunAsync(store, new(options, state), progress: null, stop);
    }

    // A service whose folder is named must have a ledger. One that keeps checkpoints has a file with them, or the ledger says that it is gone.
    private FoundLedger? FindOwn(ServiceFolder service, bool isConfigured)
    {
        var found = service.FindOwn() ?? (isConfigured
            ? throw new UsageException($"no ledger is named in '{service.Configuration.Folder}': set Acgs:Ledger:Path or ConnectionStrings:postgresql.")
            : null);
        if (found is null || service.CheckpointFile is not { } file)
        {
            return found;
        }

        try
        {
            _kept[file] = CheckpointFile.Read(file, Warn);
            return found;
        }
        catch (UsageException)
        {
            return found with { Expected = found.Expected with { MissingFile = file } };
        }
    }

    private (string? Path, string? Verified) ReadState(LedgerSource source)
    {
        if (_state is null)
        {
            return (null, null);
        }

        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source.Name)))[..16];
        var path = Path.Combine(MakeFolder(_state), $"{name}.checkpoint");
        return (path, File.Exists(path) ? CheckpointFile.Read(path, Warn)[^1] : null);
    }
}
