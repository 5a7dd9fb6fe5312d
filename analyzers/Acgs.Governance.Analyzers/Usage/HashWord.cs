// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;

namespace Acgs.Governance.Analyzers.Usage;

/// <summary>Finds a hash that stands in a text as a word of its own.</summary>
internal static class HashWord
{
    /// <summary>The first hash in <paramref name="value"/> that is built in, active or accepted; <see langword="null"/> when there is none.</summary>
    /// <param name="value">The value of a literal.</param>
    /// <param name="constitution">The configured hashes; <see langword="null"/> when they cannot be used.</param>
    public static string? Find(string value, Constitution? constitution)
    {
        var text = new StringText(value);
        for (var start = 0; start + HashFormat.Length <= value.Length; start++)
        {
            var end = start + HashFormat.Length;
            if (IsBoundary(value, start - 1)
                && IsBoundary(value, end)
                && (text.Matches(start, end, HashFormat.BuiltIn) || constitution?.Evaluate(text, start) is HeaderVerdict.Ok or HeaderVerdict.Outdated))
            {
                return value.Substring(start, HashFormat.Length);
            }
        }

        return null;
    }

    private static bool IsBoundary(string value, int index) => index < 0 || index >= value.Length || !char.IsLetterOrDigit(value[index]);
}
