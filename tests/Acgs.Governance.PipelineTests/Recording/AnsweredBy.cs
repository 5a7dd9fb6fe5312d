// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Recording;

/// <summary>Who answers a request.</summary>
internal enum AnsweredBy
{
    /// <summary>The application, as it does without us.</summary>
    Application,

    /// <summary>An endpoint of the application that it can have only with us.</summary>
    GovernedApplication,

    /// <summary>An endpoint that we map.</summary>
    OwnEndpoint,

    /// <summary>The compliance policy, which refuses it.</summary>
    Refusal,
}
