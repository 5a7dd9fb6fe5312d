// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.Operations.Records;

namespace Acgs.Governance.Operations.Assessment.Checks;

/// <summary>Whether a ledger is whole, and signed.</summary>
/// <param name="source">The ledger.</param>
/// <param name="expected">What it is held against.</param>
/// <param name="verify">Verifies it.</param>
/// <param name="time">The clock.</param>
internal sealed class LedgerCheck(
    LedgerSource source, LedgerExpectation expected,
    Func<ILedgerStore, LedgerVerificationOptions, CancellationToken, Task<LedgerVerification>> verify, TimeProvider time)
{
    private const int OwnersOf = 1_000;

    public async Task<CheckResult> RunAsync(ILedgerStore store, CancellationToken stop)
    {
        var origin = await store.ReadOriginAsync(stop);
        var kept = expected.Notes.Where(note => note.StartsWith($"{origin}\n", StringComparison.Ordinal)).ToList();
        var stored = await store.ReadCheckpointsAsync(stop).Select(checkpoint => checkpoint.Size).ToHashSetAsync(cancellationToken: stop);
        var options = new LedgerVerificationOptions();
        kept.ForEach(options.Checkpoints.Add);
        expected.Keys.ToList().ForEach(options.PublicKeys.Add);
        var verification = await verify(store, options, stop);
        var missing = (await store.ReadWritersAsync(stop).Where(writer => writer.Rows > 0).ToListAsync(stop))
            .Sum(writer => writer.LastSeq - writer.FirstSeq + 1 - writer.Rows);
        Observation?[] observations =
        [
            Tampered(verification), Gap(missing), Lost(kept, stored), Unkept(stored), await FindLateAsync(store, stored, stop),
        ];
        var owners = observations.Any(observation => observation is not null) ? await FindOwnersAsync(store, stop) : [];
        return new([.. observations.OfType<Observation>().Select(observation => observation with { Owners = owners })], Describe(verification));
    }

    // A file of which nobody says whose it is belongs to the only service that wrote to it.
    private async Task<IReadOnlyCollection<string>> FindOwnersAsync(ILedgerStore store, CancellationToken stop)
    {
        if (expected.Owner is not null || expected.IsShared)
        {
            return source.Owners;
        }

        var services = await store.QueryAsync(new() { Limit = OwnersOf }, stop).Where(row => !OperatorRules.Contain(row.Rule))
            .Select(row => row.Service).ToHashSetAsync(cancellationToken: stop);
        return services.Count == 1 ? services : [];
    }

    private Observation? Tampered(LedgerVerification verification) => verification.Findings.Count switch
    {
        0 => null,
        1 => About(FindingKind.LedgerTampered, verification.Findings[0].Message.TrimEnd('.')),
        var count => About(FindingKind.LedgerTampered, $"{verification.Findings[0].Message} It is the first of {count} findings"),
    };

    private Observation? Gap(long missing) =>
        missing > 0 ? About(FindingKind.LedgerGap, $"{FigureText.Of(missing)} numbers of writers have no record") : null;

    private Observation? Lost(List<string> kept, HashSet<long> stored)
    {
        var lost = kept.Select(SizeOf).OfType<long>().Where(size => !stored.Contains(size)).Distinct().ToList();
        return lost.Count == 0 ? null : About(
            FindingKind.CheckpointLost,
            $"{FigureText.Of(lost.Count)} of {FigureText.Of(kept.Count)} checkpoints that were kept elsewhere are gone, "
                + $"the last of {FigureText.Of(lost.Max())} records");
    }

    // Before the first checkpoint there is no file.
    private Observation? Unkept(HashSet<long> stored) => expected.MissingFile is not { } file || stored.Count == 0 ? null : About(
        FindingKind.CheckpointLost, $"the service keeps its checkpoints in {file}, which is gone or has none");

    // The newest of the records that have waited too long tells for all of them.
    private async Task<Observation?> FindLateAsync(ILedgerStore store, HashSet<long> stored, CancellationToken stop)
    {
        var covered = stored.DefaultIfEmpty().Max();
        var old = expected.IsSigned ?? (stored.Count > 0)
            ? await store.QueryAsync(new() { Until = time.GetUtcNow() - expected.LongestWait, Limit = 1 }, stop).FirstOrDefaultAsync(stop)
            : null;
        if (old is null || (await store.FindAsync(old.Id, stop))?.Index < covered)
        {
            return null;
        }

        var waited = time.GetUtcNow() - UuidTime.Of(old.Id);
        return About(
            FindingKind.CheckpointLate,
            $"a record has waited for {FigureText.Of(waited)}, the last checkpoint has {FigureText.Of(covered)} records; "
                + $"{FigureText.Of(expected.LongestWait)} are the limit");
    }

    private Observation About(FindingKind kind, string found) => new(kind, source.Name, found)
    {
        Part = "ledger",
        Next = kind.Next.Replace("--ledger LEDGER", source.Arguments, StringComparison.Ordinal),
    };

    private IReadOnlyList<Figure> Describe(LedgerVerification verification) =>
    [
        new(source.Name, "records", FigureText.Of(verification.Size)),
        new(source.Name, "checkpoints", FigureText.Of(verification.Checkpoints)),
        new(source.Name, "root", verification.RootHash),
    ];

    private static long? SizeOf(string note) => note.Split('\n') is [_, var size, ..] ? Checkpoint.ParseNumber(size) : null;
}
