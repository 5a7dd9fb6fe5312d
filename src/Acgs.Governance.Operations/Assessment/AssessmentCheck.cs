// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Assessment;

/// <summary>Looks at one source.</summary>
/// <param name="Source">What it looks at, for people.</param>
/// <param name="IsNamed">Whether the user named the source, and did not leave it to the defaults.</param>
/// <param name="Dependency">What the source depends on: the host and port of a server; <see langword="null"/> if nothing that is looked at.</param>
/// <param name="RunAsync">Looks; a <see cref="FailureException"/> if the source cannot be asked.</param>
internal sealed record AssessmentCheck(string Source, bool IsNamed, string? Dependency, Func<CancellationToken, Task<CheckResult>> RunAsync);
