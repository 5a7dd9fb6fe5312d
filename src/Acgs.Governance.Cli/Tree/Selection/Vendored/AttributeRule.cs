// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tree.Selection.Ignoring;

namespace Acgs.Governance.Cli.Tree.Selection.Vendored;

/// <summary>A line of a <c>.gitattributes</c> that says whose work files are.</summary>
/// <param name="Pattern">Which files.</param>
/// <param name="IsVendored">Whether they are the work of others; <see langword="null"/> when it does not say.</param>
/// <param name="IsGenerated">Whether a tool wrote them; <see langword="null"/> when it does not say.</param>
internal sealed record AttributeRule(IgnorePattern Pattern, bool? IsVendored, bool? IsGenerated)
{
    /// <summary>Reads a line; <see langword="null"/> when it says nothing of the kind.</summary>
    public static AttributeRule? Parse(string line, bool ignoresCase)
    {
        var words = line.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
        // A pattern in quotes is passed over, as git passes over a negated one.
        if (words.Length < 2 || words[0][0] is '#' or '"' or '!' or '[')
        {
            return null;
        }

        var vendored = ValueOf("linguist-vendored", words);
        var generated = ValueOf("linguist-generated", words);
        return vendored is null && generated is null ? null : new(new(Encoding.UTF8.GetBytes(words[0]), ignoresCase), vendored, generated);
    }

    private static bool? ValueOf(string attribute, string[] words)
    {
        bool? value = null;
        foreach (var word in words.AsSpan(1))
        {
            if (word == attribute || word == attribute + "=true")
            {
                value = true;
            }
            else if (word == "-" + attribute || word == "!" + attribute || word.StartsWith(attribute + "=", StringComparison.Ordinal))
            {
                value = false;
            }
        }

        return value;
    }
}
