// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Operations.Assessment.Checks;

namespace Acgs.Governance.Operations.Assessment;

/// <summary>Asks all sources at once, with one deadline for all: what has not answered then is given up, however it hangs.</summary>
/// <param name="targets">The targets.</param>
/// <param name="checks">The other sources.</param>
/// <param name="deadline">How long all together may take.</param>
/// <param name="expectsClean">Whether what could not be checked is a finding.</param>
/// <param name="time">The clock.</param>
internal sealed class AssessmentRun(
    TargetCheck targets, IReadOnlyList<AssessmentCheck> checks, TimeSpan deadline, bool expectsClean, TimeProvider time)
{
    /// <summary>Asks.</summary>
    public async Task<AssessmentResult> RunAsync(CancellationToken stop)
    {
        using var limit = new CancellationTokenSource(deadline, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stop);
        var others = checks.Select(check => AskAsync(check, end.Token)).ToList();
        var health = await targets.AskAsync(stop);
        var answers = await Task.WhenAll(others);
        stop.ThrowIfCancellationRequested();
        var results = answers.Select(answer => answer.Result).OfType<CheckResult>().Prepend(targets.Judge(health)).ToList();
        var failed = answers.Where(answer => answer.Failure is not null).Select(answer => Miss(answer.Check, answer.Failure!)).ToList();
        var findings = new CauseResolver(new(health)).Resolve([.. results.SelectMany(result => result.Observations), .. failed]);
        return new(
            [.. findings.Where(finding => expectsClean || finding.Kind != FindingKind.NotChecked)],
            [.. answers.Where(answer => answer.Failure is not null).Select(answer => new UncheckedSource(
                answer.Check.Source, answer.Failure!, answer.Check.IsNamed && IsAlone(answer.Check, findings)))],
            [.. results.SelectMany(result => result.Figures)]);
    }

    // Of its own task, because a client may hang in spite of being stopped.
    private async Task<(AssessmentCheck Check, CheckResult? Result, string? Failure)> AskAsync(AssessmentCheck check, CancellationToken end)
    {
        try
        {
            return (check, await Task.Run(() => check.RunAsync(end), CancellationToken.None).WaitAsync(end), null);
        }
        catch (Exception failure) when (failure is FailureException or IOException or UnauthorizedAccessException)
        {
            return (check, null, failure.Message);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            return (check, null, string.Create(CultureInfo.InvariantCulture, $"no answer within {deadline.TotalSeconds:0.###} s"));
        }
    }

    private static Observation Miss(AssessmentCheck check, string failure) =>
        new(FindingKind.NotChecked, check.Source, failure) { Dependency = check.Dependency };

    private static bool IsAlone(AssessmentCheck check, IReadOnlyList<Finding> findings) =>
        findings.Any(finding => finding.Kind == FindingKind.NotChecked && finding.Subject == check.Source);
}
