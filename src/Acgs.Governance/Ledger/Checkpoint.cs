// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.Ledger;

/// <summary>What a log was at some time, as C2SP tlog-checkpoint writes it (https://c2sp.org/tlog-checkpoint).</summary>
/// <param name="Origin">The name of the log.</param>
/// <param name="Size">The number of its records.</param>
/// <param name="Root">The hash over all of them.</param>
internal sealed record Checkpoint(string Origin, long Size, MerkleHash Root)
{
    /// <summary>Reads the text of a note. Further lines are extensions, which are left out.</summary>
    /// <exception cref="FormatException">It is no checkpoint; the message names the line.</exception>
    public static Checkpoint Parse(string text)
    {
        if (text.Split('\n') is not [{ Length: > 0 } origin, var size, var root, .. var extensions, ""] || extensions.Contains(string.Empty))
        {
            throw new FormatException("A checkpoint has the lines origin, size and root hash, and none that is empty.");
        }

        return new(
            origin,
            ParseNumber(size) ?? throw new FormatException($"Line 2 of the checkpoint: '{size}' is no number of records."),
            MerkleHash.TryParse(root, out var hash) ? hash : throw new FormatException($"Line 3 of the checkpoint: '{root}' is not base64 of 32 bytes."));
    }

    /// <summary>Reads a decimal number without a sign or leading zeroes.</summary>
    public static long? ParseNumber(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && (text[0] != '0' || text.Length == 1) ? number : null;

    /// <summary>The text of the note.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root}\n");
}
