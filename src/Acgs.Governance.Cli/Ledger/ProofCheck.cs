// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Cli.Ledger;

/// <summary>Checks the proof of a record without its ledger.</summary>
/// <param name="IsProven">Whether the proof holds.</param>
/// <param name="Message">What it proves, or why it does not.</param>
internal sealed record ProofCheck(bool IsProven, string Message)
{
    /// <summary>Checks a proof.</summary>
    /// <param name="proof">The text of the proof.</param>
    /// <param name="record">The bytes of the record.</param>
    /// <param name="keyPath">The file with the public key of the log.</param>
    /// <param name="origin">The name of the log; <see langword="null"/> for the one that the proof states.</param>
    /// <exception cref="UsageException">The key cannot be used.</exception>
    public static ProofCheck Run(string proof, ReadOnlySpan<byte> record, string keyPath, string? origin)
    {
        try
        {
            var parsed = InclusionProof.Parse(proof);
            var checkpoint = Checkpoint.Parse(parsed.Checkpoint.Text);
            using var key = PemFile.Read(keyPath, origin ?? checkpoint.Origin);
            if (checkpoint.Origin != key.Name)
            {
                return new(false, $"the proof is of the log '{checkpoint.Origin}', not of '{key.Name}'");
            }

            return !parsed.Checkpoint.IsSignedBy(key) ? new(false, "the checkpoint in the proof is not signed by the key")
                : parsed.Proves(record, key.Name, key) ? new(true, $"is record {parsed.Index} of the {checkpoint.Size} of the log '{checkpoint.Origin}'")
                : new(false, "the record is not the one that the proof is about");
        }
        catch (FormatException invalid)
        {
            return new(false, invalid.Message.TrimEnd('.'));
        }
    }
}
