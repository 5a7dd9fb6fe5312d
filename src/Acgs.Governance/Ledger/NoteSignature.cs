// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>A signature below a note.</summary>
/// <param name="Name">The name of the key.</param>
/// <param name="KeyId">What tells keys of the same name apart; no proof of anything.</param>
/// <param name="Bytes">The signature in base64.</param>
internal sealed record NoteSignature(string Name, uint KeyId, string Bytes);
