// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text;

namespace Acgs.Governance.Ledger;

/// <summary>
/// The proof that a record is in a log, as C2SP tlog-proof writes it (https://c2sp.org/tlog-proof): with the record and the key of
/// the log it is all that is needed.
/// </summary>
/// <param name="Index">The place of the record in the log, from 0 on.</param>
/// <param name="Path">The hashes from the sibling of the leaf up.</param>
/// <param name="Checkpoint">The signed checkpoint.</param>
internal sealed record InclusionProof(long Index, IReadOnlyList<MerkleHash> Path, SignedNote Checkpoint)
{
    private const string FirstLine = "c2sp.org/tlog-proof@v1";
    private const string IndexStart = "index ";
    private const string ExtraStart = "extra ";

    /// <summary>Reads a proof. Extra data, which nothing authenticates, are left out.</summary>
    /// <exception cref="FormatException">It is none; the message says what is wrong.</exception>
    public static InclusionProof Parse(string text)
    {
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var lines = end < 0 ? [] : text[..end].Split('\n');
        if (lines is not [FirstLine, .. var rest])
        {
            throw new FormatException($"A proof begins with '{FirstLine}', and has an empty line and a checkpoint at its end.");
        }

        if (rest is [var extra, ..] && extra.StartsWith(ExtraStart, StringComparison.Ordinal))
        {
            rest = rest[1..];
        }

        if (rest is not [var first, .. var path] || !first.StartsWith(IndexStart, StringComparison.Ordinal)
            || Ledger.Checkpoint.ParseNumber(first[IndexStart.Length..]) is not { } index)
        {
            throw new FormatException($"A proof names the place of the record in a line '{IndexStart}NUMBER'.");
        }

        return new(index, Array.ConvertAll(path, ParseHash), SignedNote.Parse(text[(end + 2)..]));
    }

    /// <summary>Whether the proof holds for a record.</summary>
    /// <param name="record">The canonical bytes of the record.</param>
    /// <param name="origin">The log.</param>
    /// <param name="key">The key of the log.</param>
    /// <exception cref="FormatException">The checkpoint is none, or its signature is wrong.</exception>
    public bool Proves(ReadOnlySpan<byte> record, string origin, INoteVerifier key)
    {
        if (!Checkpoint.IsSignedBy(key))
        {
            return false;
        }

        var checkpoint = Ledger.Checkpoint.Parse(Checkpoint.Text);
        return checkpoint.Origin == origin && MerkleProof.ProvesInclusion(Path, MerkleHash.OfLeaf(record), Index, checkpoint.Size, checkpoint.Root);
    }

    /// <summary>The proof as it is stored, in a file <c>.tlog-proof</c>.</summary>
    public override string ToString()
    {
        var proof = new StringBuilder(FirstLine).Append('\n').Append(IndexStart).Append(Index.ToString(CultureInfo.InvariantCulture)).Append('\n');
        foreach (var hash in Path)
        {
            proof.Append(hash).Append('\n');
        }

        return proof.Append('\n').Append(Checkpoint).ToString();
    }

    private static MerkleHash ParseHash(string line) =>
        MerkleHash.TryParse(line, out var hash) ? hash : throw new FormatException($"'{line}' in the proof is not base64 of 32 bytes.");
}
