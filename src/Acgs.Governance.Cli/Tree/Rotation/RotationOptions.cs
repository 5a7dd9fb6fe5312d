// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Rotation;

/// <summary>How far a rotation goes.</summary>
/// <param name="IsApplied">Whether files are written.</param>
/// <param name="IncludesMentions">Whether other places than headers and configuration change too.</param>
internal sealed record RotationOptions(bool IsApplied, bool IncludesMentions);
