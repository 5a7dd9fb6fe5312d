// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Configuration;

/// <summary>The connection strings that the connectors need; checked at start.</summary>
internal sealed class RequiredConnections
{
    /// <summary>The section that holds them.</summary>
    public const string Section = "ConnectionStrings";

    /// <summary>The name of each, and what parses it: it throws <see cref="ArgumentException"/> or <see cref="FormatException"/>.</summary>
    public IList<(string Name, Action<string> Parse)> Items { get; } = [];
}
