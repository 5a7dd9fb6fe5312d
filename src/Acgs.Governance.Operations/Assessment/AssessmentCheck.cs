// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Assessment;

/// <summary>Looks at one source.</summary>
/// <param name="Source">What it looks at, for people.</param>
/// <param name="IsNamed">Whether the user or a configuration named the source, and it was not left to the defaults.</param>
/// <param name="Dependency">What the source depends on: the host and port of a server; <see langword="null"/> if nothing that is looked at.</param>
/// <param name="RunAsync">Looks; a <see cref="FailureException"/> if the source cannot be asked.</param>
internal sealed record AssessmentCheck(string Source, bool IsNamed, string? Dependency, Func<CancellationToken, Task<CheckResult>> RunAsync)
{
    /// <summary>A check of something that nobody said that there is: all it brings is the remark that it was not looked at.</summary>
    public static AssessmentCheck OfAbsent(string source, string howToName) => new(
        source, IsNamed: false, Dependency: null,
        _ => Task.FromResult(new CheckResult([], []) { Unseen = [new(source, howToName, IsFailure: false) { IsAbsent = true }] }));
}
