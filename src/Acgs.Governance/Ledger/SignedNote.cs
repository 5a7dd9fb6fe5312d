// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers.Binary;
using System.Text;

namespace Acgs.Governance.Ledger;

/// <summary>A text with signatures, as C2SP signed-note writes it (https://c2sp.org/signed-note).</summary>
/// <param name="Text">The text, with the line break at its end. It is not to be trusted before a signature has been checked.</param>
/// <param name="Signatures">The signatures, in their order.</param>
internal sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    private const string SignatureStart = "— ";
    private const int KeyIdLength = 4;

    // The specification asks for sixteen; a longer list is an attempt to keep the reader busy.
    private const int MostSignatures = 64;

    /// <summary>Reads a note.</summary>
    /// <exception cref="FormatException">It is none; the message says what is wrong and on which line.</exception>
    public static SignedNote Parse(string note)
    {
        if (note.AsSpan().ContainsAnyInRange('\0', '\u0009') || note.AsSpan().ContainsAnyInRange('\u000B', '\u001F'))
        {
            throw new FormatException("A signed note has no control characters except line feeds.");
        }

        var end = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0 || note[^1] != '\n' || end + 2 == note.Length)
        {
            throw new FormatException("A signed note ends with an empty line and the lines of its signatures.");
        }

        var lines = note[(end + 2)..^1].Split('\n');
        if (lines.Length > MostSignatures)
        {
            throw new FormatException($"The note has {lines.Length} signatures; at most {MostSignatures} are read.");
        }

        var first = note.AsSpan(0, end + 2).Count('\n') + 1;
        return new(note[..(end + 1)], [.. lines.Select((line, index) => ParseSignature(line, first + index))]);
    }

    /// <summary>Whether a name can be that of a key: it has no white space and no '+'.</summary>
    public static bool IsKeyName(string name) => name.Length > 0 && !name.Any(character => char.IsWhiteSpace(character) || char.IsControl(character) || character == '+');

    /// <summary>The note with one more signature.</summary>
    public SignedNote With(INoteSigner signer)
    {
        var signed = new byte[KeyIdLength + signer.MaxLength];
        BinaryPrimitives.WriteUInt32BigEndian(signed, signer.KeyId);
        var length = KeyIdLength + signer.Sign(Encoding.UTF8.GetBytes(Text), signed.AsSpan(KeyIdLength));
        return this with { Signatures = [.. Signatures, new(signer.Name, signer.KeyId, Convert.ToBase64String(signed, 0, length))] };
    }

    /// <summary>Whether a key has signed the text.</summary>
    /// <exception cref="FormatException">There is a signature of the key that is wrong.</exception>
    public bool IsSignedBy(INoteVerifier verifier)
    {
        var text = Encoding.UTF8.GetBytes(Text);
        var isSigned = false;
        foreach (var signature in Signatures.Where(signature => signature.Name == verifier.Name && signature.KeyId == verifier.KeyId))
        {
            isSigned = verifier.Verifies(text, Convert.FromBase64String(signature.Bytes).AsSpan(KeyIdLength))
                ? true
                : throw new FormatException($"The signature of the key '{verifier.Name}' is wrong.");
        }

        return isSigned;
    }

    /// <summary>The note as it is stored and sent.</summary>
    public override string ToString()
    {
        var note = new StringBuilder(Text).Append('\n');
        foreach (var signature in Signatures)
        {
            note.Append(SignatureStart).Append(signature.Name).Append(' ').Append(signature.Bytes).Append('\n');
        }

        return note.ToString();
    }

    private static NoteSignature ParseSignature(string line, int number)
    {
        if (!line.StartsWith(SignatureStart, StringComparison.Ordinal) || line[SignatureStart.Length..].Split(' ') is not [var name, var text] || !IsKeyName(name))
        {
            throw new FormatException($"Line {number} is no signature: expected '— ', the name of a key and base64.");
        }

        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length > KeyIdLength
            ? new(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), text)
            : throw new FormatException($"Line {number}: the signature is not base64 of a key's number and a signature.");
    }
}
