// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tree.Selection.Ignoring;

namespace Acgs.Governance.Cli.Tree.Selection;

/// <summary>Examines globs that the user typed. In a <c>.gitignore</c> a pattern that is wrong matches nothing; here it is an error.</summary>
internal static class GlobSyntax
{
    /// <summary>What is wrong with a glob; <see langword="null"/> when nothing is.</summary>
    public static string? FindProblem(string glob)
    {
        var text = Encoding.UTF8.GetBytes(glob);
        if (text.AsSpan().Trim((byte)'/').IsEmpty)
        {
            return "it names nothing";
        }

        if (text[0] == '!')
        {
            return "'!' has no meaning here; write '\\!' for a name that begins with it, and --include or --exclude for the opposite";
        }

        for (var position = 0; position < text.Length; position++)
        {
            if (text[position] == '\\')
            {
                position++;
            }
            else if (text[position] == '[' && !IsSet(text, ref position))
            {
                return "a '[' has no ']', or names a class that does not exist";
            }

            if (position == text.Length)
            {
                return "nothing follows the '\\' at its end";
            }
        }

        return null;
    }

    private static bool IsSet(byte[] text, ref int position)
    {
        var isSet = WildcardSet.TryRead(text, ref position, 0, ignoresCase: false, out _);
        position -= isSet ? 1 : 0;
        return isSet;
    }
}
