// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Cli.Reports.Ledger;

/// <summary>Writes the result of a verification as JSON.</summary>
internal static class VerificationJson
{
    private const string Schema = "urn:acgs:ledger-verification:1";

    public static void Write(LedgerVerification verification, Stream output) => JsonExtensions.WriteDocument(output, Schema, json =>
    {
        WriteMembers(json, verification);
    });

    /// <summary>Writes the members that say what was found.</summary>
    public static void WriteMembers(Utf8JsonWriter json, LedgerVerification verification)
    {
        json.WriteBoolean("intact", verification.IsIntact);
        json.WriteString("origin", verification.Origin);
        json.WriteNumber("size", verification.Size);
        json.WriteString("root_hash", verification.RootHash);
        json.WriteNumber("start", verification.Start);
        json.WriteNumber("pruned_below", verification.PrunedBelow);
        json.WriteNumber("checkpoints", verification.Checkpoints);
        json.WriteNumber("pending", verification.Pending);
        json.WriteNumberOrNull("first_record", VerificationText.FirstRecord(verification));
        json.WriteObjects("findings", verification.Findings, static (json, finding) =>
        {
            json.WriteString("kind", KindName.Of(finding.Kind));
            json.WriteNumberOrNull("record", finding.Index);
            json.WriteString("message", finding.Message);
        });
    }
}
