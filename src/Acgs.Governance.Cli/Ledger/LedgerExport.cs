// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Cli.Ledger;

/// <summary>Writes the records in the order of the log, each in the bytes that were hashed, one a line.</summary>
/// <param name="store">The ledger.</param>
internal sealed class LedgerExport(ILedgerStore store)
{
    private const int ProgressStep = 4096;

    /// <summary>Where the first line is in the log: what comes before was pruned.</summary>
    public long Start { get; private set; }

    /// <summary>Behind the last line.</summary>
    public long End { get; private set; }

    /// <summary>The hash over all records up to <see cref="End"/>, the pruned ones included, in base64.</summary>
    public string RootHash { get; private set; } = string.Empty;

    /// <summary>Writes the lines.</summary>
    /// <exception cref="FailureException">A record is gone that was not pruned: the lines would not hash to the root.</exception>
    public async Task WriteAsync(Stream output, IProgress<long>? progress, CancellationToken stop)
    {
        (Start, End) = ((await store.ReadPruneMarkAsync(stop))?.Limit ?? 0, await store.ReadSizeAsync(stop));
        var edge = await LogEdge.LoadAsync(new(store), Start, stop);
        await foreach (var (_, record) in store.ReadAsync(Start, End, stop))
        {
            var line = (record ?? throw Unusable(edge.Size, "is gone")).CanonicalJson;
            if (line.Span.Contains((byte)'\n'))
            {
                throw Unusable(edge.Size, "is not what was recorded");
            }

            edge.Add(MerkleHash.OfLeaf(line.Span), static _ => { });
            output.Write(line.Span);
            output.WriteByte((byte)'\n');
            if (edge.Size % ProgressStep == 0)
            {
                progress?.Report(edge.Size);
            }
        }

        RootHash = edge.Root.ToString();
    }

    private FailureException Unusable(long index, string problem) =>
        new($"{store.Location}: record {index} {problem}; run 'acgs-cli ledger verify' for all that is wrong.");
}
