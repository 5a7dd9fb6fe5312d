// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Usage.Secrets;

/// <summary>A part of a connection string between two separators: a pair, or a text without an equals sign.</summary>
internal sealed class ConnectionPart
{
    private ConnectionPart(string text, int start)
    {
        var separator = text.IndexOf('=');
        Text = text;
        IsPair = separator > 0;
        Key = IsPair ? ConnectionKeys.Normalize(text.Substring(0, separator)) : string.Empty;
        Value = text.Substring(separator + 1);
        ValueStart = start + separator + 1 + (Value.Length - Value.TrimStart().Length);
    }

    /// <summary>The part as it is.</summary>
    public string Text { get; }

    /// <summary>Whether it has a key.</summary>
    public bool IsPair { get; }

    /// <summary>The key, normalised; empty when there is none.</summary>
    public string Key { get; }

    /// <summary>What follows the equals sign; without one the whole text.</summary>
    public string Value { get; }

    /// <summary>Where the value begins in the connection string.</summary>
    public int ValueStart { get; }

    /// <summary>Whether the part is a pair whose value is a secret.</summary>
    public bool HoldsSecret => ConnectionKeys.IsSecret(Key) && SecretValue.IsReal(Value);

    /// <summary>Splits <paramref name="text"/> from <paramref name="start"/> on; a separator within a quoted value is none. Blank parts are left out.</summary>
    public static List<ConnectionPart> Split(string text, int start, char separator)
    {
        var parts = new List<ConnectionPart>();
        for (var from = start; from < text.Length; from++)
        {
            var end = End(text, from, separator);
            var part = text.Substring(from, end - from);
            if (!string.IsNullOrWhiteSpace(part))
            {
                parts.Add(new(part, from));
            }

            from = end;
        }

        return parts;
    }

    private static int End(string text, int from, char separator)
    {
        var quote = '\0';
        for (var position = from; position < text.Length; position++)
        {
            var character = text[position];
            if (quote != '\0')
            {
                quote = character == quote ? '\0' : quote;
            }
            else if (character == separator)
            {
                return position;
            }
            else if (character is '"' or '\'' && text.Substring(from, position - from).TrimEnd().EndsWith("=", StringComparison.Ordinal))
            {
                quote = character;
            }
        }

        return text.Length;
    }
}
