// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Documents;

/// <summary>Looks for defects of a kind.</summary>
internal interface IDocumentCheck
{
    IEnumerable<Defect> Find(CheckedDocument document);
}
