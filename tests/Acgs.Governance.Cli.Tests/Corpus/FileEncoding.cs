// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Cli.Tests.Corpus;

/// <summary>How the characters of a record become bytes, and whether a mark stands before them.</summary>
internal sealed record FileEncoding(Encoding Encoding, bool HasMark)
{
    public static readonly FileEncoding Default = new(Encoding.UTF8, HasMark: false);

    /// <summary>The mark, or nothing.</summary>
    public byte[] Mark => HasMark ? Encoding.GetPreamble() : [];

    /// <summary>The encoding that a record names.</summary>
    /// <exception cref="FormatException">There is none of that name.</exception>
    public static FileEncoding Of(string name) => name switch
    {
        "utf-8" => Default,
        "utf-8 with mark" => new(Encoding.UTF8, HasMark: true),
        "utf-16le" => new(Encoding.Unicode, HasMark: true),
        "utf-16be" => new(Encoding.BigEndianUnicode, HasMark: true),
        "utf-16le without mark" => new(Encoding.Unicode, HasMark: false),
        "utf-32le" => new(Encoding.UTF32, HasMark: true),
        "utf-32be" => new(new UTF32Encoding(bigEndian: true, byteOrderMark: true), HasMark: true),
        _ => throw new FormatException($"encoding: '{name}' is unknown."),
    };
}
