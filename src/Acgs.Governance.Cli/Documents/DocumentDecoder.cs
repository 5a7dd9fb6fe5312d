// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using System.Text.Unicode;

namespace Acgs.Governance.Cli.Documents;

/// <summary>The text of documents: UTF-16 by its byte order mark, UTF-8, and Latin-1 where it is neither, so that links in old documents are found.</summary>
internal static class DocumentDecoder
{
    /// <summary>Decodes a document. A mark stays, as the first character.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes) => (bytes switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => Utf8.IsValid(bytes) ? Encoding.UTF8 : Encoding.Latin1,
    }).GetString(bytes);
}
