// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;
using System.Text;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Tests.Ledger;

public sealed class SignedNoteTests : IDisposable
{
    private const string Text = "acgs.example/ledger\n3\nrrVr/ngnS3FKG0JniltSZIzTkOjwLqR1U2Gqzc6Yn34=\n";

    private readonly EcdsaNoteKey _key = new("acgs.example/ledger", ECDsa.Create(ECCurve.NamedCurves.nistP256));

    public void Dispose() => _key.Dispose();

    [Fact]
    public void Note_ThatIsSigned_IsReadAgainAndVerified()
    {
        var note = SignedNote.Parse(new SignedNote(Text, []).With(_key).ToString());

        Assert.Equal(Text, note.Text);
        Assert.True(note.IsSignedBy(_key));
        Assert.Equal(note.ToString(), SignedNote.Parse(note.ToString()).ToString());
    }

    [Fact]
    public void IsSignedBy_PublicPart_IsEnough()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var signer = EcdsaNoteKey.FromPem("a", key.ExportPkcs8PrivateKeyPem());
        using var verifier = EcdsaNoteKey.FromPem("a", key.ExportSubjectPublicKeyInfoPem());

        Assert.True(new SignedNote(Text, []).With(signer).IsSignedBy(verifier));
        Assert.ThrowsAny<CryptographicException>(() => new SignedNote(Text, []).With(verifier));
    }

    // As other implementations read it: the number of the key from the public key, and ASN.1 over the text.
    [Fact]
    public void With_Signature_IsThatOfTheSpecification()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var signer = new EcdsaNoteKey("a", ECDsa.Create(key.ExportParameters(includePrivateParameters: true)));

        var signed = Convert.FromBase64String(new SignedNote(Text, []).With(signer).Signatures[0].Bytes);

        Assert.Equal(SHA256.HashData(key.ExportSubjectPublicKeyInfo())[..4], signed[..4]);
        Assert.True(key.VerifyData(Encoding.UTF8.GetBytes(Text), signed[4..], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
    }

    [Fact]
    public void IsSignedBy_KeysThatRotate_EachVerifies()
    {
        using var next = new EcdsaNoteKey(_key.Name, ECDsa.Create(ECCurve.NamedCurves.nistP256));
        using var unknown = new EcdsaNoteKey(_key.Name, ECDsa.Create(ECCurve.NamedCurves.nistP256));
        var note = new SignedNote(Text, []).With(_key).With(next);

        Assert.True(note.IsSignedBy(_key));
        Assert.True(note.IsSignedBy(next));
        Assert.False(note.IsSignedBy(unknown));
    }

    [Fact]
    public void IsSignedBy_OtherText_IsRefused()
    {
        var note = new SignedNote(Text, []).With(_key) with { Text = Text.Replace('3', '4') };

        Assert.Equal($"The signature of the key '{_key.Name}' is wrong.", Assert.Throws<FormatException>(() => note.IsSignedBy(_key)).Message);
    }

    [Theory]
    [InlineData("", "ends with an empty line")]
    [InlineData("text\n", "ends with an empty line")]
    [InlineData("text\n\n", "ends with an empty line")]
    [InlineData("text\n\n— a AAAAAAA=", "ends with an empty line")]
    [InlineData("text\t\n\n— a AAAAAAA=\n", "no control characters")]
    [InlineData("text\r\n\n— a AAAAAAA=\n", "no control characters")]
    [InlineData("text\n\n- a AAAAAAA=\n", "Line 3 is no signature")]
    [InlineData("text\n\n— a AAAAAAA=\n— AAAAAAA=\n", "Line 4 is no signature")]
    [InlineData("text\n\n— a b AAAAAAA=\n", "Line 3 is no signature")]
    [InlineData("text\n\n— a+b AAAAAAA=\n", "Line 3 is no signature")]
    [InlineData("text\n\n— a AAAA\n", "Line 3: the signature is not base64")]
    [InlineData("text\n\n— a ?\n", "Line 3: the signature is not base64")]
    public void Parse_NoNote_SaysWhy(string note, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => SignedNote.Parse(note)).Message, StringComparison.Ordinal);

    [Fact]
    public void Parse_SignaturesWithoutEnd_AreRefused() =>
        Assert.Contains("65 signatures", Assert.Throws<FormatException>(() => SignedNote.Parse("a\n\n" + string.Concat(Enumerable.Repeat("— a AAAAAAA=\n", 65)))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a\u00A0b")]
    [InlineData("a+b")]
    [InlineData("a\nb")]
    public void Key_NameThatIsNone_IsRefused(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        Assert.Throws<ArgumentException>(() => new EcdsaNoteKey(name, key));
    }

    [Fact]
    public void Key_OfAnotherCurve_IsRefused()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP384);

        Assert.Contains("P-256", Assert.Throws<ArgumentException>(() => new EcdsaNoteKey("a", key)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => EcdsaNoteKey.FromPem("a", "no key"));
    }
}
