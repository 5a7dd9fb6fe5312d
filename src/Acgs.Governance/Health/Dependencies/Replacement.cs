// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health.Dependencies;

/// <summary>A check that is not run, because another one asks the same dependency.</summary>
/// <param name="Check">The name of the check that is run.</param>
/// <param name="Origin">Where that comes from.</param>
/// <param name="Replaced">The name of the check that is not run.</param>
/// <param name="ReplacedOrigin">Where that comes from.</param>
internal sealed record Replacement(string Check, string Origin, string Replaced, string ReplacedOrigin)
{
    public const string Configuration = "the configuration";
    public const string Connector = "a connector";
    public const string Application = "the application";
}
