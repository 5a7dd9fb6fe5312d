// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Usage;

/// <summary>What a call does to the pipeline of an application.</summary>
internal enum PipelineStep
{
    /// <summary>Nothing that matters here.</summary>
    Other,

    /// <summary>Builds the web application.</summary>
    Build,

    /// <summary>Puts the compliance policy into it.</summary>
    Use,

    /// <summary>Adds an endpoint, or runs those that are there.</summary>
    Endpoint,

    /// <summary>Ends it: nothing that is added later takes part.</summary>
    End,
}
