// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>A key that signs notes.</summary>
internal interface INoteSigner
{
    /// <summary>The name of the key; by custom the origin of the log.</summary>
    string Name { get; }

    /// <summary>What tells keys of the same name apart.</summary>
    uint KeyId { get; }

    /// <summary>How many bytes a signature has at most.</summary>
    int MaxLength { get; }

    /// <summary>Signs a text.</summary>
    /// <returns>The number of bytes written.</returns>
    int Sign(ReadOnlySpan<byte> text, Span<byte> signature);
}
