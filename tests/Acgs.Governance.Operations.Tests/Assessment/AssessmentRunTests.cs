// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Assessment;
using Acgs.Governance.Operations.Assessment.Checks;
using Acgs.Governance.Operations.Health;

namespace Acgs.Governance.Operations.Tests.Assessment;

public sealed class AssessmentRunTests
{
    private static readonly CheckResult Nothing = new([], [new("x", "y", "z")]);

    // Of a source that is there, however busy the machine is.
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Source_ThatHangs_IsGivenUpAtTheDeadline()
    {
        var result = await RunAsync(TimeSpan.FromSeconds(0.3), expectsClean: false, Check("deaf", named: true, async _ =>
        {
            await Task.Delay(Timeout.Infinite, CancellationToken.None);
            return Nothing;
        }));

        Assert.Equal([new("deaf", "no answer within 0.3 s", IsFailure: true)], result.Unchecked);
        Assert.True(result.IsIncomplete);
        Assert.Empty(result.Findings);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task Source_ThatCannotBeAsked_IsAFailureWhereItWasNamed(bool named, bool failure)
    {
        var result = await RunAsync(expectsClean: false, Check("gone", named, _ => throw new FailureException("it is gone")), Check("there", named, _ => Task.FromResult(Nothing)));

        Assert.Equal([new("gone", "it is gone", failure)], result.Unchecked);
        Assert.Equal(Nothing.Figures, result.Figures);
    }

    [Fact]
    public async Task Source_ThatCannotBeAsked_IsAFindingWhereAllIsToBeClean()
    {
        var result = await RunAsync(expectsClean: true, Check("gone", named: false, _ => throw new FailureException("it is gone")));

        Assert.Equal(["P2 not_checked gone"], Platforms.Describe(result.Findings));
    }

    [Fact]
    public async Task Source_ThatAFindingExplains_IsNoFailure()
    {
        var result = await RunAsync(
            expectsClean: true,
            Check("gone", named: true, _ => throw new FailureException("it is gone")) with { Dependency = "localhost:5440" },
            Check("targets", named: true, _ => Task.FromResult(new CheckResult([new(FindingKind.DatabaseDown, "localhost:5440", "x")], []))));

        Assert.Equal(["P0 database_down localhost:5440 < not_checked gone"], Platforms.Describe(result.Findings));
        Assert.False(result.IsIncomplete);
        Assert.True(Assert.Single(result.Unchecked).IsExplained);
    }

    [Fact]
    public async Task Source_ThatNobodyNamed_IsARemarkEvenWhereAllIsToBeClean()
    {
        var result = await RunAsync(expectsClean: true, AssessmentCheck.OfAbsent("backups", "name them"), AssessmentCheck.OfAbsent("backups", "name them"));

        Assert.Equal([new("backups", "name them", IsFailure: false) { IsAbsent = true }], result.Unchecked);
        Assert.Empty(result.Findings);
        Assert.False(result.IsIncomplete);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Part_ThatCouldNotBeSeen_IsToldWithTheRest(bool isFailure)
    {
        var seen = Nothing with { Unseen = [new("sessions", "no right", isFailure)] };

        var result = await RunAsync(expectsClean: false, Check("there", named: true, _ => Task.FromResult(seen)));
        var strict = await RunAsync(expectsClean: true, Check("there", named: true, _ => Task.FromResult(seen)));

        Assert.Equal(seen.Unseen, result.Unchecked);
        Assert.Equal(Nothing.Figures, result.Figures);
        Assert.Equal(isFailure, result.IsIncomplete);
        Assert.Equal(["P2 not_checked sessions"], Platforms.Describe(strict.Findings));
    }

    private static AssessmentCheck Check(string source, bool named, Func<CancellationToken, Task<CheckResult>> run) => new(source, named, null, run);

    private static Task<AssessmentResult> RunAsync(bool expectsClean, params AssessmentCheck[] checks) => RunAsync(Deadline, expectsClean, checks);

    private static async Task<AssessmentResult> RunAsync(TimeSpan deadline, bool expectsClean, params AssessmentCheck[] checks)
    {
        var hashes = new HashExpectation("cdd01ef066bc6cf2", []);
        using var round = new HealthRound([], deadline, hashes, null, TimeProvider.System);
        return await new AssessmentRun(new TargetCheck(round, new HashSet<string>(), hashes), checks, deadline, expectsClean, TimeProvider.System)
            .RunAsync(TestContext.Current.CancellationToken);
    }
}
