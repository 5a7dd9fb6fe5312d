// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health.Dependencies;

/// <summary>A check that is replaced by another check of the same dependency.</summary>
/// <param name="Check">The name of the remaining check.</param>
/// <param name="Origin">The origin of the remaining check.</param>
/// <param name="Replaced">The name of the replaced check.</param>
/// <param name="ReplacedOrigin">The origin of the replaced check.</param>
internal sealed record ReplacedCheck(string Check, string Origin, string Replaced, string ReplacedOrigin)
{
    public const string Configuration = "the configuration";
    public const string Connector = "a connector";
    public const string Application = "the application";
}
