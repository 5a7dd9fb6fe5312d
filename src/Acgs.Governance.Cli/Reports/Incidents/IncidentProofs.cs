// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.Operations.Incidents.Reporting;
using static Acgs.Governance.Cli.Reports.MarkdownText;

namespace Acgs.Governance.Cli.Reports.Incidents;

/// <summary>Writes which records of a report are proven to be in the ledger, and how to prove it again.</summary>
/// <param name="output">Where.</param>
internal sealed class IncidentProofs(TextWriter output)
{
    public void Write(IncidentReport report)
    {
        output.WriteLine("## Proofs\n");
        output.WriteLine(
            "Proofs cover records of the ledger alone. Title, notes and resolution of the incident, and alerts, are kept beside it: "
            + "nothing proves that they are as they were written.\n");
        WriteVerification(report.Ledger);
        if (report.Records.Count == 0)
        {
            output.WriteLine("No record of the ledger is cited.\n");
            return;
        }

        output.WriteLine("| record | proof | the same with |\n|---|---|---|");
        foreach (var record in report.Records)
        {
            var id = record.Row.Id;
            output.WriteLine(
                $"| {record.Index?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "no index"}, `{id}` | {Describe(record)} | "
                + $"`acgs-cli ledger prove {id} --output {id}.tlog-proof --record {id}.json` |");
        }

        output.WriteLine(
            "\nWhoever has the public key checks them without the ledger: "
            + "`acgs-cli ledger verify-proof ID.tlog-proof --record ID.json --key ledger.pub.pem`.\n");
    }

    private static string Describe(ReportedRecord record)
    {
        if (record.Proof is not { } proof)
        {
            return $"**not proven{(record.IsChanged ? ", and was changed" : string.Empty)}**: {Escape(record.Problem ?? string.Empty)}";
        }

        var checkpoint = Checkpoint.Parse(proof.Checkpoint.Text);
        var (path, size) = (Plural.Of(proof.Path.Count, "hash", "hashes"), Plural.Of(checkpoint.Size, "record"));
        return $"verified: {path} to the root `{checkpoint.Root}` of the checkpoint of {size}";
    }

    private void WriteVerification(LedgerVerification? verification)
    {
        if (verification is null)
        {
            output.WriteLine("**The ledger could not be verified.**\n");
            return;
        }

        var (size, checkpoints) = (Plural.Of(verification.Size, "record"), Plural.Of(verification.Checkpoints, "checkpoint"));
        output.WriteLine(verification.IsIntact
            ? $"The ledger {Escape(verification.Origin)} verifies: {size}, root `{verification.RootHash}`, compared with {checkpoints}.\n"
            : $"**The ledger {Escape(verification.Origin)} was changed.** What it says here may not be what was recorded:\n");
        foreach (var finding in verification.Findings)
        {
            output.WriteLine($"- {Escape(finding.Message)}");
        }

        output.Write(verification.IsIntact ? string.Empty : "\n");
    }
}
