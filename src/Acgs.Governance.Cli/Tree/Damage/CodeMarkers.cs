// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;
using Acgs.Governance.Header.Editing;
using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Cli.Tree.Damage;

/// <summary>Finds stray headers in the middle of code: neither in a string nor in a comment, two words and a colon are nothing else.</summary>
internal static class CodeMarkers
{
    /// <summary>Those of <paramref name="stray"/> that certainly stand in code.</summary>
    public static List<HeaderEdit> Of(StringText text, FileType type, List<HeaderEdit> stray)
    {
        var starts = stray.ConvertAll(edit => text.SkipSpace(edit.Start));
        var code = CodeWalk.FindCode(text, type, starts);
        return stray.FindAll(edit => text.SkipSpace(edit.Start) is var start && code.Contains(start) && StrayMarkers.IsOpened(text, start));
    }
}
