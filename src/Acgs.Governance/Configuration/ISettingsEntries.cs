// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Configuration;

namespace Acgs.Governance.Configuration;

/// <summary>Options that have entries with keys or classes of their own, and read those themselves.</summary>
internal interface ISettingsEntries
{
    /// <summary>Reads the entries.</summary>
    /// <param name="section">The section of the options.</param>
    /// <param name="failures">Receives each key with an invalid value and the violated rule.</param>
    void Read(IConfiguration section, ICollection<(string Key, string Rule)> failures);
}
