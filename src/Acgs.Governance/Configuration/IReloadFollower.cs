// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Configuration;

/// <summary>A capability that takes changed settings over while the service runs.</summary>
internal interface IReloadFollower
{
    /// <summary>The keys that it takes over, as <see cref="KnownKeys"/> has them.</summary>
    IEnumerable<string> Keys { get; }

    /// <summary>Reads what the configuration states now, and changes nothing yet.</summary>
    /// <param name="failures">Takes a sentence for all that is wrong.</param>
    /// <returns>What puts it into force; <see langword="null"/> if something is wrong.</returns>
    Action? Read(ICollection<string> failures);
}
