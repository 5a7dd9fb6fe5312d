// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Documents.Commands;

/// <summary>Commands of a kind that are known to fail, or to do harm.</summary>
internal interface ICommandFamily
{
    /// <summary>Looks at the commands of a script.</summary>
    /// <param name="script">The script.</param>
    /// <param name="isOfPlatform">Whether its document is about the platform, whose ports are known.</param>
    IEnumerable<Defect> Inspect(CodeScript script, bool isOfPlatform);
}
