// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>The comments that Ruby obeys.</summary>
internal static class MagicComment
{
    private static readonly string[] Names =
        ["frozen_string_literal", "encoding", "coding", "warn_indent", "shareable_constant_value", "typed", "warn_past_scope"];

    /// <summary>Where the line at <paramref name="position"/>, which is a comment, ends if it is one, else <see cref="HeaderLine.None"/>.</summary>
    public static int FindEnd(StringText text, int position)
    {
        var end = text.LineEnd(position);
        var start = text.SkipBlanks(position + 1, end);
        foreach (var name in Names)
        {
            var separator = start + name.Length;
            if (IsNamed(text, start, end, name) && separator < end && text[separator] is ':' or '=')
            {
                return end;
            }
        }

        return HeaderLine.None;
    }

    // Ruby takes a hyphen for the underscore.
    private static bool IsNamed(StringText text, int start, int end, string name)
    {
        var matched = 0;
        while (matched < name.Length && start + matched < end && Fold(text[start + matched]) == name[matched])
        {
            matched++;
        }

        return matched == name.Length;
    }

    private static char Fold(char character) => character switch
    {
        '-' => '_',
        >= 'A' and <= 'Z' => (char)(character | ' '),
        _ => character,
    };
}
