// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Assessment.Checks;

/// <summary>Whether each checkpoint that was kept elsewhere is of a ledger that is looked at: one that was replaced has another name.</summary>
/// <param name="ledgers">The ledgers.</param>
/// <param name="files">The files with the checkpoints in them.</param>
internal sealed class KeptCheckpointCheck(IReadOnlyList<LedgerSource> ledgers, IReadOnlyDictionary<string, IReadOnlyList<string>> files)
{
    public async Task<CheckResult> RunAsync(CancellationToken stop)
    {
        var origins = await Task.WhenAll(ledgers.Select(ledger => ledger.FindOriginAsync(stop)));
        return origins.Contains(null)
            ? new([], [])
            : new([.. files.Select(file => Find(file.Key, file.Value, origins)).OfType<Observation>()], []);
    }

    private Observation? Find(string file, IReadOnlyList<string> notes, string?[] origins)
    {
        var foreign = notes.Select(note => note.Split('\n')[0]).Where(origin => !origins.Contains(origin)).ToList();
        return foreign.Count == 0 ? null : new(
            FindingKind.CheckpointLost, file,
            $"{FigureText.Of(foreign.Count)} of {FigureText.Of(notes.Count)} checkpoints are of {string.Join(", ", foreign.Distinct())}, "
                + $"and the ledgers are {string.Join(", ", origins.Distinct())}")
        {
            Next = FindingKind.CheckpointLost.Next.Replace("--ledger LEDGER", ledgers[0].Arguments, StringComparison.Ordinal)
                + $" --checkpoint {ShellText.Quote(file)}",
        };
    }
}
