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
        var results = answers.Select(answer => answer.Result).Prepend(targets.Judge(health)).ToList();
        var missed = answers.SelectMany(answer => answer.Result.Unseen.Where(unseen => !unseen.IsAbsent).Select(unseen => Miss(answer.Check, unseen)));
        var findings = new CauseResolver(new(health)).Resolve([.. results.SelectMany(result => result.Observations), .. missed]);
        return new(
            [.. findings.Where(finding => expectsClean || finding.Kind != FindingKind.NotChecked)],
            [.. results.SelectMany(result => result.Unseen).Distinct().Select(unseen => Explain(unseen, findings))],
            [.. results.SelectMany(result => result.Figures)]);
    }

    // Of its own task, because a client may hang in spite of being stopped.
    private async Task<(AssessmentCheck Check, CheckResult Result)> AskAsync(AssessmentCheck check, CancellationToken end)
    {
        try
        {
            return (check, await Task.Run(() => check.RunAsync(end), CancellationToken.None).WaitAsync(end));
        }
        catch (Exception failure) when (failure is FailureException or IOException or UnauthorizedAccessException)
        {
            return (check, Fail(check, failure.Message));
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            return (check, Fail(check, string.Create(CultureInfo.InvariantCulture, $"no answer within {deadline.TotalSeconds:0.###} s")));
        }
    }

    private static CheckResult Fail(AssessmentCheck check, string failure) =>
        new([], []) { Unseen = [new(check.Source, failure, check.IsNamed)] };

    private static Observation Miss(AssessmentCheck check, UncheckedSource unseen) =>
        new(FindingKind.NotChecked, unseen.Source, unseen.Reason) { Dependency = check.Dependency };

    private static UncheckedSource Explain(UncheckedSource unseen, IReadOnlyList<Finding> findings)
    {
        var isExplained = !unseen.IsAbsent
            && !findings.Any(finding => finding.Kind == FindingKind.NotChecked && finding.Subject == unseen.Source);
        return unseen with { IsFailure = unseen.IsFailure && !isExplained, IsExplained = isExplained };
    }
}
