// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Damage;
using Acgs.Governance.Cli.Tree.Text;
using Acgs.Governance.Header;
using Acgs.Governance.Header.Editing;
using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>Finds a header that was stamped into a JSON document as a line of its own, with which it is none any more.</summary>
internal static class JsonDamage
{
    /// <summary>Where the line stands in the document; <see cref="HeaderLine.None"/> when there is none, or the document is none without it either.</summary>
    /// <param name="path">The path; it tells whether comments are allowed.</param>
    /// <param name="bytes">The document.</param>
    /// <param name="characters">What the bytes stand for.</param>
    /// <param name="type">The type of the file.</param>
    public static int Find(ReadOnlySpan<byte> path, ReadOnlySpan<byte> bytes, ReadOnlySpan<char> characters, FileType type)
    {
        if (!StrayMarkers.MayStandIn(bytes, isMarked: false))
        {
            return HeaderLine.None;
        }

        var text = characters.ToString();
        var mended = new EditedText(text);
        return DamageRepair.Mend(mended, type, DisplayPath.Of(path)).Count > 0
            ? new StringText(text).SkipSpace(mended.Edits()[0].Start)
            : HeaderLine.None;
    }
}
