// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json.Serialization;

namespace GovernedService.Principles;

/// <summary>The field of a decision that a principle requires.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Requirement>))]
internal enum Requirement
{
    /// <summary>The reason.</summary>
    Rationale,

    /// <summary>The accountable person.</summary>
    Approver,

    /// <summary>The resources in scope.</summary>
    Scope,
}
