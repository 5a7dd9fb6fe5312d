// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Audit;
using Acgs.Governance.Cli.Reports.Ledger;
using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Cli.Tree.Checking;

namespace Acgs.Governance.Cli.Reports.Audit;

/// <summary>Writes an audit for people.</summary>
internal sealed class AuditText(AuditResult audit, TextWriter output, Colors colors)
{
    public void Write()
    {
        var (color, verdict) = audit.ExitCode == ExitCode.Success ? (colors.Good, "passed") : (colors.Bad, "failed");
        output.WriteLine($"{colors.Strong}Audit of {audit.Day.Name} ({audit.Day.Zone.Id}){colors.End}: {color}{verdict}{colors.End}");
        WriteLedger(audit.Ledger);
        WriteRequests();
        WriteTree();
        foreach (var stated in audit.Hashes.Prepend(new("configuration", audit.Hash)))
        {
            output.WriteLine($"Hash        {ControlCharacters.Escape(stated.Hash)}  {ControlCharacters.Escape(stated.Source)}");
        }

        WriteLines("finding", audit.Findings.Select(finding => finding.Message));
        WriteLines("not done", audit.Failures);
    }

    private void WriteLedger(LedgerAudit ledger)
    {
        var verdict = ledger.Verification.IsIntact ? $"{colors.Good}intact{colors.End}" : $"{colors.Bad}not intact{colors.End}";
        output.WriteLine($"Ledger      {verdict}: {VerificationText.Describe(ledger.Verification)}");
        output.WriteLine($"Writers     {ledger.Writers}, {Plural.Of(ledger.Gaps.Count, "gap")} in seq");
        output.WriteLine($"Violations  {ledger.Violations} in {Plural.Of(ledger.Records, "record")}");
        foreach (var count in ledger.Counts)
        {
            output.WriteLine($"            {count.Violations,9}  {ControlCharacters.Escape($"{count.Rule}  {count.Service}")}");
        }
    }

    private void WriteRequests()
    {
        if (audit.Requests is { } requests)
        {
            var violations = Plural.Of(requests.Violations, "violation");
            output.WriteLine($"Requests    {requests.Evaluated} evaluated, {requests.Compliant} in order, {violations} counted  {requests.Source}");
        }
    }

    private void WriteTree()
    {
        if (audit.Tree is { Summary: var summary })
        {
            output.WriteLine($"Headers     {summary.Count(FileStatus.Compliant)} of {Plural.Of(summary.InScope, "file")} compliant");
        }
    }

    private void WriteLines(string label, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            output.WriteLine($"{colors.Bad}{label}{colors.End}: {ControlCharacters.Escape(line)}");
        }
    }
}
