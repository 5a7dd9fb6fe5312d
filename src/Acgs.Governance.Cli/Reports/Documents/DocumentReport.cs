// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Documents;
using Acgs.Governance.Cli.Tree.Selection;
using Acgs.Governance.Operations.Documents;

namespace Acgs.Governance.Cli.Reports.Documents;

/// <summary>The result of a check of documents as all formats present it.</summary>
/// <param name="check">The check.</param>
/// <param name="baseline">Known findings, which are left out; <see langword="null"/> for none.</param>
internal sealed class DocumentReport(DocumentRun check, Baseline? baseline)
{
    public int Documents => check.Read.Count;

    /// <summary>The number of documents that are test data.</summary>
    public int Exempt => check.Exempt;

    public IReadOnlyList<DocumentFinding> Findings { get; } = [.. check.Findings.Where(finding => baseline?.Contains(EntryOf(finding)) != true)];

    public IReadOnlyList<UnreadablePath> Unreadable => check.Unreadable;

    /// <summary>The number of known findings.</summary>
    public int Baselined => check.Findings.Count - Findings.Count;

    /// <summary>Baseline entries that are no longer found.</summary>
    public IReadOnlyList<BaselineEntry> Stale { get; } = baseline?.FindStale(ScopeOf(check)) ?? [];

    public int ExitCode => Unreadable.Count > 0 ? Cli.ExitCode.Failure
        : Findings.Count > 0 ? Cli.ExitCode.Findings
        : Cli.ExitCode.Success;

    /// <summary>For example "2 documents: 1 finding".</summary>
    public string Totals => $"{Plural.Of(Documents, "document")}: {Plural.Of(Findings.Count, "finding")}, {Unreadable.Count} unreadable";

    public static BaselineEntry EntryOf(DocumentFinding finding) =>
        BaselineEntry.Of(finding.Path, finding.Defect.Rule.Id, $"{finding.Defect.Found}\0{finding.Defect.Evidence}");

    public static BaselineScope ScopeOf(DocumentRun check) => new(check.Selection, check.Read, check.Findings.Select(EntryOf), DocumentRule.IsKnown);

    /// <summary>What is wrong, on one line.</summary>
    public static string Describe(DocumentFinding finding) =>
        $"'{ControlCharacters.Escape(finding.Defect.Found)}' {ControlCharacters.Escape(finding.Defect.Message)}";
}
