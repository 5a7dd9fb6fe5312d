// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;

namespace Acgs.Governance.Ledger;

/// <summary>The checkpoints that a log is compared with, the smallest first.</summary>
/// <param name="origin">The name of the log.</param>
/// <param name="publicKeys">Its keys in PEM; without one, signatures are not checked.</param>
/// <param name="findings">Told what is wrong with a checkpoint.</param>
internal sealed class KnownCheckpoints(string origin, IEnumerable<string> publicKeys, LedgerFindings findings) : IDisposable
{
    private readonly SortedDictionary<long, List<(Checkpoint Checkpoint, string Source)>> _bySize = [];
    private readonly EcdsaNoteKey[] _keys = [.. publicKeys.Select(pem => ReadKey(origin, pem))];

    public int Count { get; private set; }

    /// <summary>The sizes, in rising order.</summary>
    public IEnumerable<long> Sizes => _bySize.Keys;

    /// <summary>Adds a checkpoint.</summary>
    /// <returns>It, or <see langword="null"/> if it is not to be trusted.</returns>
    public Checkpoint? Add(string note, string source)
    {
        try
        {
            var signed = SignedNote.Parse(note);
            var checkpoint = Checkpoint.Parse(signed.Text);
            var fault = checkpoint.Origin != origin ? $"is one of the log '{checkpoint.Origin}', not of '{origin}'"
                : IsSigned(signed) ? null : "is not signed by a key that was given";
            if (fault is null)
            {
                Keep(checkpoint, source);
                return checkpoint;
            }

            findings.Add(LedgerFindingKind.CheckpointInvalid, null, $"{source} {fault}.");
        }
        catch (FormatException invalid)
        {
            findings.Add(LedgerFindingKind.CheckpointInvalid, null, $"{source}: {invalid.Message}");
        }

        return null;
    }

    /// <summary>Compares the log, as it was at a size, with the checkpoints of that size.</summary>
    /// <param name="size">The size.</param>
    /// <param name="root">The root of so many records.</param>
    /// <param name="agreed">The largest size before, at which the log agreed with a checkpoint.</param>
    /// <returns>Whether all agree.</returns>
    public bool Compare(long size, MerkleHash root, long agreed)
    {
        var differing = _bySize.GetValueOrDefault(size, []).Where(known => known.Checkpoint.Root != root).ToList();
        foreach (var (_, source) in differing)
        {
            findings.Add(
                LedgerFindingKind.CheckpointMismatch,
                agreed,
                $"{source} has another root over {size} records: at least one of the records {agreed} to {size - 1} is not the one that was recorded.");
        }

        return differing.Count == 0;
    }

    public void Dispose() => Array.ForEach(_keys, key => key.Dispose());

    private static EcdsaNoteKey ReadKey(string origin, string pem)
    {
        try
        {
            return EcdsaNoteKey.FromPem(origin, pem);
        }
        catch (Exception invalid) when (invalid is ArgumentException or CryptographicException)
        {
            throw new LedgerException($"The public key cannot be used: {invalid.Message}", invalid);
        }
    }

    private void Keep(Checkpoint checkpoint, string source)
    {
        if (!_bySize.TryGetValue(checkpoint.Size, out var same))
        {
            _bySize.Add(checkpoint.Size, same = []);
        }

        same.Add((checkpoint, source));
        Count++;
    }

    private bool IsSigned(SignedNote note) => _keys.Length == 0 || _keys.Any(key => note.IsSignedBy(key));
}
