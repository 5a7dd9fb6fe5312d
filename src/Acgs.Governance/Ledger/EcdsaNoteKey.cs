// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Acgs.Governance.Ledger;

/// <summary>An ECDSA key on the curve P-256, signature type 0x02 of C2SP signed-note. .NET 10 has no Ed25519.</summary>
internal sealed class EcdsaNoteKey : INoteSigner, INoteVerifier, IDisposable
{
    private const DSASignatureFormat Format = DSASignatureFormat.Rfc3279DerSequence;

    private readonly ECDsa _key;

    /// <param name="name">The name of the key.</param>
    /// <param name="key">The key, which is disposed of here; without its private part it only verifies.</param>
    /// <exception cref="ArgumentException">The name cannot be that of a key, or the curve is another one.</exception>
    public EcdsaNoteKey(string name, ECDsa key)
    {
        if (!SignedNote.IsKeyName(name))
        {
            throw new ArgumentException($"'{name}' cannot be the name of a key: it must not be empty, and have neither white space nor '+'.", nameof(name));
        }

        if (key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value != ECCurve.NamedCurves.nistP256.Oid.Value)
        {
            throw new ArgumentException("The key must be one on the curve P-256 (prime256v1).", nameof(key));
        }

        (Name, _key) = (name, key);
        KeyId = BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
    }

    public string Name { get; }

    public uint KeyId { get; }

    public int MaxLength => _key.GetMaxSignatureSize(Format);

    /// <summary>Reads a key from PEM, private or public.</summary>
    /// <exception cref="ArgumentException">There is no key in it, or it is of another kind.</exception>
    public static EcdsaNoteKey FromPem(string name, string pem)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            return new(name, key);
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    /// <exception cref="CryptographicException">The private part is not there.</exception>
    public int Sign(ReadOnlySpan<byte> text, Span<byte> signature) => _key.SignData(text, signature, HashAlgorithmName.SHA256, Format);

    public bool Verifies(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature) => _key.VerifyData(text, signature, HashAlgorithmName.SHA256, Format);

    public void Dispose() => _key.Dispose();
}
