// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.Text;

namespace Acgs.Governance.Cli.Tree.Settings.Globs;

/// <summary>What every path ends with that a glob describes, so that most paths need no closer look.</summary>
internal static class GlobEnd
{
    private static readonly SearchValues<char> Special = SearchValues.Create("*?[]\\{},");

    /// <summary>The end in bytes; empty when the glob fixes none, or one that is not ASCII.</summary>
    public static byte[] Of(string glob)
    {
        // A bracket, brace or comma may stand for itself; the end is only shorter for it.
        var end = glob.AsSpan(glob.AsSpan().LastIndexOfAny(Special) + 1);
        return Ascii.IsValid(end) ? Encoding.ASCII.GetBytes(end.TrimStart('/').ToString()) : [];
    }
}
