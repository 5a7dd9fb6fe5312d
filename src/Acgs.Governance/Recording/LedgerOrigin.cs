// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Recording;

/// <summary>The name of a new log.</summary>
internal static class LedgerOrigin
{
    /// <summary>The configured name, or the name of the service, made one that a key can have.</summary>
    public static string Of(LedgerOptions ledger, GovernanceOptions governance) =>
        ledger.Origin ?? string.Concat(governance.Service!.Select(character => SignedNote.IsKeyName($"{character}") ? character : '-'));
}
