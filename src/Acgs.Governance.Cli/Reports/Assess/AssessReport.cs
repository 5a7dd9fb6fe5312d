// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Assessment;

namespace Acgs.Governance.Cli.Reports.Assess;

/// <summary>An assessment as it is written.</summary>
/// <param name="Result">The result.</param>
/// <param name="Hash">The hash that services must state.</param>
/// <param name="At">When it was begun.</param>
/// <param name="Since">Since when the past counted.</param>
/// <param name="ShowsInventory">Whether all that was read is written too.</param>
internal sealed record AssessReport(AssessmentResult Result, string Hash, DateTimeOffset At, DateTimeOffset Since, bool ShowsInventory)
{
    /// <summary>The result in one line.</summary>
    public string Verdict => Result.Findings.Count > 0 ? Plural.Of(Result.Findings.Count, "finding")
        : Result.IsIncomplete ? "nothing found in what could be checked"
        : "clean";

    /// <summary>What is written of what was not checked: what no finding explains, and in an inventory all.</summary>
    public IEnumerable<UncheckedSource> Unchecked => Result.Unchecked.Where(source => ShowsInventory || !source.IsExplained);

    /// <summary>A symptom in one line.</summary>
    public static string Describe(Observation symptom) => symptom.Kind == FindingKind.NotChecked ? $"{symptom.Subject} cannot be checked"
        : symptom.Service is null || symptom.Found.Contains(symptom.Service, StringComparison.Ordinal)
            ? $"{symptom.Subject}: {symptom.Found}"
            : $"{symptom.Subject} of {symptom.Service}: {symptom.Found}";
}
