// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Constitution;

namespace Acgs.Governance.Traffic.Scenarios.Fuzzing;

/// <summary>Random values of the header, by what they are; the same seed gives the same values.</summary>
internal sealed class FuzzValues(Random random)
{
    public const string Active = ConstitutionalHashes.Default;
    public const string Older = "0123456789abcdef";

    private const string Hex = "0123456789abcdef";
    private const string NotHex = "GHIJKLMNOPQRSTUVWXYZghijklmnopqrstuvwxyz!#$%&'*+-./:;<=>?@[]^_`{|}~";

    /// <summary>A well-formed hash that is neither active nor accepted.</summary>
    public string Foreign()
    {
        var hash = Digits(16);
        return hash is Active or Older ? Foreign() : hash;
    }

    /// <summary>The active hash with some of its letters in upper case.</summary>
    public string OtherCase()
    {
        var letters = Active.Select(letter => random.Next(2) == 0 ? char.ToUpperInvariant(letter) : letter).ToArray();
        letters[0] = 'C';
        return new(letters);
    }

    /// <summary>Hexadecimal digits, but not 16 of them; none at all is a value too.</summary>
    public string WrongLength() => Digits(random.Next(48) is var length && length < 16 ? length : length + 1);

    /// <summary>Printable characters with at least one that is no digit, and no comma.</summary>
    public string Printable() => Join(Digits(random.Next(16)), random.GetString(NotHex, 1 + random.Next(32)));

    /// <summary>Digits of a length that the server still takes.</summary>
    public string Long() => Digits(1_000 + random.Next(19_000));

    /// <summary>Some hashes joined by commas, with and without blanks.</summary>
    public string List() => string.Join(random.Next(2) == 0 ? "," : " , ", Enumerable.Range(0, 2 + random.Next(4)).Select(_ => AnyHash()));

    /// <summary>Control characters between digits: all that the server lets pass.</summary>
    public string Controls() => Join(Digits(8), new([.. Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Control())]), Digits(7));

    /// <summary>Letters of more than one byte in UTF-8.</summary>
    public string Unicode() => Join(Digits(random.Next(8)), random.GetString("äßéñЖ世界—", 1 + random.Next(12)), Digits(1));

    /// <summary>A digit, bytes that are not UTF-8, and a digit.</summary>
    public byte[] NotUtf8() => [(byte)'c', 0xC3, (byte)random.Next(0x20, 0x7F), 0xFF, (byte)'d'];

    /// <summary>A value with a NUL in it.</summary>
    public byte[] Nul() => Encoding.ASCII.GetBytes(Join(Digits(random.Next(1, 8)), "\0", Digits(8)));

    public string AnyHash() => random.Next(3) switch { 0 => Active, 1 => Older, _ => Foreign() };

    private string Digits(int count) => random.GetString(Hex, count);

    // Not the tab, which is white space in a field, nor what ends a line.
    private char Control() => (char)(random.Next(3) switch { 0 => random.Next(0x01, 0x09), 1 => random.Next(0x0E, 0x20), _ => 0x7F });

    private static string Join(params string[] parts) => string.Concat(parts);
}
