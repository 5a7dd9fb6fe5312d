// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Platform.Tests.Guide;

/// <summary>Tests that need the ports of the guide: one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class GuidePorts
{
    public const string Name = "the ports of the guide";
}
