// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Assessment;

/// <summary>Looks at one source.</summary>
internal interface IAssessmentCheck
{
    /// <summary>What it looks at, for people.</summary>
    string Source { get; }

    /// <summary>Whether the user named the source, and did not leave it to the defaults.</summary>
    bool IsNamed { get; }

    /// <summary>What the source depends on: a target, or the host and port of a server; <see langword="null"/> if nothing that is looked at.</summary>
    string? Dependency { get; }

    /// <summary>Looks.</summary>
    /// <param name="stop">Gives up.</param>
    /// <exception cref="FailureException">The source cannot be asked.</exception>
    Task<CheckResult> RunAsync(CancellationToken stop);
}
