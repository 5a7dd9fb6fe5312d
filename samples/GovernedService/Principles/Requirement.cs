// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json.Serialization;

namespace GovernedService.Principles;

/// <summary>What a principle asks a decision to state.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Requirement>))]
internal enum Requirement
{
    /// <summary>Why it is taken.</summary>
    Rationale,

    /// <summary>Who answers for it.</summary>
    Approver,

    /// <summary>What it may touch.</summary>
    Scope,
}
