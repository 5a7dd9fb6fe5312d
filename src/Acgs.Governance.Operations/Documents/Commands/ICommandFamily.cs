// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Documents.Commands;

/// <summary>Commands of a kind that are known to fail, or to do harm.</summary>
internal interface ICommandFamily
{
    IEnumerable<Defect> Inspect(CodeScript script);
}
