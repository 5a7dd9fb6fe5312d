// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health;

/// <summary>The questions besides the overall one that a check has a say in.</summary>
[Flags]
internal enum CheckScope
{
    None = 0,
    Live = 1,
    Ready = 2,
    Startup = 4,

    /// <summary>What holds for a check without tags: a dependency never decides whether the process lives.</summary>
    Dependency = Ready | Startup,
}
