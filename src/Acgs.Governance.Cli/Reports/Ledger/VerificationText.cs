// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Cli.Reports.Ledger;

/// <summary>Writes the result of a verification for people.</summary>
internal static class VerificationText
{
    public static void Write(LedgerVerification verification, TextWriter output, Colors colors)
    {
        foreach (var finding in verification.Findings)
        {
            output.WriteLine($"{colors.Bad}{KindName.Of(finding.Kind)}{colors.End}: {ControlCharacters.Escape(finding.Message)}");
        }

        var (color, verdict) = verification.IsIntact ? (colors.Good, "intact") : (colors.Bad, "not intact");
        output.WriteLine($"{color}{verdict}{colors.End}: {Describe(verification)}");
        output.WriteLine($"root hash {verification.RootHash}");
        if (FirstRecord(verification) is { } first)
        {
            output.WriteLine($"first record concerned: {first}");
        }
    }

    /// <summary>The first record that a finding names; <see langword="null"/> if none does.</summary>
    public static long? FirstRecord(LedgerVerification verification) => verification.Findings.Min(finding => finding.Index);

    /// <summary>What was verified.</summary>
    public static string Describe(LedgerVerification verification)
    {
        var origin = ControlCharacters.Escape(verification.Origin);
        var start = verification.Start > 0 ? $"; read from record {verification.Start} on" : string.Empty;
        var pruned = verification.PrunedBelow > 0 ? $"; records below {verification.PrunedBelow} were pruned" : string.Empty;
        var pending = verification.Pending > 0 ? $"; {verification.Pending} wait for their place in the log" : string.Empty;
        var (records, checkpoints) = (Plural.Of(verification.Size, "record"), Plural.Of(verification.Checkpoints, "checkpoint"));
        return $"log '{origin}', {records}, compared with {checkpoints}{start}{pruned}{pending}";
    }
}
