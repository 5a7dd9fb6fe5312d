// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Tree.Damage;

/// <summary>Recognises what a header begins with that was meant as a comment, or as bold.</summary>
internal static class MarkerOpenings
{
    private static readonly string[] Openings = ["**", "__", "<!--", "{/*", "/*", "//", "--", "#", ";", "%", "@*", "\"\"\"", "'''"];

    /// <summary>Whether one stands at <paramref name="position"/>: a bare line could be a key and its value.</summary>
    public static bool Stand(StringText text, int position)
    {
        foreach (var opening in Openings)
        {
            if (text.Matches(position, text.Length, opening))
            {
                return true;
            }
        }

        return false;
    }
}
