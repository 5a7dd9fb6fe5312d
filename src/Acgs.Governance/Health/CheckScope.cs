// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health;

/// <summary>The probe kinds, besides the overall one, to which a check contributes.</summary>
[Flags]
internal enum CheckScope
{
    None = 0,
    Live = 1,
    Ready = 2,
    Startup = 4,

    /// <summary>The default of a check without tags: a dependency never affects liveness.</summary>
    Dependency = Ready | Startup,
}
