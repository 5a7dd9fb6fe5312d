// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Recording;

/// <summary>Provides the salt of each UTC day.</summary>
internal interface IDailySalts
{
    /// <summary>The salt of a day. It is asked for once a day, and those of earlier days are thrown away then.</summary>
    byte[] Get(DateOnly day);
}
