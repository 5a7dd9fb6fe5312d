// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using System.Text.Json;

namespace Acgs.Governance.Cli.Tree.Parsing;

/// <summary>Reads JSON.</summary>
/// <param name="allowsComments">Whether comments and superfluous commas are no errors, as in the files of some tools.</param>
internal sealed class JsonContent(bool allowsComments) : IContentReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public string Name => "JSON";

    public string? Read(string text, IReadOnlyList<TextRange> ignored)
    {
        try
        {
            var ranges = ignored.Select(range => new TextRange(CountBytes(text, range.Start), CountBytes(text, range.End))).ToArray();
            var reader = new Utf8JsonReader(Strict.GetBytes(text), Options);
            return Read(ref reader, ranges);
        }
        catch (Exception exception) when (exception is JsonException or EncoderFallbackException)
        {
            return null;
        }
    }

    private JsonReaderOptions Options => new()
    {
        MaxDepth = 1000,
        AllowTrailingCommas = allowsComments,
        CommentHandling = allowsComments ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow,
    };

    private static string Read(ref Utf8JsonReader reader, IReadOnlyList<TextRange> ignored)
    {
        var content = new StringBuilder();
        while (reader.Read())
        {
            if (!TextRange.IsTouched(ignored, reader.TokenStartIndex, reader.BytesConsumed))
            {
                content.Append((char)('A' + (int)reader.TokenType)).Append(Encoding.UTF8.GetString(reader.ValueSpan)).Append('\0');
            }
        }

        return content.ToString();
    }

    private static int CountBytes(string text, int position) => Encoding.UTF8.GetByteCount(text.AsSpan(0, position));
}
