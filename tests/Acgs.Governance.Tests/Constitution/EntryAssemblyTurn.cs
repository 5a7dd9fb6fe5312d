// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Tests.Constitution;

/// <summary>Tests that replace the entry assembly of the process, and so run alone.</summary>
[CollectionDefinition(nameof(EntryAssemblyTurn), DisableParallelization = true)]
public sealed class EntryAssemblyTurn;
