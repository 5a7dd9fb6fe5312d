// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Backup;

/// <summary>What a restored database is compared by.</summary>
/// <param name="Extensions">Its extensions.</param>
/// <param name="Tables">Its tables that have rows of their own, without those of extensions.</param>
/// <param name="Definitions">Constraints, indexes and all else that is defined, by kind.</param>
/// <param name="LargeObjects">How many large objects it has.</param>
internal sealed record DatabaseContent(
    IReadOnlyList<ExtensionVersion> Extensions, IReadOnlyList<TableRows> Tables, IReadOnlyList<DefinitionSet> Definitions, long LargeObjects);
