// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Configuration;

/// <summary>A capability that applies changed settings at run time.</summary>
internal interface IReloadFollower
{
    /// <summary>The keys that it applies, as patterns of <see cref="KnownKeys"/>.</summary>
    IEnumerable<string> Keys { get; }

    /// <summary>Reads the current configuration without applying it.</summary>
    /// <param name="failures">Receives a sentence per problem.</param>
    /// <returns>An action that applies the settings; <see langword="null"/> if they are invalid.</returns>
    Action? Read(ICollection<string> failures);
}
