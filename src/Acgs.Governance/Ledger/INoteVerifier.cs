// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>A public key that checks signatures of notes.</summary>
internal interface INoteVerifier
{
    /// <summary>The name of the key.</summary>
    string Name { get; }

    /// <summary>What tells keys of the same name apart.</summary>
    uint KeyId { get; }

    /// <summary>Whether a signature is that of the key.</summary>
    bool Verifies(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature);
}
