// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.Text;

namespace Acgs.Governance.Cli.Tree.Settings.Globs;

/// <summary>The globs that most sections have, <c>*.cs</c>, <c>*.{js,ts}</c> and <c>Makefile</c>, which need only the end of the bytes of a name.</summary>
/// <param name="names">The names, or ends of names.</param>
/// <param name="areEnds">Whether they are ends.</param>
internal sealed class GlobNames(byte[][] names, bool areEnds)
{
    private static readonly SearchValues<char> Special = SearchValues.Create("*?[]\\/{},");

    /// <summary>The names that the glob describes; <see langword="null"/> when it is of another kind.</summary>
    public static GlobNames? Of(string glob)
    {
        var areEnds = glob.StartsWith('*');
        var rest = areEnds ? glob[1..] : glob;
        var brace = rest.EndsWith('}') ? rest.IndexOf('{', StringComparison.Ordinal) : -1;
        var stem = brace < 0 ? rest : rest[..brace];
        string[] parts = brace < 0 ? [string.Empty] : rest[(brace + 1)..^1].Split(',');
        if (!IsPlain(stem) || (brace >= 0 && parts.Length < 2) || !Array.TrueForAll(parts, IsPlain))
        {
            return null;
        }

        return new(Array.ConvertAll(parts, part => Encoding.ASCII.GetBytes(stem + part)), areEnds);
    }

    /// <summary>Whether the glob describes a name.</summary>
    public bool Match(ReadOnlySpan<byte> name)
    {
        foreach (var known in names)
        {
            if (areEnds ? name.EndsWith(known) : name.SequenceEqual(known))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPlain(string text) => Ascii.IsValid(text) && !text.AsSpan().ContainsAny(Special);
}
