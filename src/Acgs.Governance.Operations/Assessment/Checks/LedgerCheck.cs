// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Operations.Assessment.Checks;

/// <summary>Whether a ledger is whole, and signed.</summary>
/// <param name="name">Where it is.</param>
/// <param name="notes">Checkpoints that were kept elsewhere, of this and of other logs.</param>
/// <param name="keys">Public keys of the log in PEM; without one, signatures are not checked.</param>
/// <param name="time">The clock.</param>
internal sealed class LedgerCheck(string name, IReadOnlyList<string> notes, IReadOnlyList<string> keys, TimeProvider time)
{
    // As the rule AcgsCheckpointLate has it.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    public async Task<CheckResult> RunAsync(ILedgerStore store, CancellationToken stop)
    {
        var origin = await store.ReadOriginAsync(stop);
        var kept = notes.Where(note => note.StartsWith($"{origin}\n", StringComparison.Ordinal)).ToList();
        var stored = await store.ReadCheckpointsAsync(stop).Select(checkpoint => checkpoint.Size).ToHashSetAsync(cancellationToken: stop);
        var options = new LedgerVerificationOptions();
        kept.ForEach(options.Checkpoints.Add);
        keys.ToList().ForEach(options.PublicKeys.Add);
        var verification = await new LedgerVerifier(store).VerifyAsync(options, stop);
        var missing = (await store.ReadWritersAsync(stop).Where(writer => writer.Rows > 0).ToListAsync(stop))
            .Sum(writer => writer.LastSeq - writer.FirstSeq + 1 - writer.Rows);
        Observation?[] observations =
        [
            Tampered(verification), Gap(missing), Lost(kept, stored), await FindLateAsync(store, stored.DefaultIfEmpty().Max(), stop),
        ];
        return new([.. observations.OfType<Observation>()], Describe(verification));
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

    // The newest of the records that have waited too long tells for all of them.
    private async Task<Observation?> FindLateAsync(ILedgerStore store, long covered, CancellationToken stop)
    {
        var old = await store.QueryAsync(new() { Until = time.GetUtcNow() - LongestWait, Limit = 1 }, stop).FirstOrDefaultAsync(stop);
        if (old is null || (await store.FindAsync(old.Id, stop))?.Index < covered)
        {
            return null;
        }

        var waited = time.GetUtcNow() - UuidTime.Of(old.Id);
        return About(
            FindingKind.CheckpointLate,
            $"a record has waited for {FigureText.Of(waited)}, the last checkpoint has {FigureText.Of(covered)} records; "
                + $"{FigureText.Of(LongestWait)} are the limit");
    }

    private Observation About(FindingKind kind, string found) => new(kind, name, found)
    {
        Part = "ledger",
        Next = kind.Next.Replace("LEDGER", name, StringComparison.Ordinal),
    };

    private IReadOnlyList<Figure> Describe(LedgerVerification verification) =>
    [
        new(name, "records", FigureText.Of(verification.Size)),
        new(name, "checkpoints", FigureText.Of(verification.Checkpoints)),
        new(name, "root", verification.RootHash),
    ];

    private static long? SizeOf(string note) => note.Split('\n') is [_, var size, ..] ? Checkpoint.ParseNumber(size) : null;
}
