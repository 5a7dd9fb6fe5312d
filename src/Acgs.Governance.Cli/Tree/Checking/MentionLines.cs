// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>Finds the lines of a file that have the word of every spelling of the header.</summary>
internal static class MentionLines
{
    private static readonly SearchValues<string> Word = SearchValues.Create(["constitutional"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Where the next one begins, from <paramref name="start"/> on; the end of the text when there is none.</summary>
    public static int Next(FileContent content, int start)
    {
        var mention = content.Characters[start..].IndexOfAny(Word);
        return mention < 0 ? content.Text.Length : Math.Max(content.Text.LineStart(start + mention), content.Text.FirstLine());
    }
}
